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
        lesson.Picture("fits", Fits(x, y, solutions), "The data and each solution's line: seven ways to one line.", "자료와 일곱 가지 풀이의 적합선. 풀이는 달라도 직선은 하나이다.");
        lesson.Picture("loss", Loss(history), "The loss of solution 3 over its 1000 epochs, on a logarithmic scale.", "풀이 3의 손실(로그 눈금). 1000번의 epoch 동안 줄어든다.");
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
