using KerasLessons.Engine.Backends.Cpu;
using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Backends.Cpu.Threading;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;
using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Backends.Cpu;

/// <summary>Chains of elementwise operations, against the same operations one by one.</summary>
[Collection(CpuSettingsCollection.Name)]
public unsafe class ElementwiseProgramTests
{
    /// <summary>One block and several, of 2048 elements where the widest type is float32 and of 1024 where it is float64.</summary>
    private static readonly Shape[] Shapes =
        [[], 1, 7, 1024, 1025, 2047, 2048, 2049, 5000, (3, 700), (2, 3, 1100), (30, 50, 50), (1, 5, 1), (64, 1)];

    public static TheoryData<bool, int> Modes => new() { { false, 1 }, { true, 1 }, { false, 4 } };

    [Theory]
    [MemberData(nameof(Modes))]
    public void RandomProgram_IsItsInstructionsOneByOne(bool transient, int threads)
    {
        int before = WorkerPool.ThreadCount;
        try
        {
            WorkerPool.ThreadCount = threads;
            for (int seed = 0; seed < 100; seed++)
            {
                Run(seed, transient);
            }
        }
        finally
        {
            WorkerPool.ThreadCount = before;
        }
    }

    [Fact]
    public void Output_PartlyOnAnInput_IsRefused()
    {
        var buffer = new PinnedBuffer(64);
        var input = new Operand(buffer.Pointer, new TensorSpec(DType.Float32, 4));
        var target = new Operand(buffer.Pointer + 4, new TensorSpec(DType.Float32, 4));
        var program = new ElementwiseProgram(4, [new(input, new BroadcastPattern(1, 4))], [new ElementwiseInstruction(Exp.Instance, [0], DType.Float32)], [new(1, target)], []);
        Assert.Throws<InvalidOperationException>(() => new ElementwiseStep(program, transient: false));
    }

    [Fact]
    public void Sum_OfNoElements_IsZero()
    {
        var buffer = new PinnedBuffer(64);
        buffer.Bytes.Fill(0xEE);
        var sum = new Operand(buffer.Pointer, new TensorSpec(DType.Float32, []));
        var input = new Operand(buffer.Pointer + 32, new TensorSpec(DType.Float32, 0));
        new ElementwiseStep(new ElementwiseProgram(0, [new(input, new BroadcastPattern(1, 0))], [], [], [new(0, sum)]), transient: false).Run();
        Assert.Equal(0, *(float*)buffer.Pointer);
    }

