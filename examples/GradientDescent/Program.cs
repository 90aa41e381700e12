using KerasLessons;
using KerasLessons.Plotting;
using LessonKit;

namespace GradientDescent;

/// <summary>The second lecture: the smallest (β/2 − 1)², first by trying many β, then downhill.</summary>
public static class Program
{
    public static void Main() => Show(Lesson.Named("GradientDescent"));

    public static void Show(Lesson lesson)
    {
        // Grid search: a hundred betas, and the position of the smallest loss.
        lesson.Part("Grid search", "그리드서치");
        var grid = np.LinSpace(-10, 10, 100);
        var losses = Loss(grid);
        lesson.Number("argmin of [1, 2, -3, 3, 4]", np.ArgMin(new[] { 1, 2, -3, 3, 4 }).Item(), 2);
        lesson.Number("argmin of [1, 2, 3, -3, 4]", np.ArgMin(new[] { 1, 2, 3, -3, 4 }).Item(), 3);
        int best = (int)np.ArgMin(losses);
        lesson.Number("argmin of the losses", best, 59);
        lesson.Number("beta there", grid[best].Item(), 1.9191919191919187, "R");
        lesson.Number("loss there", losses[best].Item(), 0.0016324864809713505, "R");
        lesson.Number("loss one further", losses[best + 1].Item(), 0.0036730945821854847, "R");

        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(grid, losses, ".", label: "a hundred values");
        axes.Plot([grid[best].Item()], [losses[best].Item()], "r*", markerSize: 14, label: "the smallest");
        axes.Legend();
        lesson.Picture("grid", figure, "The losses of a hundred values of beta, and the smallest.", "β 값 100개의 손실과 그 가운데 가장 작은 값.");

        // Or begin somewhere, look a little left and right, and go where the loss is smaller.
        lesson.Part("Where is downhill?", "어느 쪽으로 움직일까?");
        lesson.Number("loss at -5", Loss(-5.0).Item(), 12.25, "F2");
        lesson.Number("loss a little left, at -5.01", Loss(-5.01).Item(), 12.285025, "F6");
        lesson.Number("loss a little right, at -4.99", Loss(-4.99).Item(), 12.215025, "F6");

        // The slope says which way, and a part alpha of it how far: 0.01 from -10, where the slope is -6; half as far from -4.
        lesson.Part("Gradient descent from -10", "경사하강법: -10에서 출발");
        const double Alpha = 0.01 / 6;
        var beta = tf.Variable(-10.0);
        using (var tape = new GradientTape())
        {
            var slope = tape.Gradient(Loss(beta), beta)!;
            lesson.Number("slope at -10", slope.Item(), -6, "F1");
            lesson.Numbers("slopes at -10 and -4 by the formula", [-10.0 / 2 - 1, -4.0 / 2 - 1], [-6, -3], "F1");
            lesson.Number("alpha times the slope", (Alpha * slope).Item(), -0.01, "F2");
        }
        var path = Descend(Loss, start: -10, Alpha, steps: 10000);
        lesson.Number("beta after one step", path[1].Place, -9.99, "F2");
        lesson.Number("beta after two", path[2].Place, -9.980008, "F6");
        lesson.Number("beta after 100", path[100].Place, -9.040152, "F6");
        // The lecture's next figure is the neighbouring float32: one unit in the last place, 2.4e-7, after a thousand roundings.
        lesson.Number("beta after 1000", path[1000].Place, -3.2133687, "F7");
        lesson.Number("beta after 10000", path[10000].Place, 1.997125, "F6");
        lesson.Numbers("the first two losses", [path[0].Loss, path[1].Loss], [36.0, 35.94002362785341], "R");

        lesson.Animation(
            "path", Walk(Loss, -15, 19, path[..101]),
            "A hundred steps with alpha = 0.01/6: the point has hardly moved.", "α = 0.01/6으로 100번 움직인 모습. 점이 거의 움직이지 않는다.");
        lesson.Animation(
            "longer-strides", Walk(Loss, -15, 19, Descend(Loss, start: -10, alpha: 0.02, steps: 100)),
            "With alpha = 0.02 the strides are twelve times as long, and they shorten as the slope does.", "α = 0.02로 키우면 보폭이 12배가 된다. 기울기가 작아질수록 보폭도 줄어든다.");

        // The homework: (x - 1)² from -3, with the learning rates that the two notes chose.
        lesson.Part("Homework: (x - 1)² from -3", "과제: -3에서 출발하여 (x - 1)²을 최소화");
        foreach (var (name, alpha, left, right) in new[] { ("0.1/8", 0.1 / 8, -8, 10), ("0.01/3", 0.01 / 3, -20, 22) })
        {
            var homework = Descend(Parabola, start: -3, alpha, steps: 100);
            lesson.Line($"alpha {name}: x after 100 steps {homework[^1].Place:F4}, loss {homework[^1].Loss:F4}");
            lesson.Animation(
                $"homework-{name.Replace('/', '-')}", Walk(Parabola, left, right, homework),
                $"A hundred steps on (x - 1)² from -3 with alpha = {name}.", $"(x - 1)² 위에서 -3부터 α = {name}으로 100번 움직인 모습.");
        }
    }

    private static Tensor Loss(Tensor beta) => np.Square(beta / 2 - 1);

    private static Tensor Parabola(Tensor x) => np.Square(x - 1);

    /// <summary>Every place of the descent with the loss there, the start first. The variable is float32, as in the lecture; its loss is worked out in float64.</summary>
    private static (double Place, double Loss)[] Descend(Func<Tensor, Tensor> loss, double start, double alpha, int steps)
    {
        var beta = tf.Variable(start);
        var path = new List<(double, double)> { (start, loss(start).Item()) };
        for (int k = 0; k < steps; k++)
        {
            using var tape = new GradientTape();
            beta.AssignSub(tape.Gradient(loss(beta), beta)! * alpha);
            double place = beta.Value.Item();
            path.Add((place, loss(place).Item()));
        }
        return [.. path];
    }

    /// <summary>The steps of a path one after another, on the curve of the loss.</summary>
    private static FuncAnimation Walk(Func<Tensor, Tensor> loss, double left, double right, (double Place, double Loss)[] path)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        var curve = np.LinSpace(left, right, 100);
        axes.Plot(curve, loss(curve));
        var points = axes.Plot([path[0].Place], [path[0].Loss], "or");
        return new FuncAnimation(
            figure,
            i => points.SetData([.. path[..(i + 1)].Select(step => step.Place)], [.. path[..(i + 1)].Select(step => step.Loss)]),
            frames: path.Length,
            interval: 50);
    }
}
