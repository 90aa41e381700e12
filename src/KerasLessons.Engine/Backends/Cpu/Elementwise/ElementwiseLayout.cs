using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>
/// Turns a program into calls: picks each instruction's loop, gives each value a place (its final array where that is
/// safe, else a scratch block that is reused once its last reader has run), and lists the copies that remain.
/// </summary>
internal sealed unsafe class ElementwiseLayout
{
    private readonly ElementwiseProgram _program;
    private readonly List<ElementwiseStep.Slot> _slots = [];
    private readonly int[] _place;
    private readonly int[] _filled;
    private readonly int[] _lastUse;
    private readonly List<int> _freeScratch = [];
    private readonly int _blockSize;
    private int _scratchBytes;

    public ElementwiseLayout(ElementwiseProgram program, int blockSize)
    {
        _program = program;
        _blockSize = blockSize;
        int values = program.Inputs.Count + program.Instructions.Count;
        _place = new int[values];
        _filled = new int[values];
        _lastUse = LastUses(program, values);
        Array.Fill(_filled, -1);
        RequireSafeTargets();
        PlaceInputs();
        Calls = new ElementwiseStep.Call[program.Instructions.Count];
        var results = new List<(int, int, int)>();
        for (int i = 0; i < Calls.Length; i++)
        {
            PlaceInstruction(i, results);
        }
        var done = new HashSet<int>();
        foreach (var (slot, target) in program.Outputs)
        {
            if (slot >= program.Inputs.Count && !done.Add(slot))
            {
                // A second target of one value.
                results.Add((_place[slot], AddMoving(target), target.DType.Size()));
            }
        }
        // Inputs that are outputs themselves are copied first: results may be going to lie on them.
        var copies = CopiesOfInputs();
        copies.AddRange(results);
        Copies = [.. copies];
        foreach (var (slot, _) in program.Sums)
        {
            _ = Filled(slot);
        }
        Slots = [.. _slots];
    }

    public ElementwiseStep.Slot[] Slots { get; }

    public ElementwiseStep.Call[] Calls { get; }

    public (int Slot, int Target, int ElementSize)[] Copies { get; }

    public int ScratchBytes => _scratchBytes;

    /// <summary>Where the full block of a program's slot lies.</summary>
    public int Resolve(int slot) => _filled[slot] >= 0 ? _filled[slot] : _place[slot];

    private static int[] LastUses(ElementwiseProgram program, int values)
    {
        var last = new int[values];
        for (int i = 0; i < program.Instructions.Count; i++)
        {
            foreach (int operand in program.Instructions[i].Operands)
            {
                last[operand] = i;
            }
        }
        foreach (var (slot, _) in program.Outputs.Concat(program.Sums))
        {
            last[slot] = int.MaxValue;
        }
        return last;
    }

    /// <summary>A target may be an input's own array or lie apart; on anything in between, one block would write what another has yet to read.</summary>
    private void RequireSafeTargets()
    {
        foreach (var (_, target) in _program.Outputs)
        {
            foreach (var (input, _) in _program.Inputs)
            {
                bool isSame = input.Pointer == target.Pointer && input.Size == target.Size && input.DType.Size() == target.DType.Size();
                if (!isSame && Overlaps(input, target))
                {
                    throw new InvalidOperationException(
                        $"An elementwise program may write over an input of its own size only; {target.Spec} would lie partly on {input.Spec}.");
                }
            }
        }
    }

    private static bool Overlaps(Operand input, Operand target) =>
        input.Pointer < target.Pointer + target.Spec.ByteSize && target.Pointer < input.Pointer + input.Spec.ByteSize;

    private void PlaceInputs()
    {
        for (int i = 0; i < _program.Inputs.Count; i++)
        {
            var input = _program.Inputs[i].Operand;
            bool full = _program.Inputs[i].IsFull(_program.Size);
            _place[i] = _slots.Count;
            _slots.Add(new ElementwiseStep.Slot
            {
                Kind = _program.Inputs[i].IsGiven ? ElementwiseStep.SlotKind.Given
                    : full ? ElementwiseStep.SlotKind.Moving
                    : input.Size == 1 ? ElementwiseStep.SlotKind.Scalar
                    : ElementwiseStep.SlotKind.Pattern,
                Base = input.Pointer,
                ElementSize = input.DType.Size(),
                ScratchOffset = full || input.Size == 1 ? 0 : NewScratch(),
                Pattern = _program.Inputs[i].Pattern,
            });
        }
    }

