using KerasLessons.Data;

namespace KerasLessons.Benchmarks;

/// <summary>Batches that count the bytes allocated from the beginning of the second epoch to that of the last.</summary>
internal sealed class MeteredBatches(BatchSource source, int lastEpoch) : BatchSource
{
    private long _before;
    private long _after;
    private long _steps;
    private bool _isCounting;

    public override int? BatchCount => source.BatchCount;

    public override bool IsForeseen => source.IsForeseen;

    public override IReadOnlyList<Batch> Foreseen => source.Foreseen;

    public override bool IsOneFixedBatch => source.IsOneFixedBatch;

    public override Batch Current => source.Current;

    public double BytesPerStep => (double)(_after - _before) / _steps;

    public override void Restart(int epoch)
    {
        if (epoch == 1)
        {
            _isCounting = true;
            _before = GC.GetTotalAllocatedBytes(precise: true);
        }
        else if (epoch == lastEpoch)
        {
            _isCounting = false;
            _after = GC.GetTotalAllocatedBytes(precise: true);
        }
        source.Restart(epoch);
    }

    public override bool MoveNext()
    {
        bool moved = source.MoveNext();
        _steps += moved && _isCounting ? 1 : 0;
        return moved;
    }

    public override void Dispose() => source.Dispose();
}
