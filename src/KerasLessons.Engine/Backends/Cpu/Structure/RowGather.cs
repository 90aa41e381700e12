using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>
/// Copies rows in a given order, as a shuffled epoch asks for them. Each comes from anywhere in memory, so those some
/// places ahead are fetched while this one is copied; and a short one goes as whole vectors, for a call a row costs more
/// than its copy.
/// </summary>
internal sealed unsafe class RowGather : ParallelWork
{
    /// <summary>How far ahead rows are fetched: as much as the processor has under way at a time, and not many rows where they are short.</summary>
    private const int AheadBytes = 4096;
    private const int MostAhead = 32;

    /// <summary>Bytes, counted with each row's own cost, that are worth another thread; and those of one thread's turn.</summary>
    private const int ParallelBytes = 1 << 17;
    private const int PieceBytes = 1 << 16;
    private const int RowCost = 16;

    /// <summary>Longer rows are copied by the runtime, which is as fast from there on.</summary>
    private const int LongestShortRow = 512;

    [ThreadStatic]
    private static RowGather? s_ofThread;

    private byte* _source;
    private int* _order;
    private byte* _target;
    private int _count;
    private int _rowBytes;
    private int _ahead;
    private int _pieceRows;

    private RowGather()
    {
    }

    /// <param name="source">All rows.</param>
    /// <param name="order">Which rows, counted from <paramref name="first"/>.</param>
    /// <param name="first">The row that counts as 0.</param>
    /// <param name="rowBytes">Bytes of one row.</param>
    /// <param name="target">Room for as many rows as the order names.</param>
    public static void Copy(ReadOnlySpan<byte> source, ReadOnlySpan<int> order, int first, int rowBytes, Span<byte> target)
    {
        if (rowBytes == 0)
        {
            return;
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)order.Length * rowBytes, target.Length);
        fixed (byte* rows = source, to = target)
        fixed (int* places = order)
        {
            var work = s_ofThread ??= new RowGather();
            work._source = rows + (nint)first * rowBytes;
            work._order = places;
            work._target = to;
            work._count = order.Length;
            work._rowBytes = rowBytes;
            work._ahead = Math.Clamp(AheadBytes / rowBytes, 1, MostAhead);
            work.Copy();
        }
    }

    public override void Run(int chunk) => Copy(chunk * _pieceRows, Math.Min((chunk + 1) * _pieceRows, _count));

    private void Copy()
    {
        if (_count * ((long)_rowBytes + RowCost) < ParallelBytes)
        {
            Copy(0, _count);
            return;
        }
        _pieceRows = Math.Max(1, PieceBytes / (_rowBytes + RowCost));
        WorkerPool.For((_count + _pieceRows - 1) / _pieceRows, this);
    }

    private void Copy(int start, int end)
    {
        switch (_rowBytes)
        {
            case sizeof(uint): CopyWords<uint>(start, end); break;
            case sizeof(ulong): CopyWords<ulong>(start, end); break;
            case < sizeof(uint): CopyRows<byte>(start, end); break;
            case < sizeof(ulong): CopyRows<uint>(start, end); break;
            case < 16: CopyRows<ulong>(start, end); break;
            case < 32: CopyRows<Vector128<byte>>(start, end); break;
            default: CopyRows<Vector256<byte>>(start, end); break;
        }
    }

    /// <summary>Rows of one word, which are so near one another that the processor finds them by itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyWords<T>(int start, int end)
        where T : unmanaged
    {
        T* source = (T*)_source;
        T* target = (T*)_target;
        int* order = _order;
        for (int i = start; i < end; i++)
        {
            target[i] = source[order[i]];
        }
    }

    /// <summary>Rows of one <typeparamref name="T"/> or more; the last one of a row may lie over the one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyRows<T>(int start, int end)
        where T : unmanaged
    {
        nint length = _rowBytes;
        nint last = length - sizeof(T);
        byte* source = _source;
        int* order = _order;
        byte* target = _target + start * length;
        int foreseen = Math.Max(start, end - _ahead);
        for (int i = start; i < Math.Min(start + _ahead, end); i++)
        {
            CacheLines.Fetch(source + order[i] * length, length);
        }
        for (int i = start; i < end; i++, target += length)
        {
            if (i < foreseen)
            {
                CacheLines.Fetch(source + order[i + _ahead] * length, length);
            }
            byte* row = source + order[i] * length;
            if (length > LongestShortRow)
            {
                Buffer.MemoryCopy(row, target, length, length);
                continue;
            }
            for (nint offset = 0; offset < last; offset += sizeof(T))
            {
                Unsafe.WriteUnaligned(target + offset, Unsafe.ReadUnaligned<T>(row + offset));
            }
            Unsafe.WriteUnaligned(target + last, Unsafe.ReadUnaligned<T>(row + last));
        }
    }
}