    private void PlaceInstruction(int index, List<(int, int, int)> copies)
    {
        var instruction = _program.Instructions[index];
        int[] operands = instruction.Operands;
        var type = _program.TypeOf(operands[instruction.Primitive is Where ? 1 : 0]);
        var kernel = ElementwiseKernels.Find(
            instruction.Primitive, type, IsScalar(operands[0]), operands.Length > 1 && IsScalar(operands[1]));
        int a = kernel.ScalarA ? _place[operands[0]] : Filled(operands[0]);
        int b = operands.Length < 2 ? a : kernel.ScalarB ? _place[operands[1]] : Filled(operands[1]);
        int c = operands.Length < 3 ? a : Filled(operands[2]);

        int value = _program.Inputs.Count + index;
        var target = _program.Outputs.FirstOrDefault(output => output.Slot == value);
        if (target is not null && !IsReadLater(target.Target, index))
        {
            _place[value] = AddMoving(target.Target);
        }
        else
        {
            // Scratch of operands that end here may take a result of the same size: loops work in place.
            int size = instruction.ResultType.Size();
            Release(operands, index, sameSize: true, size);
            _place[value] = _slots.Count;
            _slots.Add(new ElementwiseStep.Slot
            {
                Kind = ElementwiseStep.SlotKind.Scratch,
                ElementSize = size,
                ScratchOffset = NewScratch(),
            });
            Release(operands, index, sameSize: false, size);
            if (target is not null)
            {
                copies.Add((_place[value], AddMoving(target.Target), size));
            }
        }
        Calls[index] = new ElementwiseStep.Call { Function = kernel.Function, A = a, B = b, C = c, Result = _place[value] };
    }

    private bool IsScalar(int slot) => slot < _program.Inputs.Count && _slots[_place[slot]].Kind == ElementwiseStep.SlotKind.Scalar;

    /// <summary>The slot's full block: a scalar is spread over a scratch block of its own the first time that is needed.</summary>
    private int Filled(int slot)
    {
        if (!IsScalar(slot))
        {
            return _place[slot];
        }
        if (_filled[slot] < 0)
        {
            var spread = _slots[_place[slot]];
            spread.Kind = ElementwiseStep.SlotKind.Pattern;
            // Fresh, for it is filled before the first instruction runs, when a reused one is not free yet.
            spread.ScratchOffset = FreshScratch();
            _filled[slot] = _slots.Count;
            _slots.Add(spread);
        }
        return _filled[slot];
    }

    /// <summary>Whether an input that shares the target's memory is still read after this instruction.</summary>
    private bool IsReadLater(Operand target, int index)
    {
        for (int i = 0; i < _program.Inputs.Count; i++)
        {
            if (_lastUse[i] > index && Overlaps(_program.Inputs[i].Operand, target))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Inputs that are outputs, too; those that go where another of them lies step aside first, as the two may be changing places.</summary>
    private List<(int, int, int)> CopiesOfInputs()
    {
        var copies = new List<(int, int, int)>();
        var direct = new List<(int, int, int)>();
        var back = new List<(int, int, int)>();
        foreach (var (slot, target) in _program.Outputs)
        {
            if (slot >= _program.Inputs.Count)
            {
                continue;
            }
            int size = target.DType.Size();
            bool isOnAnother = _program.Outputs.Any(
                other => other.Slot < _program.Inputs.Count && other.Slot != slot && Overlaps(_program.Inputs[other.Slot].Operand, target));
            if (isOnAnother)
            {
                int scratch = AddScratch(size);
                copies.Add((Filled(slot), scratch, size));
                back.Add((scratch, AddMoving(target), size));
            }
            else
            {
                direct.Add((Filled(slot), AddMoving(target), size));
            }
        }
        copies.AddRange(direct);
        copies.AddRange(back);
        return copies;
    }

    private int AddScratch(int elementSize)
    {
        _slots.Add(new ElementwiseStep.Slot
        {
            Kind = ElementwiseStep.SlotKind.Scratch,
            ElementSize = elementSize,
            ScratchOffset = NewScratch(),
        });
        return _slots.Count - 1;
    }

    private int AddMoving(Operand target)
    {
        _slots.Add(new ElementwiseStep.Slot
        {
            Kind = ElementwiseStep.SlotKind.Moving,
            Base = target.Pointer,
            ElementSize = target.DType.Size(),
        });
        return _slots.Count - 1;
    }

    private void Release(int[] operands, int index, bool sameSize, int size)
    {
        foreach (int operand in operands)
        {
            var slot = _slots[_place[operand]];
            if (slot.Kind == ElementwiseStep.SlotKind.Scratch && _lastUse[operand] == index &&
                (slot.ElementSize == size) == sameSize && !_freeScratch.Contains(slot.ScratchOffset))
            {
                _freeScratch.Add(slot.ScratchOffset);
            }
        }
    }

    private int NewScratch()
    {
        if (_freeScratch.Count > 0)
        {
            int free = _freeScratch[^1];
            _freeScratch.RemoveAt(_freeScratch.Count - 1);
            return free;
        }
        return FreshScratch();
    }

    private int FreshScratch()
    {
        int offset = _scratchBytes;
        // Every block has room for the widest type, so that any value can take any free one.
        _scratchBytes += (_blockSize * sizeof(double) + PinnedBuffer.Alignment - 1) / PinnedBuffer.Alignment * PinnedBuffer.Alignment;
        return offset;
    }
}
