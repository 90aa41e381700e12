using System.Text;
using KerasLessons.Text;

namespace KerasLessons.Tests.Text;

/// <summary>The progress line, to the last character, on a clock that the test moves.</summary>
public class ProgressBarTests
{
    private readonly ManualClock clock = new();
    private readonly StringWriter writer = new();

    private string Written => writer.ToString();

    private ProgressBar Bar(int? target, int verbose = 1, TextStyle style = TextStyle.Keras3, bool interactive = false) =>
        new(target, verbose, style, writer, interactive, clock);

    [Fact]
    public void RedirectedWritesTheFinishedLineOnly()
    {
        ProgressBar bar = Bar(3);
        clock.Pass(0.2);
        bar.Update(1, [("loss", 5), ("mae", 2)], finalize: false);
        clock.Pass(0.004);
        bar.Update(2, [("loss", 4), ("mae", 2)], finalize: false);
        clock.Pass(0.004);
        bar.Update(3, [("loss", 3.62861), ("mae", 1.641)], finalize: false);
        Assert.Equal("", Written);
        bar.Update(3, [("loss", 3.62861), ("mae", 1.641), ("val_loss", 2.6463), ("val_mae", 1.5674)], finalize: true);
        Assert.Equal("3/3 ━━━━━━━━━━━━━━━━━━━━ 0s 4ms/step - loss: 3.6286 - mae: 1.6410 - val_loss: 2.6463 - val_mae: 1.5674\n", Written);
    }

    [Fact]
    public void TerminalLineIsRewrittenInColour()
    {
        ProgressBar bar = Bar(100, interactive: true);
        clock.Pass(0.1);
        bar.Update(1, [("loss", 28.0844)], finalize: false);
        string first = "\u001b[1m  1/100\u001b[0m \u001b[37m━━━━━━━━━━━━━━━━━━━━\u001b[0m \u001b[1m9s\u001b[0m 100ms/step - loss: 28.0844";
        Assert.Equal("\r" + first, Written);

        writer.GetStringBuilder().Clear();
        clock.Pass(0.04);
        bar.Update(2, [("loss", 20)], finalize: false);
        Assert.Equal("", Written);

        clock.Pass(0.04);
        bar.Update(5, [("loss", 1)], finalize: false);
        string second = "\u001b[1m  5/100\u001b[0m \u001b[32m━\u001b[0m\u001b[37m━━━━━━━━━━━━━━━━━━━\u001b[0m \u001b[1m1s\u001b[0m 20ms/step - loss: 1.0000";
        int width = "  1/100 ━━━━━━━━━━━━━━━━━━━━ 9s 100ms/step - loss: 28.0844".Length;
        Assert.Equal(new string('\b', width) + "\r" + second + "  ", Written);

        writer.GetStringBuilder().Clear();
        bar.Update(100, [("loss", 1)], finalize: true);
        string last = "\u001b[1m100/100\u001b[0m \u001b[32m━━━━━━━━━━━━━━━━━━━━\u001b[0m\u001b[37m\u001b[0m \u001b[1m0s\u001b[0m 808us/step - loss: 1.0000\n";
        Assert.Equal(new string('\b', width - 2) + "\r" + last, Written);
    }

    [Fact]
    public void UnknownTarget()
    {
        ProgressBar bar = Bar(null, interactive: true);
        clock.Pass(0.002);
        bar.Update(1, [("loss", 1.9088)], finalize: false);
        Assert.Equal("\r      1/Unknown \u001b[1m0s\u001b[0m 2ms/step - loss: 1.9088", Written);

        bar.Target = 1;
        bar.Update(1, [("loss", 1.9088)], finalize: true);
        Assert.EndsWith(" 2ms/step - loss: 1.9088\n", Written, StringComparison.Ordinal);
    }

    [Fact]
    public void Verbose2IsOneLine()
    {
        ProgressBar bar = Bar(4, verbose: 2, interactive: true);
        clock.Pass(0.5);
        bar.Update(1, [("loss", 3)], finalize: false);
        clock.Pass(0.006);
        bar.Update(4, [("mae", 1.5199), ("loss", -0.75)], finalize: true);
        Assert.Equal("4/4 - 1s - 2ms/step - loss: -0.7500 - mae: 1.5199\n", Written);
    }

