using KerasLessons.Data;
using KerasLessons.Engine.Compilation;
using KerasLessons.Training;

namespace KerasLessons.Benchmarks;

/// <summary>Training of a new model: it is made, compiled and fitted, and all of that counts. The outcome is the trained model's loss over all rows.</summary>
internal abstract class TrainingWorkload(string name, int rows, int batchSize, int epochs) : RepeatedWorkload(name)
{
    private (Tensor X, Tensor Y)? _data;
    private Sequential? _model;

    public override bool HasPlan => true;

    public override int StepsPerRun => epochs * ((rows + batchSize - 1) / batchSize);

    public abstract Sequential NewModel();

    public override void Run() => _model = Fit(NewModel(), epochs);

    /// <summary>The plan of a whole batch: after a run the last one used may be that of a shorter rest.</summary>
    public override Plan Plan()
    {
        var (x, y) = _data!.Value;
        int whole = rows - rows % batchSize;
        _model = NewModel();
        _model.Fit(x[..whole], y[..whole], epochs: 1, batchSize: batchSize, verbose: 0);
        return _model.Trainer!.TrainPlan;
    }

    /// <summary>The workload's training, for any number of epochs.</summary>
    public Sequential Fit(Sequential model, int count, Verbosity? verbose = null)
    {
        var (x, y) = _data!.Value;
        model.Fit(x, y, epochs: count, batchSize: batchSize, verbose: verbose ?? 0);
        return model;
    }

    protected abstract (Tensor X, Tensor Y) NewData();

    protected sealed override void MakeData() => _data ??= NewData();

    protected override double Outcome()
    {
        var (x, y) = _data!.Value;
        return _model!.Evaluate(x, y, batchSize: 4096, verbose: 0)["loss"];
    }

    /// <summary>Managed bytes that a step allocates, on any thread, from the second epoch on.</summary>
    protected override double? BytesPerStep()
    {
        int count = Math.Max(4, epochs);
        var (x, y) = _data!.Value;
        var model = Fit(NewModel(), epochs);
        var data = DataChecks.Prepare(x, y, null, DType.Float32, DType.Float32, checkFinite: false);
        using var batches = new MeteredBatches(new ArrayBatches(data, batchSize, shuffle: true), count - 1);
        new FitLoop(model, model.Trainer!).Fit(batches, null, new FitSettings
        {
            Epochs = count,
            InitialEpoch = 0,
            Verbose = 0,
            Callbacks = new CallbackList(null),
        });
        return batches.BytesPerStep;
    }
}
