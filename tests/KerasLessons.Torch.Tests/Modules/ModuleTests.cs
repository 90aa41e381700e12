namespace KerasLessons.Torch.Tests.Modules;

/// <summary>Modules find what they learn, and refuse what does not fit.</summary>
public sealed class ModuleTests
{
    [Fact]
    public void OwnModule_LearnsWhatItRegisters()
    {
        var net = new Quadratic();
        Assert.Equal(["a", "line.weight", "line.bias"], net.NamedParameters().Select(pair => pair.Name));
        var x = torch.LinSpace(-2, 2, 50).Reshape(50, 1);
        var y = 3 * x.Pow(2) - x + 0.5;
        var optimizer = new optim.Adam(net.Parameters(), lr: 0.05);
        var lossFn = new nn.MSELoss();
        for (int epoch = 0; epoch < 1000; epoch++)
        {
            var loss = lossFn.Invoke(net.Invoke(x), y);
            loss.Backward();
            optimizer.Step();
            net.ZeroGrad();
        }
        Assert.Equal([3.0, -1.0, 0.5], net.Parameters().Select(parameter => Math.Round(parameter.Item(), 3)));
    }

    [Fact]
    public void Sequential_IsAList_AndReadsAsOne()
    {
        var (layer1, layer2) = (new nn.Linear(1, 2, bias: false), new nn.Linear(2, 1));
        nn.Sequential net = [layer1, new nn.ReLU(), layer2];
        Assert.Equal(3, net.Count);
        Assert.Same(layer1, net[0]);
        Assert.Same(layer2, net[^1]);
        Assert.Equal([layer1.Weight, layer2.Weight, layer2.Bias!], net.Parameters());
        var x = torch.tensor([[2.0], [-3.0]]);
        Assert.Equal(layer2.Invoke(layer1.Invoke(x).Relu()).ToList(), net.Invoke(x).ToList());
    }

    [Fact]
    public void SharedModule_IsListedOnce()
    {
        var shared = new nn.Linear(2, 2);
        Assert.Equal(2, new nn.Sequential(shared, new nn.Tanh(), shared).Parameters().Count);
    }

    [Fact]
    public void ZeroGrad_ForgetsGradients()
    {
        var net = new nn.Sequential(new nn.Linear(1, 1), new nn.Sigmoid());
        net.Invoke(torch.Ones(3, 1)).Sum().Backward();
        Assert.All(net.Parameters(), parameter => Assert.NotNull(parameter.Grad));
        net.ZeroGrad();
        Assert.All(net.Parameters(), parameter => Assert.Null(parameter.Grad));
    }

    [Fact]
    public void Inputs_ThatDoNotFit_AreNamed()
    {
        var layer = new nn.Linear(3, 1);
        Assert.Contains("(5, 2)", Assert.Throws<ArgumentException>(() => layer.Invoke(torch.Ones(5, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("float64", Assert.Throws<ArgumentException>(() => layer.Invoke(torch.Ones([5, 3], dtype: DType.Float64))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new nn.Linear(0, 1));
        Assert.Throws<ArgumentException>(() => new nn.Linear(1, 1, dtype: DType.Int64));
    }

    [Fact]
    public void Registration_RefusesNamesAndCircles()
    {
        var net = new Open();
        net.Add("part", new nn.ReLU());
        Assert.Contains("'part' already", Assert.Throws<ArgumentException>(() => net.Add("part", new nn.Tanh())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => net.Add("a.b", new nn.Tanh()));
        Assert.Throws<ArgumentException>(() => net.Add("self", net));
        Assert.Throws<ArgumentException>(() => net.Add("around", new nn.Sequential(net)));
        Assert.Single(net.Children());
    }

    private sealed class Quadratic : nn.Module
    {
        private readonly nn.Parameter _a;
        private readonly nn.Linear _line;

        public Quadratic()
        {
            _a = RegisterParameter("a", new nn.Parameter(torch.Zeros(1)));
            _line = RegisterModule("line", new nn.Linear(1, 1));
        }

        public override torch.Tensor Forward(torch.Tensor input) => _a * input.Pow(2) + _line.Invoke(input);
    }

    private sealed class Open : nn.Module
    {
        public void Add(string name, nn.Module module) => RegisterModule(name, module);

        public override torch.Tensor Forward(torch.Tensor input) => input;
    }
}
