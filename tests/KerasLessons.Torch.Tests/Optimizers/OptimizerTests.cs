using System.Text.Json;
using KerasLessons.Torch.Tests.Support;

namespace KerasLessons.Torch.Tests.Optimizers;

/// <summary>Optimizers go PyTorch's ways.</summary>
public sealed class OptimizerTests
{
    private static readonly JsonElement s_golden = Golden.Read("torch_training.json");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_golden.GetProperty("paths").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Path_IsPyTorchs(int index)
    {
        var known = s_golden.GetProperty("paths")[index];
        var dtype = Golden.Type(known.GetProperty("dtype"));
        var x = torch.tensor(Golden.Numbers(s_golden.GetProperty("x")), dtype: dtype).Reshape(-1, 2);
        var y = torch.tensor(Golden.Numbers(s_golden.GetProperty("y")), dtype: dtype).Reshape(-1, 1);
        var w = torch.tensor([[-5.0], [10.0]], requiresGrad: true, dtype: dtype);
        var b = torch.tensor([0.5], requiresGrad: true, dtype: dtype);
        var optimizer = Make(known.GetProperty("optimizer").GetString()!, known.GetProperty("settings"), [w, b]);
        var lossFn = new nn.MSELoss();
        int step = 0;
        foreach (var point in known.GetProperty("path").EnumerateArray())
        {
            var loss = lossFn.Invoke(x.MatMul(w) + b, y);
            loss.Backward();
            optimizer.Step();
            optimizer.ZeroGrad();
            // Each step adds a few roundings at the size of the start (10), and momentum carries them on.
            double room = dtype == DType.Float32 ? 2e-5 : 1e-13;
            Golden.Close(Golden.Numbers(point), [loss.Item(), .. w.ToList(), .. b.ToList()], room / 10, room, $"step {++step}");
        }
        Assert.Equal(40, step);
    }

    [Fact]
    public void ModuleThatRegistersNothing_IsToldHow() => Assert.Contains(
        "RegisterModule",
        Assert.Throws<ArgumentException>(() => new optim.SGD(new Forgetful().Parameters(), lr: 0.1)).Message,
        StringComparison.Ordinal);

    private sealed class Forgetful : nn.Module
    {
        private readonly nn.Linear _line = new(1, 1);

        public override torch.Tensor Forward(torch.Tensor input) => _line.Invoke(input);
    }

    [Fact]
    public void LearningRate_CanBeChanged()
    {
        var w = torch.tensor([1.0], requiresGrad: true);
        var optimizer = new optim.SGD([w], lr: 0.5);
        (w * 2).Sum().Backward();
        optimizer.Step();
        Assert.Equal(0, w.Item());
        optimizer.LearningRate = 0.25;
        optimizer.Step();
        Assert.Equal(-0.5, w.Item());
    }

    [Fact]
    public void ParametersWithoutGradient_StayAsTheyAre()
    {
        var (used, unused) = (torch.tensor([1.0], requiresGrad: true), torch.tensor([3.0], requiresGrad: true));
        var optimizer = new optim.Adam([used, unused], weightDecay: 1);
        (used * 2).Sum().Backward();
        optimizer.Step();
        Assert.Equal(3, unused.Item());
        Assert.NotEqual(1, used.Item());
    }

    [Fact]
    public void ZeroGrad_ForgetsOrZeroes()
    {
        var w = torch.tensor([1.0], requiresGrad: true);
        var optimizer = new optim.SGD([w], lr: 0.5);
        (w * 2).Sum().Backward();
        optimizer.ZeroGrad(setToNone: false);
        Assert.Equal("tensor([0.])", w.Grad!.ToString());
        optimizer.ZeroGrad();
        Assert.Null(w.Grad);
    }

    [Fact]
    public void BadSettings_AreNamed()
    {
        var w = torch.tensor([1.0], requiresGrad: true);
        Assert.Contains("received -0.1", Assert.Throws<ArgumentOutOfRangeException>(() => new optim.SGD([w], lr: -0.1)).Message, StringComparison.Ordinal);
        Assert.Contains("received NaN", Assert.Throws<ArgumentOutOfRangeException>(() => new optim.SGD([w], lr: double.NaN)).Message, StringComparison.Ordinal);
        Assert.Contains("momentum", Assert.Throws<ArgumentException>(() => new optim.SGD([w], lr: 0.1, nesterov: true)).Message, StringComparison.Ordinal);
        Assert.Contains("received 1 and 0.9", Assert.Throws<ArgumentOutOfRangeException>(() => new optim.Adam([w], betas: (1, 0.9))).Message, StringComparison.Ordinal);
        Assert.Contains("received none", Assert.Throws<ArgumentException>(() => new optim.Adam([])).Message, StringComparison.Ordinal);
        Assert.Contains("leaves", Assert.Throws<ArgumentException>(() => new optim.SGD([w * 2], lr: 0.1)).Message, StringComparison.Ordinal);
    }

    private static optim.Optimizer Make(string name, JsonElement settings, torch.Tensor[] parameters)
    {
        double Setting(string key, double otherwise) => settings.TryGetProperty(key, out var value) ? value.GetDouble() : otherwise;
        if (name == "SGD")
        {
            return new optim.SGD(
                parameters, Setting("lr", double.NaN), Setting("momentum", 0), Setting("dampening", 0), Setting("weight_decay", 0),
                nesterov: settings.TryGetProperty("nesterov", out var nesterov) && nesterov.GetBoolean());
        }
        return settings.EnumerateObject().Any()
            ? new optim.Adam(
                parameters, Setting("lr", 0.001),
                settings.TryGetProperty("betas", out var betas) ? (betas[0].GetDouble(), betas[1].GetDouble()) : null,
                Setting("eps", 1e-8), Setting("weight_decay", 0))
            : new optim.Adam(parameters);
    }
}
