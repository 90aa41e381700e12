using KerasLessons.Engine.Backends.Cpu.Random;
using KerasLessons.Engine.Backends.Cpu.Threading;
using KerasLessons.Engine.Random;

namespace KerasLessons.Engine.Tests.Random;

[Collection("Thread count")]
public class RandomValuesTests
{
    private const ulong Key = 43052;

    /// <summary>Nothing, less than a group, and whole and broken pieces of 16384.</summary>
    public static TheoryData<int> Sizes => [0, 1, 31, 1000, 32_767, 32_768, 100_003];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Scaled_EqualsTheOperationsOneByOne(int size)
    {
        foreach (var type in new[] { DType.Float32, DType.Float64 })
        {
            foreach (var distribution in Enum.GetValues<RandomDistribution>())
            {
                var drawn = new RandomValues(distribution, Key).ToTensor(size, type);
                Assert.Equal(Bits(Philox(distribution, type, size)), Bits(drawn));
                Assert.Equal(Bits(drawn * 0.3), Bits(new RandomValues(distribution, Key, new RandomScale(0.3)).ToTensor(size, type)));
                Assert.Equal(
                    Bits(drawn * 0.3 + 7.0),
                    Bits(new RandomValues(distribution, Key, new RandomScale(0.3) { Offset = 7 }).ToTensor(size, type)));
                // Halves and doubles are exact, so this is the same number by another way.
                Assert.Equal(
                    Bits((drawn * 2.0 - 1.0) * 0.3),
                    Bits(new RandomValues(distribution, Key, new RandomScale(0.6) { Shift = -0.5 }).ToTensor(size, type)));
            }
        }
    }

    [Fact]
    public void Variable_BeginsWithTheSameValues_ForEveryThreadCount()
    {
        int before = WorkerPool.ThreadCount;
        try
        {
            var values = new RandomValues(RandomDistribution.TruncatedNormal, Key, new RandomScale(0.1) { Offset = 1 });
            byte[] expected = Bits(values.ToTensor((333, 301), DType.Float32));
            foreach (int threads in new[] { 1, 2, 4 })
            {
                WorkerPool.ThreadCount = threads;
                var variable = values.ToVariable((333, 301), DType.Float32, trainable: true, "kernel");
                Assert.Equal(expected, Bits(variable.Value));
                Assert.Equal(("kernel", true), (variable.Name, variable.Trainable));
            }
        }
        finally
        {
            WorkerPool.ThreadCount = before;
        }
    }

    [Fact]
    public void Integers_AreRefused()
    {
        var values = new RandomValues(RandomDistribution.Uniform, Key);
        Assert.Contains("int32", Assert.Throws<ArgumentException>(() => values.ToTensor(3, DType.Int32)).Message);
        Assert.Contains("int64", Assert.Throws<ArgumentException>(() => values.ToVariable(3, DType.Int64, true, "kernel")).Message);
    }

    private static Tensor Philox(RandomDistribution distribution, DType type, int size)
    {
        var tensor = Tensor.Allocate(new(type, size));
        switch (distribution, type)
        {
            case (RandomDistribution.Uniform, DType.Float32): Engine.Random.Philox.FillUniform(tensor.MutableSpan<float>(), Key, 0); break;
            case (RandomDistribution.Uniform, _): Engine.Random.Philox.FillUniform(tensor.MutableSpan<double>(), Key, 0); break;
            case (RandomDistribution.Normal, DType.Float32): Engine.Random.Philox.FillNormal(tensor.MutableSpan<float>(), Key, 0); break;
            case (RandomDistribution.Normal, _): Engine.Random.Philox.FillNormal(tensor.MutableSpan<double>(), Key, 0); break;
            case (_, DType.Float32): Engine.Random.Philox.FillTruncatedNormal(tensor.MutableSpan<float>(), Key, 0); break;
            default: Engine.Random.Philox.FillTruncatedNormal(tensor.MutableSpan<double>(), Key, 0); break;
        }
        return tensor;
    }

    private static byte[] Bits(Tensor tensor) => tensor.Data[..(int)tensor.Spec.ByteSize];
}
