using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;
using KerasLessons.Engine.Backends.Cpu.Reductions;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.Normalization;

/// <summary>
/// e^x / Σ e^x over the last axis, or its logarithm. Rows go in blocks that stay in the first-level cache: maxima are
/// subtracted row by row, the exponentials of a whole block are taken at once, since rows are often short.
/// </summary>
internal sealed unsafe class SoftmaxStep<T> : Step
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int BlockElements = 2048;

    /// <summary>Below this many elements other threads are not woken.</summary>
    private const int ParallelElements = 1 << 14;

    private readonly T* _source;
    private readonly T* _target;
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _rowsPerBlock;
    private readonly int _blocks;
    private readonly bool _isLogarithm;
    private readonly BlockWork? _parallel;

    public SoftmaxStep(bool isLogarithm, Operand input, Operand output)
    {
        _source = (T*)input.Pointer;
        _target = (T*)output.Pointer;
        _columns = Math.Max(1, input.Shape.Rank == 0 ? 1 : input.Shape[^1]);
        _rows = input.Size / _columns;
        _rowsPerBlock = Math.Max(1, BlockElements / _columns);
        _blocks = (_rows + _rowsPerBlock - 1) / _rowsPerBlock;
        _isLogarithm = isLogarithm;
        _parallel = _blocks > 1 && input.Size >= ParallelElements ? new BlockWork(this) : null;
    }

    public override void Run()
    {
        if (_parallel is not null)
        {
            WorkerPool.For(_blocks, _parallel);
            return;
        }
        for (int block = 0; block < _blocks; block++)
        {
            RunBlock(block);
        }
    }

    private void RunBlock(int block)
    {
        int first = block * _rowsPerBlock;
        int rows = Math.Min(_rowsPerBlock, _rows - first);
        T* source = _source + (nint)first * _columns;
        T* target = _target + (nint)first * _columns;
        int count = rows * _columns;
        for (int i = 0; i < count; i += _columns)
        {
            T max = ReductionLoops<T, MaxReducer<T>>.Line(source + i, _columns);
            BinaryLoops.RunScalarB<SubtractOperator, T>((byte*)(source + i), (byte*)&max, null, (byte*)(target + i), _columns);
        }
        T* powers = _isLogarithm ? (T*)ThreadScratch.Take(count * sizeof(T)) : target;
        VectorLoop.Run<ExpFunction, T>((byte*)target, null, null, (byte*)powers, count);
        for (int i = 0; i < count; i += _columns)
        {
            T sum = ReductionLoops<T, SumReducer<T>>.Line(powers + i, _columns);
            byte* row = (byte*)(target + i);
            if (_isLogarithm)
            {
                T logarithm = T.Log(sum);
                BinaryLoops.RunScalarB<SubtractOperator, T>(row, (byte*)&logarithm, null, row, _columns);
            }
            else
            {
                BinaryLoops.RunScalarB<DivideOperator, T>(row, (byte*)&sum, null, row, _columns);
            }
        }
    }

    private sealed class BlockWork(SoftmaxStep<T> step) : ParallelWork
    {
        public override void Run(int chunk) => step.RunBlock(chunk);
    }
}
