using System.Globalization;

namespace KerasLessons.Lessons.Tests;

/// <summary>The lecture on gradients prints the lecture's data and slopes.</summary>
public sealed class GradientsTests
{
    private static readonly Lazy<ShownLesson> s_lesson = new(() => new ShownLesson("Gradients", Gradients.Program.Show));
    private static readonly Lazy<System.Text.Json.JsonElement> s_lecture = new(() => LessonRun.Lecture("gradient_tape_cafe"));

    [Fact]
    public void Data_IsTheLectures() => s_lesson.Value.AssertPrints(LessonRun.Numbers(s_lecture.Value.GetProperty("y")), 5e-9, "y");

    [Fact]
    public void Variables_HaveTheLecturesSlopesInFloat32()
    {
        double[] slopes = LessonRun.Numbers(s_lecture.Value.GetProperty("float32_variables").GetProperty("gradient"));
        for (int i = 0; i < 2; i++)
        {
            var item = s_lesson.Value.Numbers($"slope along beta{i}");
            // The lecture prints the shortest text of a float32; ours must be that very float32.
            Assert.Equal((float)slopes[i], (float)item.OursInFull[0]);
            Assert.Equal(slopes[i], item.LectureInFull[0]);
            Assert.True(item.Agrees);
        }
    }

    [Fact]
    public void Fit_AtTheGuess_IsTheLectures() =>
        s_lesson.Value.AssertPrints(LessonRun.Numbers(s_lecture.Value.GetProperty("float64_matrix").GetProperty("X_at_beta")), 1e-12, "X @ beta");

    [Theory]
    [InlineData("float64_matrix", "The same with matrices")]
    [InlineData("at_true", "At the true coefficients")]
    public void TapeAndFormula_GiveTheLecturesSlopes(string lecture, string part)
    {
        double[] slopes = LessonRun.Numbers(s_lecture.Value.GetProperty(lecture).GetProperty("gradient"));
        s_lesson.Value.AssertPrints(slopes, 5.1e-9, "by the tape", part);
        s_lesson.Value.AssertPrints(slopes, 5.1e-9, "by the formula -2X'y + 2X'X beta", part);
    }

    [Theory]
    [InlineData("by the tape ")]
    [InlineData("by the formula ")]
    public void BestCoefficients_HaveNoSlope(string title)
    {
        double bound = s_lecture.Value.GetProperty("at_optimum").GetProperty("gradient_abs_below").GetDouble();
        string[] lines = s_lesson.Value.Lines;
        int part = Array.IndexOf(lines, "At the optimal coefficients");
        double[] slopes = Values(Assert.Single(lines[part..], line => line.StartsWith(title, StringComparison.Ordinal)));
        Assert.Equal(2, slopes.Length);
        Assert.All(slopes, slope => Assert.InRange(slope, -bound, bound));
    }

    [Fact]
    public void Losses_FallFromTheGuessToTheBest()
    {
        double[] losses = [.. s_lesson.Value.Lines.Where(line => line.StartsWith("loss at", StringComparison.Ordinal)).Select(line => Values(line)[0])];
        Assert.Equal(3, losses.Length);
        Assert.Equal(losses.OrderDescending(), losses);
        Assert.True(losses[1] > losses[2]);
    }

    private static double[] Values(string line) => [.. line[44..].Split(',').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
}
