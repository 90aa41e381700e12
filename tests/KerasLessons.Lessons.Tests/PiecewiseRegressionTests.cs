using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KerasLessons.Lessons.Tests;

/// <summary>
/// The PyTorch lecture's piecewise-linear data. The lecture's own are not to be had again, so each network ends where PyTorch
/// ends on ours (10 roundings of float32 at the size of the weights), and what the lecture says of it holds.
/// </summary>
public sealed partial class PiecewiseRegressionTests
{
    private const double Room = 5.1e-5 + 2e-6;

    private static readonly Lazy<ShownLesson> s_lesson = new(() => new ShownLesson("PiecewiseRegression", PiecewiseRegression.Program.Show));

    private static readonly JsonElement s_known = LessonRun.Recorded("lesson_torch.json").GetProperty("piecewise");

    [Fact]
    public void OneLine_Underfits_AsPyTorchs()
    {
        var known = s_known.GetProperty("line");
        double[] printed = Numbers(Assert.Single(s_lesson.Value.Lines, line => line.StartsWith("weight", StringComparison.Ordinal)));
        Assert.Equal(known.GetProperty("weight").GetDouble(), printed[0], Room);
        Assert.Equal(LessonRun.Lecture("torch_piecewise").GetProperty("linear_underfits").GetProperty("weight").GetDouble(), printed[1]);
        Assert.Equal(known.GetProperty("bias").GetDouble(), printed[2], Room);
        Assert.Equal(LessonRun.Lecture("torch_piecewise").GetProperty("linear_underfits").GetProperty("bias").GetDouble(), printed[3]);
        Assert.Equal(known.GetProperty("loss_last").GetDouble(), printed[4], Room);
    }

    [Fact]
    public void OneNode_EndsAsPyTorchs() =>
        Assert.Contains(FormattableString.Invariant($"loss {s_known.GetProperty("one_node").GetProperty("loss_last").GetDouble():F4}"), s_lesson.Value.Lines);

    [Theory]
    [InlineData("two_nodes", 0)]
    [InlineData("lectures_other_seed", 1)]
    [InlineData("stuck", 2)]
    public void TwoNodes_EndAsPyTorchs(string name, int place)
    {
        var known = s_known.GetProperty(name);
        double[] printed = Weights(place);
        Assert.Equal([.. LessonRun.Numbers(known.GetProperty("W1")), .. LessonRun.Numbers(known.GetProperty("W2"))], printed[..4], (a, b) => Math.Abs(a - b) <= Room);
        Assert.Equal(known.GetProperty("loss_last").GetDouble(), printed[6], Room);
    }

    /// <summary>The noise's standard deviation is 0.3, so a slope from 50 points on [0, 1] is known to 0.3 / √(50 / 3) = 0.07: three of these.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void TwoNodes_FindBothSlopes(int place)
    {
        double[] printed = Weights(place);
        Assert.Equal(1, printed[4], 0.22);
        Assert.Equal(3.5, printed[5], 0.22);
        Assert.Equal(0.09, printed[6], 0.03);
    }

    [Fact]
    public void StuckStart_NeverServesTheRight()
    {
        double[] printed = Weights(2);
        Assert.Equal(0, printed[5]);
        // On the right, slope 3.5 stays: 3.5² · (1/3) of half of the points.
        Assert.InRange(printed[6], 0.8 * 12.25 / 6, 1.2 * 12.25 / 6);
    }

    [Fact]
    public void WideNetwork_EndsAsPyTorchs_BelowTheNoise()
    {
        double[] known = LessonRun.Numbers(s_known.GetProperty("wide").GetProperty("loss_every_500"));
        double loss = Numbers(Assert.Single(s_lesson.Value.Lines, line => line.Contains("below the noise's", StringComparison.Ordinal)))[0];
        // The printed digits, and the roundings of 5000 epochs.
        Assert.Equal(known[^1], loss, 5.1e-5 + 5e-6);
        Assert.InRange(loss, 0, 0.09);
    }

    /// <summary>W1, W2, the slopes left and right, and the loss.</summary>
    private static double[] Weights(int place)
    {
        double[] printed = Numbers(s_lesson.Value.Lines.Where(line => line.StartsWith("W1 (", StringComparison.Ordinal)).ElementAt(place).Replace("W1", "").Replace("W2", ""));
        Assert.Equal(7, printed.Length);
        return printed;
    }

    private static double[] Numbers(string line) => [.. Number().Matches(line).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"-?\d+\.\d+")]
    private static partial Regex Number();
}
