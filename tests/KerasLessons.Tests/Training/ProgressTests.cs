using KerasLessons.Text;

namespace KerasLessons.Tests.Training;

/// <summary>What Fit, Evaluate and Predict print, to the character; only times are left out.</summary>
[Collection("Output")]
public sealed class ProgressTests
{
    private const string Full = "━━━━━━━━━━━━━━━━━━━━";

    private readonly float[,] _x;
    private readonly float[,] _y;
    private readonly Sequential _net = Samples.LineNet();

    public ProgressTests()
    {
        (_x, _y) = Samples.Line(10);
        _net.Compile(new SGD(0.01), "mse", ["mae"]);
    }

    [Fact]
    public void Verbose0_PrintsNothing() => Assert.Equal("", Printed.By(() =>
    {
        _net.Fit(_x, _y, epochs: 3, verbose: 0, validationSplit: 0.2);
        _net.Evaluate(_x, _y, verbose: 0);
        _net.Predict(_x, verbose: 0);
        _net.TrainOnBatch(_x, _y);
        _net.TestOnBatch(_x, _y);
        _net.PredictOnBatch(_x);
    }));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Verbose1_PrintsABarForEachEpoch(bool auto)
    {
        History history = null!;
        string text = Printed.By(() => history = _net.Fit(_x, _y, 4, epochs: 2, verbose: auto ? "auto" : 1, validationSplit: 0.2));
        Assert.Equal(
            $"Epoch 1/2\n2/2 {Full} 0s T/step - {Values(history, 0)}\nEpoch 2/2\n2/2 {Full} 0s T/step - {Values(history, 1)}\n",
            Printed.WithoutTimes(text));
        Assert.StartsWith("loss: ", Values(history, 0), StringComparison.Ordinal);
        Assert.Contains(" - val_loss: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LeavingVerboseOut_PrintsTheBar() =>
        Assert.StartsWith($"1/1 {Full}", Printed.By(() => _net.Fit(_x, _y)), StringComparison.Ordinal);

    [Fact]
    public void OneEpoch_HasNoHeader()
    {
        Assert.DoesNotContain("Epoch", Printed.By(() => _net.Fit(_x, _y, verbose: 1)), StringComparison.Ordinal);
        Assert.Contains("Epoch 3/3", Printed.By(() => _net.Fit(_x, _y, epochs: 3, initialEpoch: 2, verbose: 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void Verbose2_PrintsALineAnEpoch()
    {
        History history = null!;
        string text = Printed.By(() => history = _net.Fit(_x, _y, 4, epochs: 2, verbose: 2));
        Assert.Equal(
            $"Epoch 1/2\n3/3 - 0s - T/step - {Values(history, 0)}\nEpoch 2/2\n3/3 - 0s - T/step - {Values(history, 1)}\n",
            Printed.WithoutTimes(text));
    }

    [Fact]
    public void Keras2_PrintsItsOwnForm()
    {
        History history = null!;
        string text = Printed.By(() => history = _net.Fit(_x, _y, epochs: 2, verbose: 1), style: TextStyle.Keras2);
        Assert.Equal(
            $"Epoch 1/2\n1/1 [{new string('=', 30)}] - 0s T/step - {Values(history, 0)}\nEpoch 2/2\n1/1 [{new string('=', 30)}] - 0s T/step - {Values(history, 1)}\n",
            Printed.WithoutTimes(text));
        text = Printed.By(() => history = _net.Fit(_x, _y, 4, verbose: 2), style: TextStyle.Keras2);
        Assert.Equal($"3/3 - 0s - {Values(history, 0)} - T/epoch - T/step\n", Printed.WithoutTimes(text).Replace("0s - ", "0s - ", StringComparison.Ordinal));
    }

    [Fact]
    public void Keras2_NamesTheLossFirst()
    {
        var net = Samples.LineNet();
        net.Compile("sgd", "mse", ["accuracy"]);
        Assert.Matches("loss: .* - accuracy: ", Printed.By(() => net.Fit(_x, _y), style: TextStyle.Keras2));
        Assert.Matches("accuracy: .* - loss: ", Printed.By(() => net.Fit(_x, _y), style: TextStyle.Keras3));
    }

    [Fact]
    public void Terminal_IsRewrittenInPlace_AndEndsAsARedirectedLine()
    {
        History history = null!;
        string text = Printed.By(() => history = _net.Fit(_x, _y, 4, epochs: 1, verbose: 1), interactive: true);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.Single(text, '\n');
        string[] drawn = text.TrimEnd('\n').Split('\r');
        Assert.Contains("\u001b[1m3/3\u001b[0m \u001b[32m", drawn[^1], StringComparison.Ordinal);
        Assert.Equal(
            $"3/3 {Full} 0s T/step - {Values(history, 0)}", Printed.WithoutTimes(TerminalCodes.Remove(drawn[^1]).TrimEnd('\b', ' ')));
    }

    [Fact]
    public void Terminal_ShowsTheEpochSoFar()
    {
        var clockless = new List<string>();
        string text = Printed.By(
            () => _net.Fit(_x, _y, 4, verbose: 1, shuffle: false, callbacks:
            [
                new LambdaCallback(onTrainBatchEnd: (_, logs) =>
                {
                    clockless.Add(logs.ToString());
                    Thread.Sleep(60);
                }),
            ]),
            interactive: true);
        string[] drawn = [.. text.Split('\r').Skip(1)];
        Assert.Equal(3, drawn.Length);
        for (int i = 0; i < 3; i++)
        {
            Assert.Contains(clockless[i], drawn[i], StringComparison.Ordinal);
            Assert.Contains($"\u001b[1m{i + 1}/3\u001b[0m", drawn[i], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Evaluate_PrintsOneLine()
    {
        Logs logs = null!;
        string text = Printed.By(() => logs = _net.Evaluate(_x, _y, 4));
        Assert.Equal($"3/3 {Full} 0s T/step - {logs}\n", Printed.WithoutTimes(text));
        text = Printed.By(() => logs = _net.Evaluate(_x, _y, 4, verbose: 2));
        Assert.Equal($"3/3 - 0s - T/step - {logs}\n", Printed.WithoutTimes(text));
        text = Printed.By(() => logs = _net.Evaluate(_x, _y, 4, steps: 2));
        Assert.Equal($"2/2 {Full} 0s T/step - {logs}\n", Printed.WithoutTimes(text));
    }

    [Fact]
    public void Predict_PrintsOneLine()
    {
        Assert.Equal($"3/3 {Full} 0s T/step\n", Printed.WithoutTimes(Printed.By(() => _net.Predict(_x, 4))));
        Assert.Equal("3/3 - 0s - T/step\n", Printed.WithoutTimes(Printed.By(() => _net.Predict(_x, 4, verbose: 2))));
    }

    [Fact]
    public void StreamOfUnknownLength_EndsWithItsCount()
    {
        History history = null!;
        string text = Printed.By(() => history = _net.Fit(Stream(3), verbose: 1));
        Assert.Equal($"3/3 {Full} 0s T/step - {Values(history, 0)}\n", Printed.WithoutTimes(text));
        text = Printed.By(() => _net.Fit(Stream(3), verbose: 1), interactive: true);
        Assert.StartsWith("\r      1/Unknown", TerminalCodes.Remove(text), StringComparison.Ordinal);
    }

    [Fact]
    public void NaN_IsPrintedAsSuch()
    {
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        Assert.Contains("loss: nan", Printed.By(() => net.Fit(new[,] { { float.NaN, 0 } }, new[] { 1f })), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_AreInvariant()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = (System.Globalization.CultureInfo)culture.Clone();
            Thread.CurrentThread.CurrentCulture.NumberFormat.NumberDecimalSeparator = ",";
            Assert.DoesNotContain(",", Printed.By(() => _net.Fit(_x, _y, epochs: 2)), StringComparison.Ordinal);
            Assert.Contains("validationSplit=1.5", Assert.Throws<ArgumentException>(() => _net.Fit(_x, _y, validationSplit: 1.5)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void DataRunningOut_IsToldOnTheErrorOutput()
    {
        var error = Console.Error;
        using var text = new StringWriter();
        try
        {
            Console.SetError(text);
            Assert.Equal(2, _net.Fit(_x, _y, 5, epochs: 2, stepsPerEpoch: 3, verbose: 0).Epoch.Count);
            _net.Fit(_x, _y, 5, epochs: 2, verbose: 0, validationData: new(_x, _y), validationSteps: 9);
        }
        finally
        {
            Console.SetError(error);
        }
        Assert.Equal(
            [
                "Warning: the data ran out after 2 of 3 steps of epoch 1; the next epoch starts from its beginning.",
                "Warning: the data ran out after 2 of 3 steps of epoch 2; the next epoch starts from its beginning.",
                "Warning: the data to evaluate ran out after 2 of 9 steps; give more, or ask for fewer steps.",
            ],
            text.ToString().Trim().ReplaceLineEndings("\n").Split('\n'));
    }

    private static string Values(History history, int epoch) =>
        string.Join(" - ", history.Names.Select(name => $"{name}: {ProgressText.Value(history[name][epoch])}"));

    private IEnumerable<(Tensor, Tensor)> Stream(int batches)
    {
        for (int i = 0; i < batches; i++)
        {
            yield return (_x, _y);
        }
    }
}
