using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Tests;

public sealed class ActivationTests
{
    // Away from the places where a function has a corner.
    private static readonly double[,] s_points = { { -4.3, -1.7, -0.8, -0.3 }, { 0.2, 0.7, 1.6, 7.1 } };

    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_withSettings = new()
    {
        ["relu, slope"] = x => Activations.Relu(x, negativeSlope: 0.1),
        ["relu, maximum"] = x => Activations.Relu(x, maxValue: 1.2),
        ["relu, threshold"] = x => Activations.Relu(x, threshold: 0.5),
        ["relu, all"] = x => Activations.Relu(x, 0.3, 2.5, 0.5),
        ["elu, alpha"] = x => Activations.Elu(x, 0.4),
        ["celu, alpha"] = x => Activations.Celu(x, 0.4),
        ["gelu, approximate"] = x => Activations.Gelu(x, approximate: true),
        ["glu, axis"] = x => Activations.Glu(x, axis: 0),
        ["softmax, axis"] = x => Activations.Softmax(x, axis: 0),
        ["log_softmax, axis"] = x => Activations.LogSoftmax(x, axis: 0),
        ["sparsemax, axis"] = x => Activations.Sparsemax(x, axis: 0),
        ["hard_shrink, threshold"] = x => Activations.HardShrink(x, 1),
        ["soft_shrink, threshold"] = x => Activations.SoftShrink(x, 1),
        ["squareplus, b"] = x => Activations.Squareplus(x, 1),
        ["leaky_relu, slope"] = x => Activations.LeakyRelu(x, 0.4),
        ["threshold"] = x => Activations.Threshold(x, 1, -3),
    };

    public static TheoryData<string> Names =>
    [
        "celu", "elu", "exponential", "gelu", "glu", "hard_shrink", "hard_sigmoid", "hard_silu", "hard_swish", "hard_tanh",
        "leaky_relu", "linear", "log_sigmoid", "log_softmax", "mish", "relu", "relu6", "selu", "sigmoid", "silu",
        "soft_shrink", "softmax", "softplus", "softsign", "sparse_plus", "sparse_sigmoid", "sparsemax", "squareplus",
        "swish", "tanh", "tanh_shrink",
    ];

    public static TheoryData<string> WithSettings => new(s_withSettings.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_MatchesFiniteDifferences(string name) =>
        FiniteDifferences.Check(x => Activations.Get(name).Invoke(x), s_points);

    [Theory]
    [MemberData(nameof(WithSettings))]
    public void GradientWithSettings_MatchesFiniteDifferences(string name) => FiniteDifferences.Check(s_withSettings[name], s_points);

    [Theory]
    [MemberData(nameof(WithSettings))]
    public void Settings_ChangeTheFunction(string name)
    {
        string plain = name.Split(',')[0];
        if (plain != "threshold")
        {
            Assert.NotEqual(Activations.Get(plain).Invoke(s_points).ToArray<double>(), s_withSettings[name](s_points).ToArray<double>());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LargeNumbers_StayFinite(string name)
    {
        float[,] far = { { -500, -80, 80, 500 } };
        var values = Activations.Get(name).Invoke(far).ToArray<double>();
        Assert.All(values, value => Assert.True(double.IsFinite(value) || (name == "exponential" && value > 0), $"{name}: {value}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Traces_WithoutReadingValues(string name)
    {
        var graph = GraphBuilder.Trace([new TensorSpec(DType.Float32, [2, 4])], inputs => [Activations.Get(name).Invoke(inputs[0])]);
        graph.Verify();
        Assert.Equal(DType.Float32, graph.Outputs[0].DType);
    }

    [Fact]
    public void Integers_BecomeFloat32() => Assert.Equal(DType.Float32, Activations.Sigmoid(new[] { 1, 2 }).DType);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0.5, 0)]
    [InlineData(2, 2)]
    [InlineData(9, 3)]
    public void Relu_ThresholdAndMaximum(double x, double expected) =>
        Assert.Equal(expected, Activations.Relu(x, maxValue: 3, threshold: 1).Item());

    [Fact]
    public void UnknownName_IsRefusedWithTheKnownOnes()
    {
        var error = Assert.Throws<ArgumentException>(() => Activations.Get("foo"));
        Assert.StartsWith("Could not interpret activation function identifier: foo. Known names: celu, elu,", error.Message);
    }

    [Fact]
    public void ActivationFunction_KnowsItsName()
    {
        ActivationFunction named = "swish";
        Func<Tensor, Tensor> function = x => Ops.Tanh(x) * 2.0;
        ActivationFunction own = function;
        Assert.Equal("silu", named.ToString());
        Assert.Equal("relu", new ActivationFunction(Activations.Relu).Name);
        Assert.Equal("custom", own.Name);
        Assert.Equal("double_tanh", new ActivationFunction("double_tanh", function).Name);
        Assert.Equal("linear", Activations.Get(null).Name);
        Assert.Equal(2 * Math.Tanh(0.5), own.Invoke(0.5).Item(), 12);
    }

    [Fact]
    public void BadSettings_AreRefused()
    {
        Assert.Contains("received -1", Assert.Throws<ArgumentOutOfRangeException>(() => Activations.Relu(1.0, maxValue: -1)).Message);
        Assert.Throws<ArgumentException>(() => Activations.Glu(new[] { 1.0, 2.0, 3.0 }));
    }
}
