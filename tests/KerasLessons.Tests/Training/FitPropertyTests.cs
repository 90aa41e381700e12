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
    public void Fit_NeverBreaks() => Property(400, choose =>
    {
        var x = Data(choose, choose.Int(0, 7), choose.Int(0, 4));
        var y = Data(choose, choose.OneIn(5) ? choose.Int(0, 7) : x.Shape[0], choose.Int(0, 4));
        var net = new Sequential([new Dense(choose.Int(1, 4), inputDim: choose.OneIn(2) ? choose.Int(1, 4) : null), new Dense(choose.Int(1, 4), "softmax")]);
        net.Compile(
            choose.OneIn(2) ? "sgd" : "adam", s_losses[choose.Int(0, s_losses.Length)], [s_metrics[choose.Int(0, s_metrics.Length)]],
            runEagerly: choose.OneIn(3));
        RequireTrainedOrUnchanged(net, () => net.Fit(
            x,
            y,
            batchSize: choose.Maybe(-1, 9),
            epochs: choose.Int(-1, 4),
            verbose: 0,
            validationSplit: s_splits[choose.Int(0, s_splits.Length)],
            validationData: choose.OneIn(4) ? new(Data(choose, choose.Int(0, 5), choose.Int(0, 4)), Data(choose, choose.Int(0, 5), choose.Int(0, 4))) : null,
            shuffle: choose.OneIn(2),
            classWeight: choose.OneIn(4) ? new Dictionary<int, double> { [choose.Int(-1, 3)] = choose.Int(-1, 3) } : null,
            sampleWeight: choose.OneIn(4) ? Data(choose, choose.OneIn(2) ? x.Shape[0] : choose.Int(0, 7), choose.Int(0, 3)) : null,
            initialEpoch: choose.Int(-1, 3),
            stepsPerEpoch: choose.OneIn(3) ? choose.Int(0, 4) : null,
            validationSteps: choose.OneIn(3) ? choose.Int(0, 4) : null,
            validationBatchSize: choose.OneIn(3) ? choose.Int(0, 4) : null,
            validationFreq: choose.Int(0, 4),
            checkFinite: choose.OneIn(2)));
    });

    [Fact]
    public void EvaluateAndPredict_NeverBreak() => Property(300, choose =>
    {
        var x = Data(choose, choose.Int(0, 7), choose.Int(0, 4));
        var net = new Sequential([new Dense(2, inputDim: choose.OneIn(2) ? choose.Int(1, 4) : null), new Dense(choose.Int(1, 4))]);
        net.Compile("adam", s_losses[choose.Int(0, s_losses.Length)]);
        RequireTrainedOrUnchanged(net, () => net.Evaluate(
            x, Data(choose, x.Shape[0], choose.Int(0, 4)), choose.Maybe(-1, 9), verbose: 0, steps: choose.OneIn(3) ? choose.Int(0, 4) : null));
        RequireTrainedOrUnchanged(net, () => net.Predict(x, choose.Maybe(-1, 9), verbose: 0, steps: choose.OneIn(3) ? choose.Int(0, 4) : null));
        RequireTrainedOrUnchanged(net, () => net.TrainOnBatch(x, Data(choose, x.Shape[0], choose.Int(0, 4))));
    });

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

    private static void RequireTrainedOrUnchanged(Sequential net, Action act)
    {
        string before = Samples.State(net) + net.Built;
        try
        {
            act();
        }
        catch (Exception refused) when (refused is ArgumentException or InvalidOperationException)
        {
            Assert.True(refused.Message.Length > 20, refused.Message);
            Assert.Equal(before, Samples.State(net) + net.Built);
        }
    }

    private static Tensor Data(Choices choose, int rows, int columns)
    {
        var values = new float[rows * Math.Max(columns, 1)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = choose.OneIn(200) ? float.NaN : choose.Int(-1, 4);
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
            int number = numbers[_next % numbers.Length] + 7 * (_next / numbers.Length);
            _next++;
            return from + (int)((uint)number * 2654435761 % (uint)(to - from));
        }

        public bool OneIn(int count) => Int(0, count) == 0;

        public int? Maybe(int from, int to) => OneIn(3) ? null : Int(from, to);
    }
}
