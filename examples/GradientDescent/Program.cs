using KerasLessons;
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

        // Or begin somewhere, look a little left and right, and go where the loss is smaller.
        lesson.Part("Where is downhill?", "어느 쪽으로 움직일까?");
        lesson.Number("loss at -5", Loss(-5.0).Item(), 12.25, "F2");
        lesson.Number("loss a little left, at -5.01", Loss(-5.01).Item(), 12.285025, "F6");
        lesson.Number("loss a little right, at -4.99", Loss(-4.99).Item(), 12.215025, "F6");

        // The slope says which way, and a part alpha of it how far: 0.01 from -10, where the slope is -6.
        lesson.Part("Gradient descent from -10", "경사하강법: -10에서 출발");
        const double Alpha = 0.01 / 6;
        var beta = tf.Variable(-10.0);
        using (var tape = new GradientTape())
        {
            lesson.Number("slope at -10", tape.Gradient(Loss(beta), beta)!.Item(), -6, "F1");
        }
        var path = Descend(Loss, start: -10, Alpha, steps: 10000);
        lesson.Number("beta after one step", path[1].Place, -9.99, "F2");
        lesson.Number("beta after two", path[2].Place, -9.980008, "F6");
        lesson.Number("beta after 100", path[100].Place, -9.040152, "F6");
        // The lecture's next figure is the neighbouring float32: one unit in the last place, 2.4e-7, after a thousand roundings.
        lesson.Number("beta after 1000", path[1000].Place, -3.2133687, "F7");
        lesson.Number("beta after 10000", path[10000].Place, 1.997125, "F6");
        lesson.Numbers("the first two losses", [path[0].Loss, path[1].Loss], [36.0, 35.94002362785341], "R");

        // The homework: (x - 1)² from -3, with the learning rates that the two notes chose.
        lesson.Part("Homework: (x - 1)² from -3", "과제: -3에서 출발하여 (x - 1)²을 최소화");
        foreach (double alpha in new[] { 0.1 / 8, 0.01 / 3 })
        {
            var homework = Descend(Parabola, start: -3, alpha, steps: 100);
            lesson.Line($"alpha {alpha:F6}: x after 100 steps {homework[^1].Place:F4}, loss {homework[^1].Loss:F4}");
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
}
