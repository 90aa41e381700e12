using KerasLessons;
using KerasLessons.Plotting;
using LessonKit;

namespace SevenSolutions;

/// <summary>The pictures of the lesson: each solution's line through the data, the loss on its way, the networks.</summary>
internal static class Pictures
{
    public static void Show(Lesson lesson, Tensor x, Tensor y, IReadOnlyList<Solution> solutions, History history)
    {
        lesson.Part("Pictures", "그림");
        lesson.Picture("line", Line(x, y, solutions[3]), "The data and the line of solution 4.", "자료와 풀이 4의 적합선.");
        lesson.Picture("fits", Fits(x, y, solutions), "The data and each solution's line: seven ways to one line.", "자료와 일곱 가지 풀이의 적합선. 풀이는 달라도 직선은 하나이다.");
        lesson.Picture("loss", Loss(history), "The loss of solution 3 over its 1000 epochs, on a logarithmic scale.", "풀이 3의 손실(로그 눈금). 1000번의 epoch 동안 줄어든다.");
        ShowNetworks(lesson, solutions[3].Net);
    }

    /// <summary>The lecture's ways to draw how x becomes ŷ.</summary>
    private static void ShowNetworks(Lesson lesson, Sequential net)
    {
        lesson.Part("The network", "네트워크");
        lesson.Diagram(
            "network-sum",
            Drawn(("1", "β̂₀ + x*β̂₁,    bias=False", "* β̂₀"), ("x", "β̂₀ + x*β̂₁,    bias=False", "* β̂₁"), ("β̂₀ + x*β̂₁,    bias=False", "ŷ", "identity")),
            "Two inputs, 1 and x, each with its weight.", "입력 1과 x에 각각의 가중치를 곱해 더한다.");
        lesson.Diagram(
            "network-scalar",
            Drawn(("x", "x*β̂₁,    bias=True", "*β̂₁"), ("x*β̂₁,    bias=True", "ŷ", "identity")),
            "The same with a bias: solutions 1 and 3.", "β₀를 bias로 나타낸 그림: 풀이 1과 3.");
        lesson.Diagram(
            "network-vector",
            Drawn(("X", "X@β̂,    bias=False", "@β̂"), ("X@β̂,    bias=False", "ŷ", "identity")),
            "The same with a matrix, whose column of ones is the bias: the other solutions.", "벡터버전. X의 1이 bias의 역할을 한다: 나머지 풀이.");
        lesson.Diagram("network-keras", net.ToDiagram(showShapes: true, showLayerActivations: true), "Solution 4 as Keras draws it.", "케라스가 그리는 풀이 4의 네트워크.");
    }

    private static Digraph Drawn(params ReadOnlySpan<(string From, string To, string Label)> arrows)
    {
        var diagram = new Digraph(rankDir: "LR");
        foreach (var (from, to, label) in arrows)
        {
            diagram.AddEdge(from, to, label);
        }
        return diagram;
    }

    private static Figure Fits(Tensor x, Tensor y, IReadOnlyList<Solution> solutions)
    {
        var figure = new Figure(14, 8);
        for (int i = 0; i < solutions.Count; i++)
        {
            var axes = figure.AddSubplot(2, 4, i + 1);
            axes.Plot(x, y, "o", alpha: 0.3);
            axes.Plot(x, solutions[i].Bias + solutions[i].Slope * x, "--");
            axes.SetTitle(solutions[i].Name);
        }
        figure.TightLayout();
        return figure;
    }

    private static Figure Line(Tensor x, Tensor y, Solution solution)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(x, y, "o");
        axes.Plot(x, solution.Bias + solution.Slope * x, "--");
        return figure;
    }

    private static Figure Loss(History history)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot([.. history["loss"]]);
        axes.SetYScale("log");
        axes.SetXLabel("epoch");
        axes.SetYLabel("loss");
        return figure;
    }
}
