using FsCheck;
using FsCheck.Fluent;

namespace KerasLessons.Tests.Training;

/// <summary>Whatever Fit is given, it trains, or refuses with a sentence and changes nothing.</summary>
public sealed class FitPropertyTests
{
    private static readonly double[] s_splits = [0, 0, 0, 0.3, 0.5, 0.99, 1, -0.1, double.NaN];
    private static readonly string[] s_losses = ["mse", "mae", "binary_crossentropy", "sparse_categorical_crossentropy", "categorical_crossentropy", "hinge"];
    private static readonly string[] s_metrics = ["mae", "accuracy", "r2_score", "cosine_similarity"];

    [Fact]
    public void Fit_NeverBreaks()
    {
        int trained = 0;
        Property(500, choose =>
        {
            int rows = choose.Odd(choose.Int(1, 8), 0);
            int outputs = choose.Int(1, 4);
            string loss = s_losses[choose.Int(0, s_losses.Length)];
            var (x, y) = (Inputs(rows), Targets(rows));
            var net = new Sequential([new Dense(choose.Int(1, 4), inputDim: choose.OneIn(2) ? 2 : null), new Dense(outputs, "softmax")]);
            net.Compile(choose.OneIn(2) ? "sgd" : "adam", loss, [s_metrics[choose.Int(0, s_metrics.Length)]], runEagerly: choose.OneIn(3));
            trained += RequireDoneOrUnchanged(net, () => net.Fit(
                x,
                y,
                batchSize: choose.Maybe(choose.Odd(choose.Int(1, 9), choose.Int(-1, 1))),
                epochs: choose.Odd(choose.Int(0, 4), -1),
                verbose: 0,
                validationSplit: choose.OneIn(3) ? choose.Odd(0.4, s_splits[choose.Int(0, s_splits.Length)]) : 0,
                validationData: choose.OneIn(4) ? new(Inputs(rows), Targets(rows)) : null,
                shuffle: choose.OneIn(2),
                classWeight: choose.OneIn(6) ? new Dictionary<int, double> { [choose.Int(-1, 3)] = choose.Odd(2, -1) } : null,
                sampleWeight: choose.OneIn(4) ? Data(choose, choose.Odd(rows, 3), choose.Odd(0, 2)) : null,
                initialEpoch: choose.Odd(0, choose.Int(-1, 3)),
                stepsPerEpoch: choose.OneIn(3) ? choose.Odd(choose.Int(1, 4), 0) : null,
                validationSteps: choose.OneIn(3) ? choose.Odd(choose.Int(1, 4), 0) : null,
                validationBatchSize: choose.OneIn(3) ? choose.Odd(choose.Int(1, 4), 0) : null,
                validationFreq: choose.Odd(choose.Int(1, 4), 0),
                checkFinite: choose.OneIn(2)));

            Tensor Inputs(int rows) => Data(choose, rows, choose.Odd(2, choose.Int(0, 4)));

            Tensor Targets(int rows) => loss == "sparse_categorical_crossentropy"
                ? Data(choose, choose.Odd(rows, 3), choose.Odd(0, 1), least: 0, most: choose.Odd(outputs, outputs + 1))
                : Data(choose, choose.Odd(rows, 3), choose.Odd(outputs, choose.Int(0, 4)));
        });
        // Choices that never fit, or always, would prove half.
        Assert.InRange(trained, 50, 450);
    }

    [Fact]
    public void EvaluateAndPredict_NeverBreak()
    {
        int done = 0;
        Property(300, choose =>
        {
            int rows = choose.Odd(choose.Int(1, 8), 0);
            int outputs = choose.Int(1, 4);
            var x = Data(choose, rows, choose.Odd(2, choose.Int(0, 4)));
            var net = new Sequential([new Dense(2, inputDim: choose.OneIn(2) ? 2 : null), new Dense(outputs)]);
            net.Compile("adam", choose.OneIn(2) ? "mse" : "mae");
            var y = Data(choose, choose.Odd(rows, 3), choose.Odd(outputs, choose.Int(0, 4)));
            int? batchSize = choose.Maybe(choose.Odd(choose.Int(1, 9), choose.Int(-1, 1)));
            int? steps = choose.OneIn(3) ? choose.Odd(choose.Int(1, 4), 0) : null;
            done += RequireDoneOrUnchanged(net, () => net.Evaluate(x, y, batchSize, verbose: 0, steps: steps));
            done += RequireDoneOrUnchanged(net, () => net.Predict(x, batchSize, verbose: 0, steps: steps));
            done += RequireDoneOrUnchanged(net, () => net.TrainOnBatch(x, y));
        });
        Assert.InRange(done, 100, 880);
    }