    [Fact]
    public void Verbose0IsSilent()
    {
        ProgressBar bar = Bar(1, verbose: 0, interactive: true);
        bar.Update(1, [("loss", 3)], finalize: true);
        Assert.Equal("", Written);
    }

    [Fact]
    public void Keras2Line()
    {
        ProgressBar bar = Bar(1, style: TextStyle.Keras2);
        clock.Pass(0.268);
        bar.Update(1, [("loss", 28.0844)], finalize: true);
        Assert.Equal("1/1 [==============================] - 0s 268ms/step - loss: 28.0844\n", Written);
    }

    [Fact]
    public void Keras2LineWhileRunning()
    {
        ProgressBar bar = Bar(100, style: TextStyle.Keras2, interactive: true);
        clock.Pass(0.0007);
        bar.Update(7, [("acc", 0.5), ("val_acc", 1), ("loss", 28.0844), ("val_loss", 2)], finalize: false);
        Assert.Equal(
            "\r  7/100 [=>............................] - ETA: 0s - loss: 28.0844 - acc: 0.5000 - val_loss: 2.0000 - val_acc: 1.0000", Written);
    }

    [Fact]
    public void Keras2Verbose2()
    {
        ProgressBar bar = Bar(4, verbose: 2, style: TextStyle.Keras2);
        clock.Pass(0.000004);
        bar.Update(4, [("loss", 28.0844), ("val_loss", 1.5)], finalize: true);
        Assert.Equal("4/4 - 0s - loss: 28.0844 - val_loss: 1.5000 - 4us/epoch - 1us/step\n", Written);
    }

    [Fact]
    public void NamesKeepTheirFirstPlace()
    {
        ProgressBar bar = Bar(2, interactive: true);
        bar.Update(1, [("loss", 1), ("weighted", 1)], finalize: false);
        writer.GetStringBuilder().Clear();
        bar.Update(2, [("loss", 1), ("weighted", 1), ("val_weighted", 1), ("val_loss", 1)], finalize: true);
        Assert.Contains("loss: 1.0000 - weighted: 1.0000 - val_loss: 1.0000 - val_weighted: 1.0000", Written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0.0000e+00")]
    [InlineData(0.001, "1.0000e-03")]
    [InlineData(0.0010001, "0.0010")]
    [InlineData(-0.00005, "-5.0000e-05")]
    [InlineData(-0.75, "-0.7500")]
    [InlineData(0.03125, "0.0312")]
    [InlineData(123456.78905, "123456.7891")]
    [InlineData(double.NaN, "nan")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void Values(double value, string expected) => Assert.Equal(expected, ProgressText.Value(value));

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(60, "60s")]
    [InlineData(60.5, "1:00")]
    [InlineData(125.9, "2:05")]
    [InlineData(3600, "60:00")]
    [InlineData(3607.2, "1:00:07")]
    public void RemainingTime(double seconds, string expected) => Assert.Equal(expected, ProgressText.Remaining(seconds));

    [Fact]
    public void NothingIsAllocatedBetweenRedraws()
    {
        var bar = new ProgressBar(1_000_000, 1, TextStyle.Keras3, TextWriter.Null, interactive: true, clock);
        (string, double)[] values = [("loss", 1.0)];
        bar.Update(1, values, finalize: false);
        bar.Update(2, values, finalize: false);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int step = 3; step < 1000; step++)
        {
            bar.Update(step, values, finalize: false);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void StreamWithoutTheBarCharacterGetsEqualSigns()
    {
        using var stream = new MemoryStream();
        using var ascii = new StreamWriter(stream, Encoding.ASCII);
        var bar = new ProgressBar(2, 1, TextStyle.Keras3, ascii, interactive: false, clock);
        bar.Update(2, [], finalize: true);
        ascii.Flush();
        Assert.Equal("2/2 ==================== 0s 0s/step\n", Encoding.ASCII.GetString(stream.ToArray()));
    }
}
