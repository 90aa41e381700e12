using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu.Reductions;
using KerasLessons.Engine.Backends.Cpu.Threading;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>
/// Runs an elementwise program block by block: each instruction goes over a block that stays in the first-level
/// cache, so the chain touches main memory once. Blocks are of fixed size, and sums combine block sums in order, so
/// the result does not depend on the number of threads.
/// </summary>
internal sealed unsafe class ElementwiseStep : Step
{
    /// <summary>Bytes of one value in a block: a few of them fit the first-level cache together.</summary>
    public const int BlockBytes = 8192;

    private const int BlockUnit = 64;

    /// <summary>Below this many element operations other threads are not woken: waking costs more than the work.</summary>
    private const int ParallelWork = 1 << 16;

    private readonly int _size;
    private readonly int _blockSize;
    private readonly int _blockCount;
    private readonly int _scratchBytes;
    private readonly Slot[] _slots;
    private readonly Call[] _calls;
    private readonly (int Slot, int Target, int ElementSize)[] _copies;
    private readonly SumTarget[] _sums;
    private readonly PinnedBuffer? _fixedMemory;
    private readonly BlockWork? _parallel;

    /// <param name="program">What to compute.</param>
    /// <param name="transient">Whether the step runs once and is dropped, so that it should own no memory.</param>
    public ElementwiseStep(ElementwiseProgram program, bool transient)
    {
        _size = program.Size;
        int widest = 1;
        for (int slot = 0; slot < program.Inputs.Count + program.Instructions.Count; slot++)
        {
            widest = Math.Max(widest, program.TypeOf(slot).Size());
        }
        _blockSize = BlockBytes / widest;
        _blockCount = (_size + _blockSize - 1) / _blockSize;
        var layout = new ElementwiseLayout(program, Math.Min(_blockSize, Math.Max(_size, 1)));
        (_slots, _calls, _copies, _scratchBytes) = (layout.Slots, layout.Calls, layout.Copies, layout.ScratchBytes);
        _sums = [.. program.Sums.Select(sum => new SumTarget(
            layout.Resolve(sum.Slot), sum.Target.Pointer, program.TypeOf(sum.Slot), _blockCount))];
        if (!transient && _blockCount == 1)
        {
            // A plan's small step keeps its pointers and scratch, and a run is nothing but the calls.
            _fixedMemory = new PinnedBuffer(_slots.Length * sizeof(byte*) + PinnedBuffer.Alignment + _scratchBytes);
            Locate(FixedSlots, FixedScratch, null, 0);
        }
        if (_blockCount > 1 && (long)_size * _calls.Length >= ParallelWork)
        {
            _parallel = new BlockWork(this);
        }
    }

    /// <summary>How many loops a block goes through.</summary>
    public int InstructionCount => _calls.Length;

    private byte** FixedSlots => (byte**)_fixedMemory!.Pointer;

