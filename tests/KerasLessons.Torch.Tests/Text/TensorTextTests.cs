using System.Text.Json;
using KerasLessons.Torch.Tests.Support;

namespace KerasLessons.Torch.Tests.Text;

/// <summary>Tensors print as PyTorch prints them.</summary>
public sealed class TensorTextTests
{
    private static readonly JsonElement s_golden = Golden.Read("torch_text.json");

    public static TheoryData<string> Names => [.. s_golden.GetProperty("cases").EnumerateArray().Select(known => known.GetProperty("name").GetString()!)];

    public static TheoryData<string> Operations => [.. s_golden.GetProperty("grad_fn").EnumerateObject().Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_IsPyTorchs(string name)
    {
        var known = s_golden.GetProperty("cases").EnumerateArray().Single(known => known.GetProperty("name").GetString() == name);
        var dtype = Golden.Type(known.GetProperty("dtype"));
        int[] shape = [.. Golden.Numbers(known.GetProperty("shape")).Select(size => (int)size)];
        var values = dtype == DType.Int64
            ? torch.tensor([.. known.GetProperty("values").EnumerateArray().Select(value => value.GetInt64())])
            : torch.tensor(Golden.Numbers(known.GetProperty("values")), dtype: dtype);
        var tensor = values.Reshape(shape).Detach();
        tensor.RequiresGrad = known.GetProperty("requires_grad").GetBoolean();
        Assert.Equal(known.GetProperty("text").GetString(), tensor.ToString());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Results_NameTheirBackwardFunctionAsPyTorchDoes(string name) =>
        Assert.Equal(s_golden.GetProperty("grad_fn").GetProperty(name).GetString(), Computed(name).ToString());

    private static object Computed(string name)
    {
        var x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requiresGrad: true);
        var v = torch.tensor([0.5, 0.25], requiresGrad: true);
        var m = torch.tensor([[0.5, 1.0]], requiresGrad: true);
        var y = torch.tensor([[2.0, 1.0], [0.0, 1.0]]);
        var binary = torch.tensor([[1.0, 1.0], [0.0, 1.0]]);
        var linear = new nn.Linear(2, 1);
        var plain = new nn.Linear(2, 1, bias: false);
        linear.Weight.Data = torch.tensor([[0.5, -1.0]]);
        linear.Bias!.Data = torch.tensor([0.25]);
        plain.Weight.Data = torch.tensor([[0.5, -1.0]]);
        var classes = torch.tensor([0, 1]);
        return name switch
        {
            "add" => x + y,
            "add number" => x + 1,
            "sub" => y - x,
            "sub number" => x - 1,
            "rsub" => 1 - x,
            "mul" => x * y,
            "mul number" => 200 * x,
            "div" => x / (y.Abs() + 1),
            "div number" => x / 2,
            "rdiv" => 1 / x,
            "neg" => -x,
            "pow" => x.Pow(2),
            "pow 3" => x.Pow(3),
            "pow tensor" => x.Pow(y),
            "mv" => x.MatMul(v),
            "mm" => x.MatMul(y),
            "dot" => v.MatMul(v),
            "vm" => v.MatMul(x),
            "T" => x.T,
            "transpose" => x.Transpose(0, 1),
            "reshape" => x.Reshape(4),
            "sum" => x.Sum(),
            "sum dim" => x.Sum(0),
            "mean" => x.Mean(),
            "mean dim" => x.Mean(dim: 1),
            "max" => x.Max(),
            "min" => x.Min(),
            "exp" => x.Exp(),
            "log" => x.Log(),
            "sqrt" => x.Sqrt(),
            "abs" => x.Abs(),
            "sin" => x.Sin(),
            "cos" => x.Cos(),
            "tanh" => x.Tanh(),
            "sigmoid" => x.Sigmoid(),
            "relu" => x.Relu(),
            "softmax" => torch.Softmax(x, 1),
            "log softmax" => torch.LogSoftmax(x, 1),
            "stack" => torch.Stack([v, v]),
            "vstack" => torch.VStack([v, v]),
            "cat" => torch.Cat([v, v]),
            "sort" => v.Sort().Values,
            "select" => x[0],
            "select column" => x[.., 0],
            "slice" => x[.., 0..1],
            "unsqueeze" => v.Unsqueeze(0),
            "squeeze" => m.Squeeze(),
            "squeeze dim" => m.Squeeze(0),
            "index" => x[classes],
            "mask" => x[x > 2],
            "to double" => x.To(DType.Float64),
            "linear" => linear.Invoke(x),
            "linear without bias" => plain.Invoke(x),
            "linear of a vector" => linear.Invoke(v),
            "linear without bias, of a vector" => plain.Invoke(v),
            "linear of a cube" => linear.Invoke(x.Reshape(1, 2, 2)),
            "linear without bias, of a cube" => plain.Invoke(x.Reshape(1, 2, 2)),
            "mse" => new nn.MSELoss().Invoke(x, y),
            "l1" => new nn.L1Loss().Invoke(x, y),
            "l1 sum" => new nn.L1Loss(reduction: "sum").Invoke(x, y),
            "l1 none" => new nn.L1Loss(reduction: "none").Invoke(x, y),
            "bce" => new nn.BCEWithLogitsLoss().Invoke(x, binary),
            "bce none" => new nn.BCEWithLogitsLoss(reduction: "none").Invoke(x, binary),
            "bce sum" => new nn.BCEWithLogitsLoss(reduction: "sum").Invoke(x, binary),
            "cross entropy" => new nn.CrossEntropyLoss().Invoke(x, classes),
            "cross entropy none" => new nn.CrossEntropyLoss(reduction: "none").Invoke(x, classes),
            "cross entropy of probabilities" => new nn.CrossEntropyLoss().Invoke(x, torch.Softmax(y, 1)),
            "cross entropy of probabilities, sum" => new nn.CrossEntropyLoss(reduction: "sum").Invoke(x, torch.Softmax(y, 1)),
            "cross entropy of probabilities, none" => new nn.CrossEntropyLoss(reduction: "none").Invoke(x, torch.Softmax(y, 1)),
            "parameter" => linear.Weight,
            "network" => new nn.Sequential(
                new nn.Linear(1, 2, bias: false), new nn.ReLU(), new nn.Sequential(new nn.Linear(2, 1), new nn.Sigmoid(), new nn.Tanh())),
            _ => throw new InvalidOperationException($"The recorded operation {name} is unknown to this test."),
        };
    }
}