    private static void Run(int seed, bool transient)
    {
        var random = new System.Random(seed);
        var shape = Shapes[seed % Shapes.Length];
        var type = random.Next(2) == 0 ? DType.Float32 : DType.Float64;
        var values = new List<Tensor>();
        var inputs = new List<Operand>();
        var buffers = new List<PinnedBuffer>();
        int inputCount = random.Next(1, 5);
        for (int i = 0; i < inputCount; i++)
        {
            var spec = new TensorSpec(random.Next(5) == 0 ? DType.Bool : type, i == 0 ? shape : Broadcastable(shape, random));
            var value = Samples.Random(spec.Shape, spec.DType, seed + i);
            values.Add(value);
            inputs.Add(NewOperand(spec, buffers));
            value.Data.AsSpan(0, (int)spec.ByteSize).CopyTo(buffers[^1].Bytes);
        }

        var instructions = new List<ElementwiseInstruction>();
        for (int count = random.Next(1, 9); count > 0; count--)
        {
            var instruction = Instruction(values, random);
            instructions.Add(instruction);
            Tensor[] operands = [.. instruction.Operands.Select(slot => Ops.BroadcastTo(values[slot], shape))];
            values.Add(Ops.Apply(instruction.Primitive, operands));
        }

        var outputs = new List<ElementwiseTarget>();
        var sums = new List<ElementwiseTarget>();
        var overwritten = new HashSet<int>();
        for (int slot = 0; slot < values.Count; slot++)
        {
            var spec = new TensorSpec(values[slot].DType, shape);
            if (slot == values.Count - 1 || random.Next(4) == 0)
            {
                // Often over an input of the same size, as a memory planner does.
                int place = Enumerable.Range(0, inputCount)
                    .FirstOrDefault(i => inputs[i].Spec == spec && !overwritten.Contains(i) && random.Next(3) > 0, -1);
                outputs.Add(new(slot, place >= 0 && overwritten.Add(place) ? inputs[place] : NewOperand(spec, buffers)));
            }
            if (spec.DType.IsFloat() && random.Next(4) == 0)
            {
                sums.Add(new(slot, NewOperand(new TensorSpec(spec.DType, []), buffers)));
            }
        }

        new ElementwiseStep(new ElementwiseProgram(
            shape.Size, [.. inputs.Select(input => new ElementwiseInput(input, BroadcastPattern.Of(input.Shape, shape)!.Value))], instructions, outputs, sums), transient).Run();
        string what = $"seed {seed}, {shape}, {string.Join("; ", instructions.Select(i => $"{i.Primitive} {string.Join(' ', i.Operands)}"))}, outputs {string.Join(' ', outputs.Select(o => o.Slot))}";
        foreach (var (slot, target) in outputs)
        {
            var actual = Tensor.Allocate(target.Spec);
            new ReadOnlySpan<byte>(target.Pointer, (int)target.Spec.ByteSize).CopyTo(actual.Data);
            Samples.AssertClose(Samples.Values(Ops.BroadcastTo(values[slot], shape)), Samples.Values(actual), 0, $"{what}: slot {slot}");
        }
        bool hasDoubles = values.Any(value => value.DType == DType.Float64);
        foreach (var (slot, target) in sums)
        {
            double expected = Ops.Sum(Ops.BroadcastTo(values[slot], shape)).Item();
            double actual = target.DType == DType.Float32 ? *(float*)target.Pointer : *(double*)target.Pointer;
            // With a wider type in the program its blocks are shorter, and the sum's tree is another.
            double tolerance = hasDoubles && target.DType == DType.Float32 ? 1e-5 * (Ops.Sum(Ops.Abs(Ops.BroadcastTo(values[slot], shape))).Item() + 1) : 0;
            Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance, $"{what}: sum of slot {slot} is {actual:R}, not {expected:R}");
        }
        GC.KeepAlive(buffers);
    }

    private static ElementwiseInstruction Instruction(List<Tensor> values, System.Random random)
    {
        int[] floats = [.. Enumerable.Range(0, values.Count).Where(slot => values[slot].DType.IsFloat())];
        int[] truths = [.. Enumerable.Range(0, values.Count).Where(slot => values[slot].DType == DType.Bool)];
        if (floats.Length == 0)
        {
            return new(new Cast(DType.Float32), [truths[random.Next(truths.Length)]], DType.Float32);
        }
        int a = floats[random.Next(floats.Length)];
        var type = values[a].DType;
        int[] same = [.. floats.Where(slot => values[slot].DType == type)];
        int b = same[random.Next(same.Length)];
        ElementwisePrimitive[] unary = [Negate.Instance, Abs.Instance, Square.Instance, Tanh.Instance, Sigmoid.Instance, Relu.Instance, Sign.Instance, Sin.Instance];
        ElementwisePrimitive[] binary = [Add.Instance, Subtract.Instance, Multiply.Instance, Maximum.Instance, Minimum.Instance, Divide.Instance, ReluGradient.Instance];
        return random.Next(6) switch
        {
            0 or 1 => new(unary[random.Next(unary.Length)], [a], type),
            2 when truths.Length > 0 => new(Where.Instance, [truths[random.Next(truths.Length)], a, b], type),
            3 => new(random.Next(2) == 0 ? Less.Instance : Equal.Instance, [a, b], DType.Bool),
            4 when random.Next(3) == 0 => new(new Cast(type == DType.Float32 ? DType.Float64 : DType.Float32), [a], type == DType.Float32 ? DType.Float64 : DType.Float32),
            _ => new(binary[random.Next(binary.Length)], [a, b], type),
        };
    }

    /// <summary>A shape that one repeat and one period spread over the whole.</summary>
    private static Shape Broadcastable(Shape shape, System.Random random)
    {
        while (true)
        {
            int[] sizes = [.. shape.Select(size => random.Next(2) == 0 ? 1 : size)];
            if (BroadcastPattern.Of(sizes, shape) is not null)
            {
                return random.Next(2) == 0 && sizes.Length > 0 && sizes[0] == 1 ? sizes[1..] : sizes;
            }
        }
    }

    private static Operand NewOperand(TensorSpec spec, List<PinnedBuffer> buffers)
    {
        buffers.Add(new PinnedBuffer(Math.Max(1, spec.ByteSize)));
        return new Operand(buffers[^1].Pointer, spec);
    }
}
