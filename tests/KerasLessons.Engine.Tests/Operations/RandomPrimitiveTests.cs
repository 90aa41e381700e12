using KerasLessons.Engine.Backends.Cpu.Threading;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Random;
using KerasLessons.Engine.Tensors;
using KerasLessons.Engine.Tests.Backends.Cpu;
using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Operations;

[Collection(CpuSettingsCollection.Name)]
public class RandomPrimitiveTests
{
    public static TheoryData<string> Names => ["uniform", "normal", "truncated"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Draws_ArePhiloxs_ForEverySizeAndNumberOfThreads(string name)
    {
        int threads = WorkerPool.ThreadCount;
        try
        {
            foreach (int size in (int[])[1, 5, 100, 40_000, 100_001])
            {
                var expected = new float[size];
                var expectedDoubles = new double[size];
                switch (name)
                {
                    case "uniform":
                        Philox.FillUniform(expected, 7, 3);
                        Philox.FillUniform(expectedDoubles, 7, 3);
                        break;
                    case "normal":
                        Philox.FillNormal(expected, 7, 3);
                        Philox.FillNormal(expectedDoubles, 7, 3);
                        break;
                    default:
                        Philox.FillTruncatedNormal(expected, 7, 3);
                        Philox.FillTruncatedNormal(expectedDoubles, 7, 3);
                        break;
                }
                foreach (int count in (int[])[1, 4])
                {
                    WorkerPool.ThreadCount = count;
                    Assert.Equal(expected, Draw(name, size, DType.Float32, 7, 3).ToArray<float>());
                    Assert.Equal(expectedDoubles, Draw(name, size, DType.Float64, 7, 3).ToArray<double>());
                }
            }
        }
        finally
        {
            WorkerPool.ThreadCount = threads;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Draws_DependOnSeedAndCounter(string name)
    {
        double[] draws = Samples.Values(Draw(name, 50, DType.Float32, 1, 2));
        Assert.Equal(draws, Samples.Values(Draw(name, 50, DType.Float32, 1, 2)));
        Assert.NotEqual(draws, Samples.Values(Draw(name, 50, DType.Float32, 1, 3)));
        Assert.NotEqual(draws, Samples.Values(Draw(name, 50, DType.Float32, 2, 2)));
    }

    [Fact]
    public void State_OfAnotherKind_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => Ops.Apply(new RandomUniform(new TensorSpec(DType.Float32, 3)), Ops.Zeros(2)));
        Assert.Contains("int64(2,)", error.Message);
        Assert.Throws<NotSupportedException>(() => Draw("uniform", 3, DType.Int32, 1, 1));
    }

    private static Tensor Draw(string name, int size, DType type, long seed, long counter)
    {
        var spec = new TensorSpec(type, size);
        Primitive primitive = name == "uniform" ? new RandomUniform(spec) : new RandomNormal(spec, Truncated: name == "truncated");
        return Ops.Apply(primitive, (Tensor)new[] { seed, counter });
    }
}
