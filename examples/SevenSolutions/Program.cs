using System.Globalization;
using KerasLessons;
using LessonKit;

namespace SevenSolutions;

/// <summary>The Keras lecture: y ≈ 2.5 + 4x, fitted in seven ways that should all agree.</summary>
public static class Program
{
    private const int N = 200;

    public static void Main() => Show(Lesson.Named("SevenSolutions"));

    public static void Show(Lesson lesson)
    {
        var solutions = new List<Solution>();

        // The data. The lecture's seed gives the lecture's numbers.
        tf.Random.SetSeed(43052);
        var x = np.LinSpace(0, 1, N);
        var epsilon = tf.Random.Normal([N], dtype: DType.Float64) * 0.5;
        var y = (2.5 + 4 * x + epsilon).Reshape(N, 1);
        var X = np.Stack([np.Ones(N), x], axis: 1);
        x = x.Reshape(N, 1);

        // What they should find: (XᵀX)⁻¹Xᵀy.
        var leastSquares = np.Linalg.Inv(X.T.MatMul(X)).MatMul(X.T).MatMul(y);
        Console.WriteLine($"least squares               bias {Text(leastSquares[0, 0])}  slope {Text(leastSquares[1, 0])}");
        lesson.Compare("least squares", leastSquares, [2.58366721, 3.93303452], "F8");
        Console.WriteLine();
        Console.WriteLine("                            bias      slope     lecture             minus lecture      minus least squares");

        // Solution 1: a number x, a slope and a bias.
        var net = new Sequential();
        net.Add(new Dense(1));
        net.Compile(new SGD(0.1), Losses.MSE);
        net.Fit(x, y, epochs: 1000, verbose: 0, batchSize: N);
        Report("1 scalar", net, 2.583672, 3.9330256);

        // Solution 2: a row [1, x] and no bias.
        net = new Sequential();
        net.Add(new Dense(1, useBias: false));
        net.Compile(new SGD(0.1), Losses.MSE);
        net.Fit(X, y, epochs: 1000, verbose: 0, batchSize: N);
        Report("2 vector", net, 2.5836723, 3.9330251);

        // Solution 3: the first again, from a start of our own.
        net = new Sequential();
        net.Add(new Dense(1, inputDim: 1));
        net.SetWeights([new[,] { { 10.0f } }, new[] { -5.0f }]);
        net.Compile(new SGD(0.1), Losses.MSE);
        var history = net.Fit(x, y, epochs: 1000, verbose: 0, batchSize: N);
        Report("3 scalar, given start", net, 2.58366, 3.933048);

        // Solution 4: the second again, from the same start.
        net = new Sequential();
        net.Add(new Dense(1, useBias: false, inputDim: 2));
        net.SetWeights([new[,] { { -5.0f }, { 10.0f } }]);
        net.Compile(new SGD(0.1), Losses.MSE);
        net.Fit(X, y, epochs: 1000, verbose: 0, batchSize: N);
        Report("4 vector, given start", net, 2.58366, 3.933048);

        // Solution 5: a loss of our own, (y − ŷ)ᵀ(y − ŷ) / N.
        net = new Sequential();
        net.Add(new Dense(1, useBias: false));
        net.Compile(new SGD(0.1), (y, yhat) => (y - yhat).T.MatMul(y - yhat) / N);
        net.Fit(X, y, epochs: 1000, verbose: 0, batchSize: N);
        Report("5 own loss", net, 2.5836723, 3.9330251);

        // Solution 6: the loss by its name.
        net = new Sequential();
        net.Add(new Dense(1, useBias: false));
        net.Compile(new SGD(0.1), loss: "mse");
        net.Fit(X, y, epochs: 1000, verbose: 0, batchSize: N);
        Report("6 loss by name", net, 2.5836723, 3.9330251);

        // Solution 7: the optimizer by its name too. Its learning rate is then 0.01, so it needs more epochs.
        net = new Sequential();
        net.Add(new Dense(1, useBias: false));
        net.Compile(optimizer: "sgd", loss: "mse");
        net.Fit(X, y, epochs: 5000, verbose: 0, batchSize: N);
        Report("7 optimizer by name", net, 2.5841727, 3.9320903);

        Console.WriteLine();
        lesson.Line("Solutions 3 and 4 start where the lecture started and end where it ended. The others start at random, as the");
        lesson.Line("lecture's did; after 1000 steps of 0.1 the start no longer shows, after 5000 of 0.01 its last trace does.");
        Pictures.Show(lesson, x, y, solutions, history);

        void Report(string name, Sequential net, double lectureBias, double lectureSlope)
        {
            var weights = net.GetWeights();
            // With a bias of its own the network keeps [slope] and bias apart; without, [bias, slope] is one kernel.
            double bias = weights.Length == 2 ? weights[1].Item() : weights[0][0, 0].Item();
            double slope = weights.Length == 2 ? weights[0].Item() : weights[0][1, 0].Item();
            Console.WriteLine(
                $"{name,-26}  {Text(bias)}  {Text(slope)}  {Text(lectureBias)} {Text(lectureSlope)}  " +
                $"{Difference(bias - lectureBias)} {Difference(slope - lectureSlope)}  " +
                $"{Difference(bias - (double)leastSquares[0, 0])} {Difference(slope - (double)leastSquares[1, 0])}");
            solutions.Add(new Solution(name, net, bias, slope));
            lesson.Compare(name, [bias, slope], [lectureBias, lectureSlope], "G8");
        }
    }

    private static string Text(Tensor value) => Text(value.Item());

    private static string Text(double value) => value.ToString("F6", CultureInfo.InvariantCulture);

    private static string Difference(double value) => value.ToString("+0.0e+00;-0.0e+00", CultureInfo.InvariantCulture).PadLeft(8);
}
