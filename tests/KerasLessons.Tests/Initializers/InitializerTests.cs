using KerasLessons.Randomness;

namespace KerasLessons.Tests;

[Collection("Program seed")]
public sealed class InitializerTests
{
    public static TheoryData<string> Random =>
    [
        "glorot_normal", "glorot_uniform", "he_normal", "he_uniform", "lecun_normal", "lecun_uniform", "orthogonal",
        "random_normal", "random_uniform", "truncated_normal", "variance_scaling",
    ];

    private static Initializer Seeded(string name, int? seed) => name switch
    {
        "glorot_normal" => new GlorotNormal(seed),
        "glorot_uniform" => new GlorotUniform(seed),
        "he_normal" => new HeNormal(seed),
        "he_uniform" => new HeUniform(seed),
        "lecun_normal" => new LecunNormal(seed),
        "lecun_uniform" => new LecunUniform(seed),
        "orthogonal" => new Orthogonal(seed: seed),
        "random_normal" => new RandomNormal(seed: seed),
        "random_uniform" => new RandomUniform(seed: seed),
        "truncated_normal" => new TruncatedNormal(seed: seed),
        _ => new VarianceScaling(seed: seed),
    };

    [Theory]
    [MemberData(nameof(Random))]
    public void SameSeed_SameValuesAtEachCall(string name)
    {
        var initializer = Seeded(name, 7);
        var first = initializer.Invoke([20, 30]).ToArray<float>();
        Assert.Equal(first, initializer.Invoke([20, 30]).ToArray<float>());
        Assert.Equal(first, Seeded(name, 7).Invoke([20, 30]).ToArray<float>());
        Assert.NotEqual(first, Seeded(name, 8).Invoke([20, 30]).ToArray<float>());
    }

    [Theory]
    [MemberData(nameof(Random))]
    public void NewVariable_HoldsWhatInvokeGives(string name)
    {
        foreach (var type in new[] { DType.Float32, DType.Float64 })
        {
            var variable = Seeded(name, 7).NewVariable((203, 190), type, trainable: false, "kernel");
            Assert.Equal(Seeded(name, 7).Invoke((203, 190), type).ToArray<double>(), variable.Value.ToArray<double>());
            Assert.Equal((type, "kernel", false), (variable.DType, variable.Name, variable.Trainable));
        }
    }

    [Theory]
    [MemberData(nameof(Random))]
    public void NoSeed_RepeatsWithTheProgramsSeed(string name)
    {
        Utils.SetRandomSeed(43052);
        var initializer = Initializers.Get(name);
        var (first, second) = (initializer.Invoke([20, 30]).ToArray<float>(), initializer.Invoke([20, 30]).ToArray<float>());
        Utils.SetRandomSeed(43052);
        Assert.Equal(first, Initializers.Get(name).Invoke([20, 30]).ToArray<float>());
        Assert.NotEqual(first, second);
    }

    [Theory]
    [MemberData(nameof(Random))]
    public void Float64_IsDrawnInFloat64(string name)
    {
        var values = Seeded(name, 1).Invoke([8, 5], DType.Float64);
        Assert.Equal(DType.Float64, values.DType);
        Assert.Equal((8, 5), values.Shape);
        Assert.Contains(values.ToArray<double>(), value => value != (float)value);
        Assert.Throws<ArgumentException>(() => Seeded(name, 1).Invoke([8, 5], DType.Int32));
    }

    [Theory]
    [InlineData(6, 4)]
    [InlineData(4, 6)]
    [InlineData(64, 64)]
    public void Orthogonal_HasOrthonormalRowsOrColumns(int rows, int columns)
    {
        var matrix = new Orthogonal(gain: 2, seed: 3).Invoke([rows, columns], DType.Float64);
        var gram = rows <= columns ? matrix.MatMul(matrix.T) : matrix.T.MatMul(matrix);
        int size = Math.Min(rows, columns);
        var distance = Ops.Max(Ops.Abs(gram - 4.0 * Ops.OneHot(Ops.Arange(size), size, DType.Float64)));
        Assert.True(distance.Item() < 1e-12);
    }

    [Fact]
    public void Orthogonal_FlattensLeadingAxes()
    {
        var kernel = new Orthogonal(seed: 1).Invoke([3, 3, 2, 5], DType.Float64).Reshape(18, 5);
        Assert.True(Ops.Max(Ops.Abs(kernel.T.MatMul(kernel) - Ops.OneHot(Ops.Arange(5), 5, DType.Float64))).Item() < 1e-12);
    }

    [Fact]
    public void Identity_IsTheUnitMatrix()
    {
        Assert.Equal(new double[] { 3, 0, 0, 0, 3, 0 }, new IdentityInitializer(3).Invoke([2, 3]).ToArray<double>());
        Assert.Throws<ArgumentException>(() => new IdentityInitializer().Invoke(3));
    }

    [Fact]
    public void Moments_AreAsAsked()
    {
        var values = new RandomNormal(mean: 3, stddev: 0.5, seed: 2).Invoke([300, 300], DType.Float64);
        Assert.Equal(3, Ops.Mean(values).Item(), 0.01);
        Assert.Equal(0.5, Ops.Std(values).Item(), 0.01);
        var cut = new TruncatedNormal(mean: 3, stddev: 0.5, seed: 2).Invoke([300, 300], DType.Float64);
        Assert.InRange(Ops.Min(cut).Item(), 2, 2.05);
        Assert.InRange(Ops.Max(cut).Item(), 3.95, 4);
        Assert.Equal(0.5 * 0.8796, Ops.Std(cut).Item(), 0.01);
        Assert.True(Ops.Max(new VarianceScaling(distribution: "untruncated_normal", seed: 1).Invoke([300, 300])).Item() > 3 / Math.Sqrt(300));
    }

    [Fact]
    public void BadSettings_AreRefused()
    {
        Assert.StartsWith(
            "Could not interpret initializer identifier: foo. Known names: ",
            Assert.Throws<ArgumentException>(() => Initializers.Get("foo")).Message);
        Assert.Contains("fan_avg", Assert.Throws<ArgumentException>(() => new VarianceScaling(mode: "fan")).Message);
        Assert.Contains("uniform", Assert.Throws<ArgumentException>(() => new VarianceScaling(distribution: "normals")).Message);
        Assert.Contains("received 0", Assert.Throws<ArgumentOutOfRangeException>(() => new VarianceScaling(0)).Message);
        Assert.Contains("received -1", Assert.Throws<ArgumentOutOfRangeException>(() => new RandomNormal(stddev: -1)).Message);
        Assert.Contains("received 2 and 1", Assert.Throws<ArgumentOutOfRangeException>(() => new RandomUniform(2, 1)).Message);
        Assert.Throws<ArgumentException>(() => Initializers.ComputeFans([2, 3], inputAxes: [0]));
    }

    [Fact]
    public void SetRandomSeed_StartsNumPysAndTensorFlowsStreamsToo()
    {
        double[] Draw()
        {
            Utils.SetRandomSeed(5);
            return [.. np.Random.RandN(3).ToArray<double>(), .. tf.Random.Normal([3]).ToArray<double>()];
        }

        Assert.Equal(Draw(), Draw());
        Assert.Throws<ArgumentOutOfRangeException>(() => Utils.SetRandomSeed(-1));
    }

    [Fact]
    public void InitializerIdentifier_TakesNamesAndInitializers()
    {
        InitializerIdentifier named = "uniform";
        InitializerIdentifier given = new Constant(2);
        Assert.IsType<RandomUniform>(named.Initializer);
        Assert.Equal("Constant", given.ToString());
    }
}