    private byte* FixedScratch =>
        _fixedMemory!.Pointer + (_slots.Length * sizeof(byte*) + PinnedBuffer.Alignment - 1) / PinnedBuffer.Alignment * PinnedBuffer.Alignment;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run()
    {
        if (_fixedMemory is not null)
        {
            byte** slots = FixedSlots;
            FillPatterns(slots, 0, _size);
            Compute(slots, 0, _size);
        }
        else if (_parallel is not null)
        {
            WorkerPool.For(_blockCount, _parallel);
        }
        else
        {
            for (int block = 0; block < _blockCount; block++)
            {
                RunBlock(block);
            }
        }
        foreach (var sum in _sums)
        {
            sum.Finish();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunBlock(int block)
    {
        byte** slots = stackalloc byte*[_slots.Length];
        int start = block * _blockSize;
        Locate(slots, ThreadScratch.Take(_scratchBytes), null, start);
        int count = Math.Min(_blockSize, _size - start);
        FillPatterns(slots, start, count);
        Compute(slots, block, count);
    }

    /// <summary>Runs over some of the elements on the calling thread. Only for programs without sums.</summary>
    /// <param name="first">The first element.</param>
    /// <param name="count">How many.</param>
    /// <param name="given">Where the array that has no address of its own holds them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void RunPart(int first, int count, byte* given)
    {
        byte** slots = stackalloc byte*[_slots.Length];
        byte* scratch = ThreadScratch.Take(_scratchBytes);
        // Blocks of nearly equal size, and a multiple of any vector's: a short last one would cost as many calls as a whole one.
        int blocks = (count + _blockSize - 1) / _blockSize;
        int size = ((count + blocks - 1) / blocks + BlockUnit - 1) / BlockUnit * BlockUnit;
        for (int done = 0; done < count; done += size)
        {
            int length = Math.Min(size, count - done);
            Locate(slots, scratch, given, first + done, done);
            FillPatterns(slots, first + done, length);
            Compute(slots, 0, length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Locate(byte** slots, byte* scratch, byte* given, int start, int startInGiven = 0)
    {
        for (int i = 0; i < _slots.Length; i++)
        {
            ref var slot = ref _slots[i];
            slots[i] = slot.Kind switch
            {
                SlotKind.Moving => slot.Base + (nint)start * slot.ElementSize,
                SlotKind.Scalar => slot.Base,
                SlotKind.Given => given + (nint)startInGiven * slot.ElementSize,
                _ => scratch + slot.ScratchOffset,
            };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillPatterns(byte** slots, int start, int count)
    {
        for (int i = 0; i < _slots.Length; i++)
        {
            ref var slot = ref _slots[i];
            if (slot.Kind == SlotKind.Pattern)
            {
                PatternFill.Fill(slot, slots[i], start, count);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compute(byte** slots, int block, int count)
    {
        foreach (ref readonly var call in _calls.AsSpan())
        {
            call.Function(slots[call.A], slots[call.B], slots[call.C], slots[call.Result], count);
        }
        // Before the copies, which may lie on an input that is summed.
        foreach (var sum in _sums)
        {
            sum.Add(block, slots[sum.Slot], count);
        }
        foreach (var (source, target, elementSize) in _copies)
        {
            Buffer.MemoryCopy(slots[source], slots[target], (long)count * elementSize, (long)count * elementSize);
        }
    }

    /// <summary>Where a slot's elements are found.</summary>
    internal enum SlotKind
    {
        /// <summary>In an array of the program's size; the pointer moves with the block.</summary>
        Moving,

        /// <summary>In memory that is given with the part of the elements to run over.</summary>
        Given,

        /// <summary>One element for all, read as such.</summary>
        Scalar,

        /// <summary>In scratch, filled by repeating a smaller array before the block is computed.</summary>
        Pattern,

        /// <summary>In scratch, written by an instruction.</summary>
        Scratch,
    }

    internal struct Slot
    {
        public SlotKind Kind;
        public byte* Base;
        public int ElementSize;
        public int ScratchOffset;
        public BroadcastPattern Pattern;
    }

    internal struct Call
    {
        public delegate*<byte*, byte*, byte*, byte*, nint, void> Function;
        public int A;
        public int B;
        public int C;
        public int Result;
    }

    /// <summary>Sum of a slot over all blocks: one partial sum a block, then their sum; the very tree in which a <see cref="ReductionPass{T, TReducer}"/> adds a line.</summary>
    private sealed class SumTarget(int slot, byte* target, DType type, int blockCount)
    {
        private readonly double[] _partialDoubles = type == DType.Float64 ? new double[blockCount] : [];
        private readonly float[] _partialFloats = type == DType.Float32 ? new float[blockCount] : [];

        public int Slot => slot;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(int block, byte* values, int count)
        {
            if (type == DType.Float32)
            {
                _partialFloats[block] = ReductionLoops<float, SumReducer<float>>.Line((float*)values, count);
            }
            else
            {
                _partialDoubles[block] = ReductionLoops<double, SumReducer<double>>.Line((double*)values, count);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Finish()
        {
            if (type == DType.Float32)
            {
                fixed (float* partial = _partialFloats)
                {
                    *(float*)target = ReductionLoops<float, SumReducer<float>>.Line(partial, _partialFloats.Length);
                }
            }
            else
            {
                fixed (double* partial = _partialDoubles)
                {
                    *(double*)target = ReductionLoops<double, SumReducer<double>>.Line(partial, _partialDoubles.Length);
                }
            }
        }
    }

    private sealed class BlockWork(ElementwiseStep step) : ParallelWork
    {
        public override void Run(int chunk) => step.RunBlock(chunk);
    }
}
