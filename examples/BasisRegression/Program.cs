using System.Globalization;
using KerasLessons;
using LessonKit;

namespace BasisRegression;

/// <summary>The Keras lecture's regressions on 1 and x, on 1 and e^−x, and on 1, e^−x and cos 5x.</summary>
public static class Program
{
    private const int N = 100;

    public static void Main() => Show(Lesson.Named("BasisRegression"));

    public static void Show(Lesson lesson)
    {
        // The lecture was written with Keras 2; its progress lines and variables print like this.
        Config.TextStyle = TextStyle.Keras2;

        // Example 1: y ≈ β₀ + β₁x.
        np.Random.Seed(43052);
        var x = np.Random.RandN(N);
        var epsilon = np.Random.RandN(N) * 0.5;
        var y = (2.5 + 4 * x + epsilon).Reshape(N, 1);
        var X = np.Stack([np.Ones(N), x], axis: 1);
        var example1 = Descend("Example 1: 1, x", x, X, y, start: [-3, -2], learningRate: 0.1);

        // Example 2: y ≈ β₀ + β₁e^−x.
        np.Random.Seed(43052);
        x = np.LinSpace(-1, 1, N);
        epsilon = np.Random.RandN(N) * 0.5;
        y = (2.5 + 4 * np.Exp(-x) + epsilon).Reshape(N, 1);
        X = np.Stack([np.Ones(N), np.Exp(-x)], axis: 1);
        var example2 = Descend("Example 2: 1, e^-x", x, X, y, start: [-3, -2], learningRate: 0.05);

        // The lecture's homework: example 2 by Keras.
        var net = new Sequential();
        net.Add(new Dense(1, useBias: false));
        net.Compile(new SGD(0.1), loss: "mse");
        net.Fit(X, y, epochs: 30, verbose: 0, batchSize: N);
        var homework = net;
        Console.WriteLine("Homework: example 2 by Keras, from a random start (the lecture's ended at 2.126046, 4.2351737)");
        Console.WriteLine(net.Weights[0]);
        Console.WriteLine();

        // Example 3: y ≈ β₀ + β₁e^−x + β₂cos 5x.
        y = (2.5 + 4 * np.Exp(-x) + 5 * np.Cos(5 * x) + epsilon).Reshape(N, 1);
        X = np.Stack([np.Ones(N), np.Exp(-x), np.Cos(5 * x)], axis: 1);
        var example3 = Descend("Example 3: 1, e^-x, cos 5x", x, X, y, start: [-3, -2, -1], learningRate: 0.1);

        // Example 3 by Keras. The lecture does not print its random start; this one was worked out from
        // the 30 losses that it prints: they come out again digit for digit, and the kernel within 1e-6.
        Console.WriteLine("Example 3 by Keras");
        net = new Sequential();
        net.Add(new Dense(1, useBias: false, inputDim: 3));
        net.SetWeights([new[,] { { 1.1232857f }, { 1.0988229f }, { 0.09090313f } }]);
        net.Compile(new SGD(0.1), loss: "mse");
        var history = net.Fit(X, y, epochs: 30, batchSize: N);
        Console.WriteLine(net.Weights[0]);

        Pictures.ShowExample1(lesson, example1);
        Pictures.ShowExample2(lesson, example2, homework);
        Pictures.ShowExample3(lesson, example3, net, history);
    }

    /// <summary>Gradient descent by hand: 29 steps along −∇ of the mean squared error, every position kept.</summary>
    private static Descent Descend(string title, Tensor x, Tensor X, Tensor y, double[] start, double learningRate)
    {
        Tensor betaHat = np.Array(start).Reshape(-1, 1);
        var betaHats = new List<Tensor> { betaHat };
        for (int i = 1; i < 30; i++)
        {
            var slope = (2 * X.T.MatMul(X).MatMul(betaHat) - 2 * X.T.MatMul(y)) / N;
            betaHat = betaHat - learningRate * slope;
            betaHats.Add(betaHat);
        }
        var leastSquares = np.Linalg.Inv(X.T.MatMul(X)).MatMul(X.T).MatMul(y);
        Console.WriteLine(title);
        Console.WriteLine("step  " + string.Join("  ", Enumerable.Range(0, start.Length).Select(i => $"      beta{i}")));
        for (int i = 0; i < betaHats.Count; i++)
        {
            Console.WriteLine($"{i,4}  {Row(betaHats[i])}");
        }
        Console.WriteLine($" OLS  {Row(leastSquares)}");
        Console.WriteLine();
        return new Descent(x, X, y, betaHats, leastSquares);
    }

    private static string Row(Tensor beta) =>
        string.Join("  ", beta.ToArray<double>().Select(value => value.ToString("F8", CultureInfo.InvariantCulture).PadLeft(11)));
}
