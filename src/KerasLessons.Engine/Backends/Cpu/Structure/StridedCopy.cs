using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>Copies elements between two arrays along a <see cref="StridedWalk"/>: runs are copied or filled whole, transpositions go by tiles.</summary>
/// <typeparam name="T">An element's size: byte, int or long.</typeparam>
internal sealed unsafe class StridedCopy<T> : ParallelWork
    where T : unmanaged
{
    /// <summary>Elements that are worth waking another thread for.</summary>
    private const int ChunkElements = 1 << 16;

    /// <summary>A tile's rows and columns together stay in the first-level cache.</summary>
    private const int Tile = 16;

    private readonly T* _source;
    private readonly T* _target;
    private readonly int[] _sizes;
    private readonly int[] _sourceStrides;
    private readonly int[] _targetStrides;
    private readonly int _outerRank;
    private readonly int _chunks;
    private readonly (int Size, int Source, int Target) _rows = (1, 0, 0);
    private readonly (int Size, int Source, int Target) _columns = (1, 1, 1);

    public StridedCopy(T* source, T* target, StridedWalk walk)
    {
        _source = source;
        _target = target;
        (_sizes, _sourceStrides, _targetStrides) = (walk.Sizes, walk.Source, walk.Target);
        _outerRank = Math.Max(0, walk.Rank - 2);
        if (walk.Rank > 0)
        {
            int last = walk.Rank - 1;
            _columns = (walk.Sizes[last], walk.Source[last], walk.Target[last]);
        }
        if (walk.Rank > 1)
        {
            int last = walk.Rank - 2;
            _rows = (walk.Sizes[last], walk.Source[last], walk.Target[last]);
        }
        long elements = (long)_rows.Size * _columns.Size;
        for (int i = 0; i < _outerRank; i++)
        {
            elements *= _sizes[i];
        }
        int splittable = _outerRank > 0 ? _sizes[0] : _rows.Size;
        _chunks = (int)Math.Clamp(elements / ChunkElements, 1, splittable);
    }

    public void Run()
    {
        if (_chunks > 1)
        {
            WorkerPool.For(_chunks, this);
        }
        else
        {
            Run(0);
        }
    }

    /// <summary>Copies one part of the outermost axis.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int chunk)
    {
        if (_outerRank == 0)
        {
            int from = (int)((long)_rows.Size * chunk / _chunks);
            int to = (int)((long)_rows.Size * (chunk + 1) / _chunks);
            Copy(_source + (nint)from * _rows.Source, _target + (nint)from * _rows.Target, to - from);
            return;
        }
        int first = (int)((long)_sizes[0] * chunk / _chunks);
        int end = (int)((long)_sizes[0] * (chunk + 1) / _chunks);
        int* position = stackalloc int[_outerRank];
        new Span<int>(position, _outerRank).Clear();
        position[0] = first;
        T* source = _source + (nint)first * _sourceStrides[0];
        T* target = _target + (nint)first * _targetStrides[0];
        while (true)
        {
            Copy(source, target, _rows.Size);
            int axis = _outerRank - 1;
            while (true)
            {
                source += _sourceStrides[axis];
                target += _targetStrides[axis];
                position[axis]++;
                if (position[axis] < (axis == 0 ? end : _sizes[axis]))
                {
                    break;
                }
                if (axis == 0)
                {
                    return;
                }
                source -= (nint)_sizes[axis] * _sourceStrides[axis];
                target -= (nint)_sizes[axis] * _targetStrides[axis];
                position[axis--] = 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Copy(T* source, T* target, int rows)
    {
        int columns = _columns.Size;
        if (_columns.Target == 1 && _columns.Source == 1)
        {
            for (int row = 0; row < rows; row++, source += _rows.Source, target += _rows.Target)
            {
                CopyRun(source, target, columns);
            }
        }
        else if (_columns.Target == 1 && _columns.Source == 0)
        {
            for (int row = 0; row < rows; row++, source += _rows.Source, target += _rows.Target)
            {
                new Span<T>(target, columns).Fill(*source);
            }
        }
        else if (_rows.Source == 1 && _columns.Target == 1)
        {
            for (int row = 0; row < rows; row += Tile)
            {
                for (int column = 0; column < columns; column += Tile)
                {
                    Transpose(
                        source + row + (nint)column * _columns.Source,
                        target + (nint)row * _rows.Target + column,
                        Math.Min(Tile, rows - row),
                        Math.Min(Tile, columns - column));
                }
            }
        }
        else
        {
            for (int row = 0; row < rows; row++, source += _rows.Source, target += _rows.Target)
            {
                T* from = source;
                T* to = target;
                for (int column = 0; column < columns; column++, from += _columns.Source, to += _columns.Target)
                {
                    *to = *from;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Transpose(T* source, T* target, int rows, int columns)
    {
        for (int row = 0; row < rows; row++, source++, target += _rows.Target)
        {
            T* from = source;
            for (int column = 0; column < columns; column++, from += _columns.Source)
            {
                target[column] = *from;
            }
        }
    }

    /// <summary>A call costs more than a few elements do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyRun(T* source, T* target, int count)
    {
        if (count > 8)
        {
            new ReadOnlySpan<T>(source, count).CopyTo(new Span<T>(target, count));
            return;
        }
        for (int i = 0; i < count; i++)
        {
            target[i] = source[i];
        }
    }
}