    /// <summary>Losses and steps of any number of rows and batch size are those of plain arithmetic.</summary>
    [Fact]
    public void Fit_IsGradientDescent_ForAnySizes() => Property(60, choose =>
    {
        int rows = choose.Int(1, 40);
        int batchSize = choose.Int(1, 45);
        double split = choose.OneIn(2) ? 0 : 0.3;
        int training = (int)Math.Floor(rows * (1 - split));
        if (training == 0 || (split > 0 && training == rows))
        {
            return;
        }
        var (x, y) = Samples.Line(rows);
        double[] weights = [.. Enumerable.Range(0, rows).Select(_ => choose.Int(0, 4) * 0.5)];
        var net = Samples.LineNet(new L2(0.01));
        net.Compile(new SGD(0.05), "mse");
        var history = net.Fit(x, y, batchSize, epochs: 2, verbose: 0, shuffle: false, validationSplit: split, sampleWeight: weights);
        var reference = new LineReference(0.05, l2: 0.01);
        Samples.RequireClose(
            [reference.Epoch(x, y, 0, training, batchSize, weights), reference.Epoch(x, y, 0, training, batchSize, weights)], history["loss"], 2e-5);
        Samples.RequireClose(reference.Weights, FitTests.Weights(net), 2e-5);
        if (split > 0)
        {
            Assert.Equal(reference.Loss(x, y, training, rows, weights), history["val_loss"][1], 2e-5);
        }
    });

    private static void Property(int tests, Action<Choices> body) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>().Filter(numbers => numbers.Length > 0), numbers => body(new Choices(numbers)))
            .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(tests).WithStartSize(20));

    private static int RequireDoneOrUnchanged(Sequential net, Action act)
    {
        string before = Samples.State(net) + net.Built;
        try
        {
            act();
            return 1;
        }
        catch (Exception refused) when (refused is ArgumentException or InvalidOperationException)
        {
            Assert.True(refused.Message.Length > 20, refused.Message);
            Assert.Equal(before, Samples.State(net) + net.Built);
            return 0;
        }
    }

    private static Tensor Data(Choices choose, int rows, int columns, int least = -1, int most = 4)
    {
        var values = new float[rows * Math.Max(columns, 1)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = choose.OneIn(300) ? float.NaN : choose.Int(least, most);
        }
        Tensor flat = values;
        var data = columns == 0 ? flat : flat.Reshape(rows, columns);
        return choose.OneIn(3) ? data.Cast(DType.Int32) : data;
    }

    /// <summary>Choices made by numbers that FsCheck gives and shrinks.</summary>
    private sealed class Choices(int[] numbers)
    {
        private int _next;

        /// <summary>An integer from <paramref name="from"/> to below <paramref name="to"/>.</summary>
        public int Int(int from, int to)
        {
            // The same few numbers must not make the same few choices, so their place is mixed in.
            uint mixed = (uint)numbers[_next % numbers.Length] + 0x9E3779B9u * (uint)++_next;
            mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6Bu;
            mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35u;
            return from + (int)((mixed ^ (mixed >> 16)) % (uint)(to - from));
        }

        public bool OneIn(int count) => Int(0, count) == 0;

        public int? Maybe(int value) => OneIn(3) ? null : value;

        /// <summary>Mostly the usual value, now and then the odd one.</summary>
        public T Odd<T>(T usual, T odd) => OneIn(15) ? odd : usual;
    }
}
