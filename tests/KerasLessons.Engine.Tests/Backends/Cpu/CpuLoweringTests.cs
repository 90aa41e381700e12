using KerasLessons.Engine.Backends.Cpu;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;
using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Backends.Cpu;

[Collection(CpuSettingsCollection.Name)]
public unsafe class CpuLoweringTests
{
    [Fact]
    public void EveryPrimitive_HasAStep()
    {
        var covered = StepCases.All().Select(step => step.Primitive.GetType()).ToHashSet();
        var missing = typeof(Primitive).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Primitive)) && !type.IsAbstract && !type.IsSubclassOf(typeof(Leaf)))
            .Where(type => !covered.Contains(type))
            .Select(type => type.Name);
        Assert.Empty(missing);
    }

    [Fact]
    public void Steps_AllocateNothing_AndRepeatTheirBits_AndAreTransientOnesBits()
    {
        foreach (var (primitive, specs) in StepCases.All())
        {
            string what = $"{primitive} of {string.Join(", ", specs)}";
            PinnedBuffer[] buffers = [.. specs.Select((spec, i) => Filled(spec, i))];
            Operand[] inputs = [.. specs.Select((spec, i) => new Operand(buffers[i].Pointer, spec))];
            var result = new TensorSpec(primitive.Infer(specs).DType, primitive.Infer(specs).Shape);
            var (first, second) = (new PinnedBuffer(result.ByteSize), new PinnedBuffer(result.ByteSize));

            var step = CpuLowering.Lower(primitive, inputs, new Operand(first.Pointer, result), transient: false);
            step.Run();
            byte[] once = first.Bytes.ToArray();
            first.Bytes.Fill(0xEE);
            Assert.True(EndsUpAllocatingNothing(step), $"{what} allocates");
            Assert.True(once.AsSpan().SequenceEqual(first.Bytes), $"{what} does not repeat itself");

            CpuLowering.Lower(primitive, inputs, new Operand(second.Pointer, result), transient: true).Run();
            Assert.True(once.AsSpan().SequenceEqual(second.Bytes), $"{what} is different when transient");
            GC.KeepAlive(buffers);
        }
    }

    [Fact]
    public void Steps_WriteNothingBesideTheirOutput()
    {
        const int Guard = 64;
        foreach (var (primitive, specs) in StepCases.All())
        {
            PinnedBuffer[] buffers = [.. specs.Select((spec, i) => Filled(spec, i))];
            Operand[] inputs = [.. specs.Select((spec, i) => new Operand(buffers[i].Pointer, spec))];
            var result = primitive.Infer(specs);
            var output = new PinnedBuffer(result.ByteSize + 2 * Guard);
            output.Bytes.Fill(0xEE);
            byte[][] before = [.. buffers.Select(buffer => buffer.Bytes.ToArray())];
            CpuLowering.Lower(primitive, inputs, new Operand(output.Pointer + Guard, result), transient: false).Run();
            Assert.True(output.Bytes[..Guard].IndexOfAnyExcept((byte)0xEE) < 0, $"{primitive} writes before its output");
            Assert.True(output.Bytes[^Guard..].IndexOfAnyExcept((byte)0xEE) < 0, $"{primitive} writes behind its output");
            for (int i = 0; i < buffers.Length; i++)
            {
                Assert.True(before[i].AsSpan().SequenceEqual(buffers[i].Bytes), $"{primitive} writes on its input {i}");
            }
        }
    }

    [Fact]
    public void UndefinedTypes_AreRefusedWithAName()
    {
        var truth = new Operand(null, new TensorSpec(DType.Bool, 3));
        var error = Assert.Throws<NotSupportedException>(() => CpuLowering.Lower(new Sum([0], false), [truth], truth, false));
        Assert.Contains("bool", error.Message);
        error = Assert.Throws<NotSupportedException>(() => CpuLowering.Lower(Add.Instance, [truth, truth], truth, false));
        Assert.Contains("cast them to numbers first", error.Message);
    }

    /// <summary>The runtime's own vector functions box until they have been called some dozens of times and are compiled again.</summary>
    private static bool EndsUpAllocatingNothing(Step step)
    {
        for (int attempt = 0; attempt < 100; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            step.Run();
            if (GC.GetAllocatedBytesForCurrentThread() == before)
            {
                return true;
            }
            Thread.Sleep(attempt < 40 ? 0 : 10);
        }
        return false;
    }

    /// <summary>Numbers from 0.5 to 1.5, places 0 and 1, truths.</summary>
    private static PinnedBuffer Filled(TensorSpec spec, int seed)
    {
        var buffer = new PinnedBuffer(spec.ByteSize);
        bool isFloat = spec.DType is DType.Float32 or DType.Float64;
        var values = Samples.Random(spec.Shape, spec.DType, seed, isFloat ? 0.5 : 0, isFloat ? 1.5 : 1);
        values.Data.AsSpan(0, buffer.ByteSize).CopyTo(buffer.Bytes);
        return buffer;
    }
}
