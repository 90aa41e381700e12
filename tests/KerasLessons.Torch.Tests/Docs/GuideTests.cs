using System.Text.RegularExpressions;

namespace KerasLessons.Torch.Tests.Docs;

/// <summary>docs/guides/coming-from-pytorch.md shows C# that compiles: each call of its table stands below.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public void Table_ShowsCallsThatCompile()
    {
        string source = File.ReadAllText(Path.Combine(Root(), "tests", "KerasLessons.Torch.Tests", "Docs", "GuideTests.cs"));
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "guides", "coming-from-pytorch.md"));
        string[] rows = [.. page.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        Assert.True(rows.Length > 20);
        foreach (string row in rows)
        {
            foreach (Match code in Code().Matches(row.Split('|')[2]))
            {
                Assert.Contains(code.Groups["code"].Value, source, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Calls_Run()
    {
        torch.ManualSeed(43052);
        Assert.Equal([2, 3], torch.Rand(2, 3).Shape);
        Assert.Equal(5, torch.RandN(5, dtype: DType.Float64).NumEl);
        Assert.Equal(20, torch.Normal(2, 3, [20]).NumEl);
        Assert.Equal(12 + 10, torch.RandInt(0, 10, 12).NumEl + torch.RandPerm(10).NumEl);
        var What = torch.tensor([-5.0, 10.0], requiresGrad: true);
        Assert.Equal(3, torch.tensor([[4.0], [3.0], [-2.0]]).NumEl);
        Assert.Equal(100, torch.LinSpace(-1, 1, 100).NumEl);
        Assert.Equal((10, 10), (torch.Arange(10).NumEl, torch.Arange(0, 1, 0.1).NumEl));
        var ones = torch.Ones(100);
        var (x, _) = torch.RandN(100).Sort();
        var X = torch.Stack([ones, x]).T;
        Assert.Equal([100, 3], torch.VStack([x, x.Pow(2), x.Pow(3)]).T.Shape);
        var W = torch.tensor([2.5, 4]);
        var y = X.MatMul(W);
        Assert.Equal(ones.ToList(), X[.., 0].ToList());
        var yhat = X.MatMul(What);
        var loss = torch.Sum((y - yhat).Pow(2));
        loss.Backward();
        const double alpha = 0.001;
        What.Data = What.Data - alpha * What.Grad!;
        What.Grad = null;
        Assert.Equal(2, What.Detach().NumEl);
        Assert.True(loss.Item() > 0);
        Assert.Equal(100, yhat.ToList().Count);
        using (torch.NoGrad())
        {
            Assert.False(X.MatMul(What).RequiresGrad);
        }
        var layer1 = new nn.Linear(inFeatures: 1, outFeatures: 2, bias: false);
        var (activation1, layer2) = (new nn.ReLU(), new nn.Linear(2, 1));
        var net = new nn.Sequential(layer1, activation1, layer2);
        X = x.Reshape(100, 1);
        Assert.Equal([100, 1], net.Invoke(X).Shape);
        Assert.Equal(3, net.Parameters().Count);
        Assert.Equal([2, 1], layer1.Weight.Data.Shape);
        Assert.Equal("mean", new nn.MSELoss().Reduction);
        Assert.Equal("sum", new nn.CrossEntropyLoss(reduction: "sum").Reduction);
        Assert.Equal(0.1, new optim.SGD(net.Parameters(), lr: 0.1, momentum: 0.9).LearningRate);
        Assert.Equal(0.001, new optim.Adam(net.Parameters()).LearningRate);
        Console.WriteLine(loss);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KerasLessons.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository; KerasLessons.sln was not found above them.");
    }

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
