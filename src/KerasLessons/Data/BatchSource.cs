namespace KerasLessons.Data;

/// <summary>Where batches come from, epoch after epoch.</summary>
internal abstract class BatchSource : IDisposable
{
    /// <summary>Number of batches in one pass; null when that is not known beforehand.</summary>
    public abstract int? BatchCount { get; }

    /// <summary>Whether every pass is the same single batch, so that it needs to be loaded only once.</summary>
    public virtual bool IsOneFixedBatch => false;

    /// <summary>The batch that <see cref="MoveNext"/> has moved to.</summary>
    public abstract Batch Current { get; }

    /// <summary>Goes back to the beginning; an order that is shuffled depends on the epoch.</summary>
    public abstract void Restart(int epoch);

    /// <summary>Moves to the next batch; false when there is none.</summary>
    public abstract bool MoveNext();

    public virtual void Dispose()
    {
    }
}
