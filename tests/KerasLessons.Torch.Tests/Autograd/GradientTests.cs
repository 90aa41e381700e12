using System.Globalization;

namespace KerasLessons.Torch.Tests.Autograd;

/// <summary>Gradients are slopes: they agree with central differences in float64.</summary>
public sealed class GradientTests
{
    private static readonly Dictionary<string, Func<torch.Tensor, torch.Tensor>> s_functions = new()
    {
        ["x + c"] = x => x + Other(x),
        ["c - x"] = x => Other(x) - x,
        ["1 - x"] = x => 1 - x,
        ["x * x"] = x => x * x,
        ["x * number"] = x => x * 3.5,
        ["c / x"] = x => Other(x) / x,
        ["x / 3"] = x => x / 3,
        ["2 / x"] = x => 2 / x,
        ["-x"] = x => -x,
        ["broadcast row"] = x => x * x[0],
        ["broadcast column"] = x => x + x[.., 0..1],
        ["x ** 0"] = x => x.Pow(0),
        ["x ** 1"] = x => x.Pow(1),
        ["x ** 2"] = x => x.Pow(2),
        ["x ** 3"] = x => x.Pow(3),
        ["x ** 0.5"] = x => x.Pow(0.5),
        ["x ** -1"] = x => x.Pow(-1),
        ["x ** -2"] = x => x.Pow(-2),
        ["x ** 2.5"] = x => x.Pow(2.5),
        ["x ** y"] = x => x.Pow(Other(x) * x),
        ["exp"] = x => x.Exp(),
        ["log"] = x => x.Log(),
        ["sqrt"] = x => x.Sqrt(),
        ["abs"] = x => (x - 1).Abs(),
        ["sin"] = x => x.Sin(),
        ["cos"] = x => x.Cos(),
        ["tanh"] = x => x.Tanh(),
        ["sigmoid"] = x => x.Sigmoid(),
        ["steep sigmoid"] = x => torch.Sigmoid(20 * (x - 1)),
        ["relu"] = x => (x - 1).Relu(),
        ["softmax"] = x => torch.Softmax(x, 1),
        ["softmax over rows"] = x => torch.Softmax(x, 0),
        ["log softmax"] = x => torch.LogSoftmax(x, 1),
        ["log softmax over rows"] = x => torch.LogSoftmax(x, 0),
        ["sum"] = x => x.Sum(),
        ["sum of rows"] = x => x.Sum(0) * x.Sum(1, keepDim: true),
        ["mean"] = x => x.Mean() * x,
        ["mean of columns"] = x => x.Mean(dim: 1),
        ["max"] = x => x.Max() * x.Min(),
        ["matrix product"] = x => x.MatMul(x.T),
        ["matrix and vector"] = x => x.MatMul(x[0]),
        ["vector and matrix"] = x => x[.., 1].MatMul(x),
        ["vector and vector"] = x => x[0].MatMul(x[1]),
        ["batch of products"] = x => x.Reshape(2, 1, 4).MatMul(x.Reshape(2, 4, 1)),
        ["batch times matrix"] = x => x.Reshape(4, 2, 1).MatMul(x[0..1, 0..3]),
        ["transposed"] = x => x.Transpose(0, 1) * x.T,
        ["reshaped"] = x => x.Reshape(4, 2) * x.View(-1, 2),
        ["stacked"] = x => torch.Stack([x[0], x[1] * 2, x[0]], dim: 1),
        ["stacked rows"] = x => torch.VStack([x[0], x * 3]),
        ["joined"] = x => torch.Cat([x, x * x], dim: 1),
        ["side by side"] = x => torch.HStack([x[0], x[1]]),
        ["sorted"] = x => x.Sort().Values * Other(x),
        ["sorted downwards"] = x => x.Sort(dim: 0, descending: true).Values * Other(x),
        ["picked"] = x => x[^1, 1..3] * x[0, 0..2],
        ["picked with new axis"] = x => x[.., TensorIndex.NewAxis, 0],
        ["entries"] = x => x[torch.tensor([1, 0, 1])],
        ["masked"] = x => x[x > 1.0],
        ["squeezed"] = x => x.Unsqueeze(1).Squeeze() * x.Unsqueeze(-1).Squeeze(2),
        ["MSELoss"] = x => new nn.MSELoss().Invoke(x, Other(x)),
        ["L1Loss"] = x => new nn.L1Loss().Invoke(x, Other(x)),
        ["BCEWithLogitsLoss"] = x => new nn.BCEWithLogitsLoss().Invoke(x - 1, Other(x)),
        ["CrossEntropyLoss"] = x => new nn.CrossEntropyLoss().Invoke(x, torch.tensor([2, 0])),
        ["CrossEntropyLoss of one row"] = x => new nn.CrossEntropyLoss().Invoke(x[0], torch.tensor(3)),
        ["Linear of rows"] = x => Layer(4, bias: true).Invoke(x),
        ["Linear of a vector"] = x => Layer(4, bias: true).Invoke(x[0]),
        ["Linear of a cube"] = x => Layer(2, bias: false).Invoke(x.Reshape(2, 2, 2)),
        ["used twice"] = x => x.Exp() * x + x.Exp() / x,
    };

