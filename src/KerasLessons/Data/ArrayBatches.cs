using System.Buffers;
using KerasLessons.Engine.Random;
using KerasLessons.Randomness;

namespace KerasLessons.Data;

/// <summary>Batches of rows in memory, the last one shorter where the size does not divide the rows.</summary>
/// <remarks>
/// A single batch that holds all rows is not shuffled: the order within a batch changes nothing but roundings, and a
/// custom loss that captured something row by row stays aligned.
/// </remarks>
internal sealed class ArrayBatches : BatchSource
{
    private readonly DataSet _data;
    private readonly int _batchSize;
    private int[]? _order;
    private ulong? _seed;
    private int _next;
    private int _count;

    /// <param name="data">The rows.</param>
    /// <param name="batchSize">Rows of a batch.</param>
    /// <param name="shuffle">Whether each epoch has an order of its own, from the program's stream of seeds.</param>
    public ArrayBatches(DataSet data, int batchSize, bool shuffle)
    {
        _data = data;
        _batchSize = batchSize;
        // Borrowed: memory that the process has touched before is several times as fast to fill.
        _order = shuffle && data.Count > batchSize ? ArrayPool<int>.Shared.Rent(data.Count) : null;
    }

    public override int? BatchCount => (int)(((long)_data.Count + _batchSize - 1) / _batchSize);

    public override bool IsForeseen => true;

    public override IReadOnlyList<Batch> Foreseen
    {
        get
        {
            int rest = _data.Count % _batchSize;
            var last = new Batch(_data, null, _data.Count - rest, rest);
            if (_data.Count < _batchSize)
            {
                return [last];
            }
            var full = new Batch(_data, null, 0, _batchSize);
            return rest == 0 ? [full] : [full, last];
        }
    }

    public override bool IsOneFixedBatch => _data.Count <= _batchSize;

    public override Batch Current => new(_data, _order, _next - _count, _count);

    public override void Restart(int epoch)
    {
        _next = 0;
        _count = 0;
        if (_order is not null)
        {
            _seed ??= (ulong)KerasRandom.NextSeed();
            PermutationGenerator.Fill(_order.AsSpan(0, _data.Count), _seed.Value, (ulong)epoch);
        }
    }

    public override bool MoveNext()
    {
        _count = Math.Min(_batchSize, _data.Count - _next);
        _next += _count;
        return _count > 0;
    }

    public override void Dispose()
    {
        if (_order is { } order)
        {
            _order = null;
            ArrayPool<int>.Shared.Return(order);
        }
    }
}
