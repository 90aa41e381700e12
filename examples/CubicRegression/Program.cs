using KerasLessons.Plotting;
using KerasLessons.Torch;
using LessonKit;

namespace CubicRegression;

/// <summary>The fifth lecture, first part: a cubic is linear in x, x² and x³, so one linear layer learns it.</summary>
public static class Program
{
    public static void Main() => Show(Lesson.Named("CubicRegression"));

    public static void Show(Lesson lesson)
    {
        lesson.Part("The data", "자료");
        torch.ManualSeed(202150754);
        var (X, y) = Draw();
        lesson.Picture("data", Curve(X, y, Truth(X)), "The data and the cubic that made them.", "자료와 참 곡선.");

        // Architecture, loss, optimizer.
        lesson.Part("Learning rate 0.01, 1000 epochs", "학습률 0.01, 1000 에폭");
        var net = new nn.Linear(inFeatures: 3, outFeatures: 1, bias: true);
        lesson.Line($"{net}");
        var diagram = new Digraph(rankDir: "LR");
        diagram.AddEdge("X", "X@W, bias=True", label: "@W");
        diagram.AddEdge("X@W, bias=True", "yhat", label: "identity");
        lesson.Diagram("layer", diagram, "One linear layer.", "선형 레이어 하나.");
        NetworkLayer[] layers = [new(1, "Identity")];
        lesson.Diagram("nodes", NetworkDiagram.Nodes(3, layers, ["x", "x**2", "x**3"]), "The same, node by node.", "노드로 나타낸 같은 모형.");
        lesson.Diagram("line_nodes", NetworkDiagram.Nodes(2, layers, ["1", "x"]), "Lecture 3's straight line, drawn likewise.", "같은 방식으로 그린 3강의 직선.");
        var (yhat, losses) = Train(net, X, y, lr: 0.01);
        lesson.Numbers("weights", net.Weight.Data, [3.9991, 3.0609, -2.0015], "F4");
        lesson.Number("bias", net.Bias!.Item(), 1.0014, "F4");
        lesson.Line($"{net.Weight}");
        lesson.Picture("fitted", Curve(X, y, yhat), "The fitted cubic.", "적합된 곡선.");

        // Homework: ten times the learning rate. The same numbers again, so that only the rate differs.
        lesson.Part("Homework: learning rate 0.1", "숙제: 학습률 0.1");
        torch.ManualSeed(202150754);
        (X, y) = Draw();
        var (_, faster) = Train(new nn.Linear(3, 1), X, y, lr: 0.1);
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot([.. losses], label: "0.01");
        axes.Plot([.. faster], label: "0.1");
        axes.SetXScale("log");
        axes.SetYScale("log");
        axes.SetXLabel("epoch");
        axes.SetYLabel("loss");
        axes.Legend();
        lesson.Line(FormattableString.Invariant($"loss after 1000 epochs: {losses[^1]:F4} with 0.01, {faster[^1]:F4} with 0.1"));
        lesson.Picture("rates", figure, "With these data the larger rate is the faster one.", "이 자료에서는 큰 학습률이 더 빠르다.");

        // That was luck: x³ of a far x is large, and with it the slope. New data, drawn without a seed's help:
        lesson.Part("The same with data drawn anew", "자료를 새로 뽑으면");
        for (int draw = 1; draw <= 8; draw++)
        {
            (X, y) = Draw();
            var (_, small) = Train(new nn.Linear(3, 1), X, y, lr: 0.01);
            var (_, large) = Train(new nn.Linear(3, 1), X, y, lr: 0.1);
            lesson.Line(FormattableString.Invariant($"{draw}: largest |x| {X[.., 0].Abs().Max().Item():F2}, loss with 0.01 {small[^1]:F4}, with 0.1 {Outcome(large)}"));
        }
    }

    /// <summary>100 points of 1 + 4x + 3x² − 2x³ and noise.</summary>
    public static (torch.Tensor X, torch.Tensor Y) Draw()
    {
        var (x, _) = torch.RandN(100).Sort();
        var X = torch.VStack([x, x.Pow(2), x.Pow(3)]).T;
        var ϵ = torch.RandN(100, 1);
        return (X, Truth(X) + ϵ);
    }

    /// <summary>The lecture's loop, with the loss of each epoch.</summary>
    public static (torch.Tensor Yhat, List<double> Losses) Train(nn.Module net, torch.Tensor X, torch.Tensor y, double lr)
    {
        var lossFn = new nn.MSELoss();
        var optimizer = new optim.SGD(net.Parameters(), lr);
        var (yhat, losses) = (y, new List<double>());
        for (int epoch = 0; epoch < 1000; epoch++)
        {
            // 1
            yhat = net.Invoke(X);
            // 2
            var loss = lossFn.Invoke(y, yhat);
            // 3
            loss.Backward();
            // 4
            optimizer.Step();
            net.ZeroGrad();
            losses.Add(loss.Item());
        }
        return (yhat.Data, losses);
    }

    private static torch.Tensor Truth(torch.Tensor X) => X.MatMul(torch.tensor([[4.0], [3.0], [-2.0]])) + 1.0;

    private static string Outcome(List<double> losses)
    {
        int lost = losses.FindIndex(loss => !double.IsFinite(loss));
        return lost < 0 ? FormattableString.Invariant($"{losses[^1]:F4}") : FormattableString.Invariant($"no number any more from epoch {lost + 1} on");
    }

    private static Figure Curve(torch.Tensor X, torch.Tensor y, torch.Tensor curve)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(X[.., 0], y, ".");
        axes.Plot(X[.., 0], curve, "--");
        return figure;
    }
}
