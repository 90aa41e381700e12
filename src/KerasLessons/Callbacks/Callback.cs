namespace KerasLessons;

/// <summary>Code that training calls as it goes. Derive and override what you need.</summary>
/// <remarks>Epochs and batches count from 0, as in Keras. Source: Keras's <c>keras.callbacks.Callback</c>.</remarks>
public abstract class Callback
{
    private Model? _model;

    /// <summary>The model being trained, evaluated or used.</summary>
    /// <exception cref="InvalidOperationException">The callback has not been given to Fit, Evaluate or Predict yet.</exception>
    public Model Model
    {
        get => _model ?? throw new InvalidOperationException(
            $"{GetType().Name} belongs to no model yet; pass it to Fit, Evaluate or Predict in callbacks.");
        internal set => _model = value;
    }

    /// <summary>Whether <see cref="OnTrainBatchEnd"/> does something, so that its numbers are worked out after each batch.</summary>
    internal virtual bool SeesBatches => true;

    /// <summary>Called once before training.</summary>
    public virtual void OnTrainBegin()
    {
    }

    /// <summary>Called once after training, also after an early stop, but not when an exception ended it.</summary>
    /// <param name="logs">The last epoch's numbers; none if no epoch ran.</param>
    public virtual void OnTrainEnd(Logs logs)
    {
    }

    /// <summary>Called before each epoch.</summary>
    /// <param name="epoch">Number of the epoch, from 0.</param>
    public virtual void OnEpochBegin(int epoch)
    {
    }

    /// <summary>Called after each epoch and its validation.</summary>
    /// <param name="epoch">Number of the epoch, from 0.</param>
    /// <param name="logs">Loss and metrics, those of validation with <c>val_</c> before their names.</param>
    public virtual void OnEpochEnd(int epoch, Logs logs)
    {
    }

    /// <summary>Called before each training batch.</summary>
    /// <param name="batch">Number of the batch within its epoch, from 0.</param>
    public virtual void OnTrainBatchBegin(int batch)
    {
    }

    /// <summary>Called after each training batch.</summary>
    /// <param name="batch">Number of the batch within its epoch, from 0.</param>
    /// <param name="logs">Loss and metrics of the epoch so far.</param>
    public virtual void OnTrainBatchEnd(int batch, Logs logs)
    {
    }

    /// <summary>Called once before an evaluation or a validation.</summary>
    public virtual void OnTestBegin()
    {
    }

    /// <summary>Called once after an evaluation or a validation.</summary>
    /// <param name="logs">Loss and metrics.</param>
    public virtual void OnTestEnd(Logs logs)
    {
    }

    /// <summary>Called before each batch of an evaluation or validation.</summary>
    /// <param name="batch">Number of the batch, from 0.</param>
    public virtual void OnTestBatchBegin(int batch)
    {
    }

    /// <summary>Called after each batch of an evaluation or validation.</summary>
    /// <param name="batch">Number of the batch, from 0.</param>
    /// <param name="logs">Loss and metrics so far.</param>
    public virtual void OnTestBatchEnd(int batch, Logs logs)
    {
    }

    /// <summary>Called once before predicting.</summary>
    public virtual void OnPredictBegin()
    {
    }

    /// <summary>Called once after predicting.</summary>
    public virtual void OnPredictEnd()
    {
    }

    /// <summary>Called before each batch of a prediction.</summary>
    /// <param name="batch">Number of the batch, from 0.</param>
    public virtual void OnPredictBatchBegin(int batch)
    {
    }

    /// <summary>Called after each batch of a prediction.</summary>
    /// <param name="batch">Number of the batch, from 0.</param>
    public virtual void OnPredictBatchEnd(int batch)
    {
    }
}
