namespace KerasLessons.Data;

/// <summary>Where batches come from, epoch after epoch.</summary>
internal abstract class BatchSource : IDisposable
{
    /// <summary>Number of batches in one pass; null when that is not known beforehand.</summary>
    public abstract int? BatchCount { get; }

    /// <summary>Whether every pass is the same single batch, so that it needs to be loaded only once.</summary>
    public virtual bool IsOneFixedBatch => false;

    /// <summary>Whether all batches are of the kinds in <see cref="Foreseen"/>.</summary>
    public virtual bool IsForeseen => false;

    /// <summary>One batch of each size there will be, as far as that is known beforehand.</summary>
    public virtual IReadOnlyList<Batch> Foreseen => [];

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
