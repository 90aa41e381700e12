using KerasLessons;
using KerasLessons.Plotting;
using LessonKit;

namespace BasisRegression;

/// <summary>The pictures of the lesson: each example's fit beside least squares, its descent as an animation, and the networks.</summary>
internal static class Pictures
{
    /// <summary>The losses that the lecture's Keras prints for example 3, epoch by epoch.</summary>
    private static readonly double[] s_lectureLosses =
    [
        28.0844, 13.7046, 9.4655, 7.5460, 6.2784, 5.2871, 4.4707, 3.7893, 3.2186, 2.7401, 2.3389, 2.0023, 1.7200, 1.4833, 1.2846,
        1.1180, 0.9782, 0.8609, 0.7624, 0.6797, 0.6104, 0.5521, 0.5032, 0.4621, 0.4276, 0.3985, 0.3741, 0.3536, 0.3364, 0.3219,
    ];

    public static void ShowExample1(Lesson lesson, Descent descent)
    {
        lesson.Part("Example 1 in pictures: 1, x", "예제 1: 1과 x");
        Compare(lesson, descent, last: [2.52877816, 3.92967104], leastSquares: [2.54514040, 3.94818596]);
        lesson.Picture("example1-first-update", FirstUpdate(descent), "The line at the start (-3, -2) and after one step: the second is better.", "초기값 (-3, -2)의 직선과 한 번 업데이트한 직선. 업데이트한 쪽이 자료에 더 가깝다.");
        lesson.Picture("example1-fit", Fit(descent, descent.Path[^1]), "The line after 29 steps, and the line of least squares.", "29번 움직인 뒤의 적합선과 최소제곱 직선.");
        lesson.Animation("example1", WithSurface(descent), "Left: the line at each step. Right: the sum of squares over the two weights, the path on it, and a star at least squares. The surface turns when dragged.", "왼쪽은 각 단계의 적합선, 오른쪽은 손실함수 위에서 β̂이 움직인 길이다. 별표는 최소제곱추정값이다. 오른쪽 그림은 마우스로 돌려 볼 수 있다.");
    }

    public static void ShowExample2(Lesson lesson, Descent descent, Sequential homework)
    {
        lesson.Part("Example 2 in pictures: 1, e^-x", "예제 2: 1과 e^-x");
        Compare(lesson, descent, last: [1.96156382, 4.35027923], leastSquares: [2.46307644, 3.99681332]);
        lesson.Picture("example2-fit", Fit(descent, descent.Path[^1]), "The curve after 29 steps, and the curve of least squares.", "29번 움직인 뒤의 적합선과 최소제곱 곡선.");
        lesson.Diagram("example2-network", homework.ToNodeDiagram(inputNames: ["1", "e⁻ˣ"], outputNames: ["ŷ"]), "The network of example 2: no bias, since 1 is an input.", "예제 2의 네트워크. 1이 입력에 있으므로 bias가 없다.");
        lesson.Animation("example2", WithSurface(descent), "The descent of example 2: the bottom is a long valley, and the path turns into it.", "예제 2의 학습과정. 손실함수의 바닥이 길쭉한 골짜기라서 길이 휘어 들어간다.");
        lesson.Picture("example2-homework", Fit(descent, homework.GetWeights()[0].Cast(DType.Float64)), "Homework: example 2 by Keras, 30 epochs from a random start.", "숙제: 예제 2를 케라스로 적합한 결과. 임의의 초기값에서 30 epoch.");
    }

