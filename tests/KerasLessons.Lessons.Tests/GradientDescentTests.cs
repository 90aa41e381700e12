namespace KerasLessons.Lessons.Tests;

/// <summary>The lecture on gradient descent prints the lecture's positions and losses.</summary>
public sealed class GradientDescentTests
{
    private static readonly Lazy<ShownLesson> s_lesson = new(() => new ShownLesson("GradientDescent", GradientDescent.Program.Show));

    [Fact]
    public void GridSearch_FindsTheLecturesBest()
    {
        var lecture = LessonRun.Lecture("grid_search");
        var lesson = s_lesson.Value;
        lesson.AssertPrints([lecture.GetProperty("argmin").GetInt32()], 0, "argmin of the losses");
        lesson.AssertPrints([lecture.GetProperty("beta_59").GetDouble()], 0, "beta there");
        lesson.AssertPrints([lecture.GetProperty("loss_59").GetDouble()], 0, "loss there");
        lesson.AssertPrints([lecture.GetProperty("loss_60").GetDouble()], 0, "loss one further");
        foreach (var example in lecture.GetProperty("argmin_examples").EnumerateArray())
        {
            lesson.AssertPrints([example[1].GetInt32()], 0, $"argmin of [{string.Join(", ", LessonRun.Numbers(example[0]))}]");
        }
    }

    [Theory]
    [InlineData("1", "beta after one step", 1e-6)]
    [InlineData("2", "beta after two", 1e-6)]
    [InlineData("100", "beta after 100", 1e-6)]
    // Ours is the float32 next to the lecture's, 2.4e-7 off: NumPy's float32 arithmetic, step by step, ends where ours does.
    [InlineData("1000", "beta after 1000", 2.9e-7)]
    [InlineData("10000", "beta after 10000", 2e-7)]
    public void Descent_IsWhereTheLectureIs(string steps, string name, double tolerance) =>
        s_lesson.Value.AssertPrints([LessonRun.Lecture("gradient_descent_quadratic").GetProperty("after").GetProperty(steps).GetDouble()], tolerance, name);

    [Fact]
    public void Descent_BeginsWithTheLecturesSlopeAndLosses()
    {
        var lecture = LessonRun.Lecture("gradient_descent_quadratic");
        s_lesson.Value.AssertPrints([lecture.GetProperty("first_gradient").GetDouble()], 0, "slope at -10");
        // The closed form beside the tape, and the stride: the lecture prints -6.0, -3.0 and -0.01.
        s_lesson.Value.AssertPrints([-6, -3], 0, "slopes at -10 and -4 by the formula");
        s_lesson.Value.AssertPrints([-0.01], 5e-9, "alpha times the slope");
        s_lesson.Value.AssertPrints(LessonRun.Numbers(lecture.GetProperty("loss_history_first2")), 0, "the first two losses");
    }

    /// <summary>The lecture shows its homeworks as animations only. Where they end is known in closed form: 1 − 4(1 − 2α)¹⁰⁰.</summary>
    [Theory]
    [InlineData(0.1 / 8, "0.1/8")]
    [InlineData(0.01 / 3, "0.01/3")]
    public void Homework_EndsWhereTheFormulaSays(double alpha, string text)
    {
        double end = 1 - 4 * Math.Pow(1 - 2 * alpha, 100);
        string line = Assert.Single(s_lesson.Value.Lines, line => line.StartsWith($"alpha {text}:", StringComparison.Ordinal));
        Assert.Equal(FormattableString.Invariant($"alpha {text}: x after 100 steps {end:F4}, loss {(end - 1) * (end - 1):F4}"), line);
    }
}
