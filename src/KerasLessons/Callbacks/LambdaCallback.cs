namespace KerasLessons;

/// <summary>A callback made of functions: <c>new LambdaCallback(onEpochEnd: (epoch, logs) => …)</c>.</summary>
/// <remarks>Source: Keras's <c>keras.callbacks.LambdaCallback</c>.</remarks>
/// <param name="onEpochBegin">Called before each epoch with its number, from 0.</param>
/// <param name="onEpochEnd">Called after each epoch with its number and numbers.</param>
/// <param name="onTrainBegin">Called once before training.</param>
/// <param name="onTrainEnd">Called once after training with the last epoch's numbers.</param>
/// <param name="onTrainBatchBegin">Called before each batch with its number, from 0.</param>
/// <param name="onTrainBatchEnd">Called after each batch with its number and the numbers so far.</param>
public sealed class LambdaCallback(
    Action<int>? onEpochBegin = null,
    Action<int, Logs>? onEpochEnd = null,
    Action? onTrainBegin = null,
    Action<Logs>? onTrainEnd = null,
    Action<int>? onTrainBatchBegin = null,
    Action<int, Logs>? onTrainBatchEnd = null) : Callback
{
    internal override bool SeesBatches => onTrainBatchEnd is not null;

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch) => onEpochBegin?.Invoke(epoch);

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs) => onEpochEnd?.Invoke(epoch, logs);

    /// <inheritdoc/>
    public override void OnTrainBegin() => onTrainBegin?.Invoke();

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs) => onTrainEnd?.Invoke(logs);

    /// <inheritdoc/>
    public override void OnTrainBatchBegin(int batch) => onTrainBatchBegin?.Invoke(batch);

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(int batch, Logs logs) => onTrainBatchEnd?.Invoke(batch, logs);
}
