using System.Globalization;
using KerasLessons;
using KerasLessons.Plotting;
using LessonKit;

namespace Gradients;

/// <summary>The first lecture: what GradientTape gives, and that it is what the formula gives.</summary>
public static class Program
{
    public static void Main() => Show(Lesson.Named("Gradients"));

    public static void Show(Lesson lesson)
    {
        // A café: the outside temperature x and the ice coffees sold y ≈ 10.2 + 2.2x.
        lesson.Part("The café's data", "카페 자료");
        tf.Random.SetSeed(43052);
        Tensor x = new[] { 20.1, 22.2, 22.7, 23.3, 24.4, 25.1, 26.2, 27.3, 28.4, 30.4 };
        var epsilon = tf.Random.Normal([10]);
        var y = 10.2 + 2.2 * x + epsilon;
        lesson.Numbers("y", y, [55.4183651, 58.19427589, 61.23082496, 62.31255873, 63.1070028, 63.69569103, 67.24704918, 71.43650092, 73.10130336, 77.84988286], "F8");

        // Example 9: two float32 variables.
        lesson.Part("The slope at (9, 2), with variables", "(9, 2)에서의 미분: tf.Variable");
        var beta0 = tf.Variable(9.0);
        var beta1 = tf.Variable(2.0);
        using (var tape = new GradientTape(persistent: true))
        {
            var loss = tf.ReduceSum(tf.Square(y - beta0 - beta1 * x));
            var (slope0, slope1) = (tape.Gradient(loss, beta0)!, tape.Gradient(loss, beta1)!);
            lesson.Number("slope along beta0", slope0.Item(), -126.78691, "F5");
            lesson.Number("slope along beta1", slope1.Item(), -3208.8396, "F4");
        }

        // Example 10: the same with matrices, in float64. X has a column of ones.
        lesson.Part("The same with matrices", "매트릭스 버전");
        var X = np.Stack([np.Ones(10), x], axis: 1);
        y = y.Reshape(10, 1);
        Tensor beta = new[,] { { 9.0 }, { 2.0 } };
        lesson.Numbers("X @ beta", X.MatMul(beta).Reshape(10), [49.2, 53.4, 54.4, 55.6, 57.8, 59.2, 61.4, 63.6, 65.8, 69.8], "F1");
        lesson.Numbers("by the tape", ByTape(X, y, beta), [-126.78690968, -3208.83947922], "F8");
        lesson.Numbers("by the formula -2X'y + 2X'X beta", ByFormula(X, y, beta), [-126.78690968, -3208.83947922], "F8");

        // At the coefficients that made the data the slope is small, but it is not zero: ten points have noise.
        lesson.Part("At the true coefficients", "참값에서의 기울기");
        Tensor betaTrue = new[,] { { 10.2 }, { 2.2 } };
        lesson.Numbers("by the tape", ByTape(X, y, betaTrue), [-2.74690968, -71.45947922], "F8");
        lesson.Numbers("by the formula -2X'y + 2X'X beta", ByFormula(X, y, betaTrue), [-2.74690968, -71.45947922], "F8");

        // Example 11: at (X'X)⁻¹X'y it is zero, up to the last bits. No other beta has a smaller loss.
        lesson.Part("At the optimal coefficients", "최적값에서의 기울기");
        var betaOptimal = tf.Linalg.Inv(X.T.MatMul(X)).MatMul(X.T).MatMul(y);
        lesson.Line(Text("(X'X)^-1 X'y", betaOptimal, "F8"));
        // What is left is rounding: the lecture's two notes print -1.7e-10 and -1.4e-10 along beta1.
        lesson.Line(Text("by the tape", ByTape(X, y, betaOptimal), "0.0e+00"));
        lesson.Line(Text("by the formula", ByFormula(X, y, betaOptimal), "0.0e+00"));
        lesson.Line(Text("loss at (9, 2)", Loss(X, y, beta), "F4"));
        lesson.Line(Text("loss at the true coefficients", Loss(X, y, betaTrue), "F4"));
        lesson.Line(Text("loss at the optimal coefficients", Loss(X, y, betaOptimal), "F4"));
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(x, y, "o", label: "ten days");
        axes.Plot(x, X.MatMul(betaTrue), "--", label: "true line");
        axes.Plot(x, X.MatMul(betaOptimal), label: "fitted line");
        axes.SetXLabel("temperature");
        axes.SetYLabel("ice coffees");
        axes.Legend();
        lesson.Picture("lines", figure, "Ten days at the café: the line that made the data, and the line with the smallest loss.", "카페의 열흘 자료와 참값 직선, 그리고 손실함수를 가장 작게 하는 직선.");
    }

    private static Tensor Loss(Tensor X, Tensor y, Tensor beta)
    {
        var yhat = X.MatMul(beta);
        return (y - yhat).T.MatMul(y - yhat);
    }

    private static Tensor ByTape(Tensor X, Tensor y, Tensor beta)
    {
        using var tape = new GradientTape();
        tape.Watch(beta);
        return tape.Gradient(Loss(X, y, beta), beta)!.Reshape(2);
    }

    private static Tensor ByFormula(Tensor X, Tensor y, Tensor beta) =>
        (-2 * X.T.MatMul(y) + 2 * X.T.MatMul(X).MatMul(beta)).Reshape(2);

    private static string Text(string name, Tensor values, string format) =>
        $"{name,-44} {string.Join(", ", values.ToArray<double>().Select(value => value.ToString(format, CultureInfo.InvariantCulture)))}";
}