    public static void ShowExample3(Lesson lesson, Descent descent, Sequential net, History history)
    {
        lesson.Part("Example 3 in pictures: 1, e^-x, cos 5x", "예제 3: 1, e^-x, cos 5x");
        Compare(lesson, descent, last: [2.11555643, 4.15231120, 4.49555703], leastSquares: [2.46597526, 4.00095138, 5.04161877]);
        lesson.Compare("Keras's losses", [.. history["loss"]], s_lectureLosses, "F4");
        lesson.Compare("Keras's weights", net.GetWeights()[0].Cast(DType.Float64), [2.6067586, 3.8351023, 4.6664157], "F7");
        lesson.Diagram("example3-network", net.ToNodeDiagram(inputNames: ["1", "e⁻ˣ", "cos 5x"], outputNames: ["ŷ"], showWeights: true), "The network of example 3 after 30 epochs, with its weights.", "30 epoch 학습한 예제 3의 네트워크와 가중치.");
        lesson.Animation("example3", WithoutSurface(descent), "The descent of example 3. Three weights have no surface to draw.", "예제 3의 학습과정. 가중치가 셋이라 손실함수를 곡면으로 그릴 수 없다.");
        lesson.Picture("example3-fit", Fit(descent, net.GetWeights()[0].Cast(DType.Float64)), "Example 3 by Keras after 30 epochs, beside least squares.", "케라스로 30 epoch 적합한 예제 3과 최소제곱 곡선.");
        lesson.Picture("example3-loss", Loss(history), "The loss that Keras prints, epoch by epoch.", "케라스가 출력한 epoch별 loss.");
    }

    private static void Compare(Lesson lesson, Descent descent, double[] last, double[] leastSquares)
    {
        lesson.Compare("position after 29 steps", descent.Path[^1], last, "F8");
        lesson.Compare("least squares", descent.LeastSquares, leastSquares, "F8");
    }

    private static Figure FirstUpdate(Descent descent)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(descent.X, descent.Y, "o");
        axes.Plot(descent.X, descent.Columns.MatMul(descent.Path[0]), "-", label: "start");
        axes.Plot(descent.X, descent.Columns.MatMul(descent.Path[1]), "-", label: "after one step");
        axes.Legend();
        return figure;
    }

    private static Figure Fit(Descent descent, Tensor beta)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(descent.X, descent.Y, "o");
        axes.Plot(descent.X, descent.Columns.MatMul(beta), "--", label: "gradient descent");
        axes.Plot(descent.X, descent.Columns.MatMul(descent.LeastSquares), ":", label: "least squares");
        axes.Legend();
        return figure;
    }

    private static Figure Loss(History history)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot([.. history["loss"]]);
        axes.SetXLabel("epoch");
        axes.SetYLabel("loss");
        return figure;
    }

    /// <summary>The data and the fit at each step.</summary>
    private static FuncAnimation WithoutSurface(Descent descent)
    {
        var figure = new Figure(12, 5);
        var update = Line(figure.AddSubplot(1, 2, 1), descent);
        return new FuncAnimation(figure, update, frames: descent.Path.Count);
    }

    /// <summary>The same, and beside it the loss of every pair of weights, the path on it, and a star at its lowest point.</summary>
    private static FuncAnimation WithSurface(Descent descent)
    {
        var figure = new Figure(12, 5);
        var update = Line(figure.AddSubplot(1, 2, 1), descent);
        var right = figure.AddSubplot3D(1, 2, 2);
        var grid = np.Arange(-6.0, 11.0, 0.25);
        var (beta0, beta1) = np.MeshGrid(grid, grid, indexing: "ij");
        double Loss(Tensor beta) => np.Sum(np.Square(descent.Y - descent.Columns.MatMul(beta))).Item();
        // One column of weights for each point of the grid: all losses in one product.
        var betas = np.Stack([beta0.Reshape(-1), beta1.Reshape(-1)]);
        right.Scatter(beta0.Reshape(-1), beta1.Reshape(-1), np.Sum(np.Square(descent.Y - descent.Columns.MatMul(betas)), axis: 0), alpha: 0.02);
        right.Scatter(descent.LeastSquares[0, 0].Item(), descent.LeastSquares[1, 0].Item(), Loss(descent.LeastSquares), s: 200, marker: "*");
        return new FuncAnimation(
            figure,
            i =>
            {
                update(i);
                var beta = descent.Path[i];
                right.Scatter(beta[0, 0].Item(), beta[1, 0].Item(), Loss(beta), color: "grey");
            },
            frames: descent.Path.Count);
    }

    private static Action<int> Line(Axes axes, Descent descent)
    {
        axes.Plot(descent.X, descent.Y, "o");
        var line = axes.Plot(descent.X, descent.Columns.MatMul(descent.Path[0]));
        return i => line.SetYData(descent.Columns.MatMul(descent.Path[i]));
    }
}
