namespace KerasLessons.Tests.Training;

/// <summary>Writes down every call with its arguments.</summary>
internal sealed class RecordingCallback(Action<string> record) : Callback
{
    public override void OnTrainBegin() => record("TrainBegin");

    public override void OnTrainEnd(Logs logs) => record($"TrainEnd {Names(logs)}");

    public override void OnEpochBegin(int epoch) => record($"EpochBegin {epoch}");

    public override void OnEpochEnd(int epoch, Logs logs) => record($"EpochEnd {epoch} {Names(logs)}");

    public override void OnTrainBatchBegin(int batch) => record($"TrainBatchBegin {batch}");

    public override void OnTrainBatchEnd(int batch, Logs logs) => record($"TrainBatchEnd {batch} {Names(logs)}");

    public override void OnTestBegin() => record("TestBegin");

    public override void OnTestEnd(Logs logs) => record($"TestEnd {Names(logs)}");

    public override void OnTestBatchBegin(int batch) => record($"TestBatchBegin {batch}");

    public override void OnTestBatchEnd(int batch, Logs logs) => record($"TestBatchEnd {batch} {Names(logs)}");

    public override void OnPredictBegin() => record("PredictBegin");

    public override void OnPredictEnd() => record("PredictEnd");

    public override void OnPredictBatchBegin(int batch) => record($"PredictBatchBegin {batch}");

    public override void OnPredictBatchEnd(int batch) => record($"PredictBatchEnd {batch}");

    private static string Names(Logs logs) => string.Join(",", logs.Keys);
}