    public static TheoryData<string> Names => [.. s_functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_IsTheSlope(string name)
    {
        var function = s_functions[name];
        double[] at = [0.7, 1.3, 2.1, 0.4, 1.8, 0.55, 1.15, 2.6];
        var x = Input(at).RequireGrad();
        var y = function(x);
        // Unequal weights, so that elements that change places show.
        double[] weights = [.. Enumerable.Range(0, y.NumEl).Select(i => 1 + 0.25 * i)];
        y.Backward(torch.tensor(weights, dtype: DType.Float64).Reshape([.. y.Shape]));
        double[] gradient = x.Grad!.ToArray<double>();
        const double Step = 1e-5;
        for (int i = 0; i < at.Length; i++)
        {
            double Moved(double by) => function(Input([.. at.Select((value, j) => i == j ? value + by : value)])).ToArray<double>().Zip(weights, (a, b) => a * b).Sum();
            double slope = (Moved(Step) - Moved(-Step)) / (2 * Step);
            // The difference is off by Step² times a third derivative, up to 1e3 here, and by rounding over Step.
            double room = 1e-7 * Math.Max(1, Math.Abs(slope));
            Assert.True(Math.Abs(slope - gradient[i]) <= room, string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]: slope {slope:R}, gradient {gradient[i]:R}."));
        }
    }

    [Fact]
    public void LayersParameters_GetTheirSlopes()
    {
        var net = new nn.Sequential(new nn.Linear(2, 3, dtype: DType.Float64), new nn.Tanh(), new nn.Linear(3, 1, dtype: DType.Float64));
        var x = torch.tensor([[0.5, -1.0], [2.0, 0.25], [-0.75, 1.5]], dtype: DType.Float64);
        net.Invoke(x).Pow(2).Sum().Backward();
        foreach (var (name, parameter) in net.NamedParameters())
        {
            double[] numbers = parameter.ToArray<double>();
            double[] gradient = parameter.Grad!.ToArray<double>();
            for (int i = 0; i < numbers.Length; i++)
            {
                double Moved(double by)
                {
                    var before = parameter.Data;
                    parameter.Data = torch.tensor([.. numbers.Select((value, j) => i == j ? value + by : value)], dtype: DType.Float64).Reshape([.. parameter.Shape]);
                    double loss = net.Invoke(x).Pow(2).Sum().Item();
                    parameter.Data = before;
                    return loss;
                }
                double slope = (Moved(1e-5) - Moved(-1e-5)) / 2e-5;
                Assert.True(Math.Abs(slope - gradient[i]) <= 1e-7 * Math.Max(1, Math.Abs(slope)), $"{name}[{i}]: {slope}, {gradient[i]}");
            }
        }
    }

    private static torch.Tensor Input(double[] values) => torch.tensor(values, dtype: DType.Float64).Reshape(2, 4).Detach();

    private static torch.Tensor Other(torch.Tensor x) =>
        torch.tensor([0.3, 0.9, 0.2, 0.6, 0.8, 0.1, 0.45, 0.35], dtype: DType.Float64).Reshape([.. x.Shape]);

    private static nn.Linear Layer(int inFeatures, bool bias)
    {
        torch.ManualSeed(5);
        return new nn.Linear(inFeatures, 3, bias, DType.Float64);
    }
}
