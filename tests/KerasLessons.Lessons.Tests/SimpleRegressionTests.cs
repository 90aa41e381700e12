using System.Globalization;
using System.Text.Json;
using KerasLessons.Torch;
using LessonKit;

namespace KerasLessons.Lessons.Tests;

/// <summary>The PyTorch lecture on simple regression: its figures, its whole history with each learning rate, its pictures.</summary>
public sealed class SimpleRegressionTests
{
    private static readonly Lazy<ShownLesson> s_lesson = new(() => new ShownLesson("SimpleRegression", SimpleRegression.Program.Show));

    private static readonly JsonElement s_lecture = LessonRun.Lecture("torch_simple_regression");

    private static readonly JsonElement s_data = LessonRun.Data("torch_simple_regression");

    [Fact]
    public void Loss_IsTheLectures() => s_lesson.Value.AssertPrints([s_lecture.GetProperty("loss").GetDouble()], 0, "loss at (-5, 10)");

    /// <summary>
    /// A gradient is a sum of a hundred products, up to 5e2 each: of float32's roundings (6e-8 of each partial sum, at most 1.4e3) a few
    /// add up. The formula takes the difference of two such sums.
    /// </summary>
    [Theory]
    [InlineData("gradient", "gradient by Backward", 5e-4)]
    [InlineData("closed_form_gradient", "gradient by the formula", 1e-3)]
    // In the last printed digit: the quotient is the lecture's, in the same arithmetic.
    [InlineData("finite_difference_h0.001", "gradient by differences, h = 0.001", 5.1e-5)]
    [InlineData("alpha_0.001_first_update", "after one step of 0.001", 5.1e-5)]
    public void Gradients_AreTheLectures(string recorded, string name, double tolerance) =>
        s_lesson.Value.AssertPrints(LessonRun.Numbers(s_lecture.GetProperty(recorded)), tolerance, name);

    /// <summary>Each step adds a rounding or two of the size of W (up to 10: 5e-7), and later steps shrink them.</summary>
    [Fact]
    public void Weights_AreTheLectures()
    {
        var first = s_lecture.GetProperty("alpha_0.001_W_first5");
        for (int epoch = 0; epoch < 5; epoch++)
        {
            s_lesson.Value.AssertPrints(LessonRun.Numbers(first[epoch]), 1e-6, $"W after epoch {epoch + 1}");
        }
        s_lesson.Value.AssertPrints(LessonRun.Numbers(s_lecture.GetProperty("alpha_0.001_after_30")), 1e-6, "W after 30 epochs");
    }

    /// <summary>
    /// All thirty losses and weights with each of the eight rates. Where the steps converge, roundings shrink with them; where they
    /// run away, the deviation grows like the weights themselves, and stays small beside them.
    /// </summary>
    [Theory]
    [InlineData("0.0001")]
    [InlineData("0.001")]
    [InlineData("0.0015")]
    [InlineData("0.0038")]
    [InlineData("0.0083")]
    [InlineData("0.0085")]
    [InlineData("0.01")]
    [InlineData("0.015")]
    public void History_IsPyTorchs(string alpha)
    {
        var (X, y) = Data();
        var history = SimpleRegression.Program.Learn(X, y, double.Parse(alpha, CultureInfo.InvariantCulture));
        var known = s_data.GetProperty($"alpha_{alpha}");
        double[] losses = LessonRun.Numbers(known.GetProperty("loss"));
        Assert.Equal(30, losses.Length);
        for (int epoch = 0; epoch < 30; epoch++)
        {
            double[] w = LessonRun.Numbers(known.GetProperty("W")[epoch]);
            double largest = Math.Max(10, Math.Max(Math.Abs(w[0]), Math.Abs(w[1])));
            Assert.Equal(w[0], history.What[epoch][0], 1e-6 * largest);
            Assert.Equal(w[1], history.What[epoch][1], 1e-6 * largest);
            // A loss of sums of squares moves by twice the weights' relative deviation.
            Assert.Equal(losses[epoch], history.Loss[epoch], 4e-6 * losses[epoch]);
            Assert.Equal(100, history.Yhat[epoch].Length);
        }
        string line = Assert.Single(s_lesson.Value.Lines, line => line.StartsWith($"alpha {alpha,-6}:", StringComparison.Ordinal));
        Assert.Contains(FormattableString.Invariant($"to {losses[^1]:G4}"), line, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_AreTheLectures()
    {
        var (X, y) = Data();
        double[] x = LessonRun.Numbers(s_data.GetProperty("x"));
        double[] known = LessonRun.Numbers(s_data.GetProperty("y"));
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(1, X[i, 0].Item());
            // Normal numbers up to 3, and y up to 14, to float32's rounding.
            Assert.Equal(x[i], X[i, 1].Item(), 1e-6);
            Assert.Equal(known[i], y[i].Item(), 4e-6);
        }
    }

    [Fact]
    public void SortedNumbers_OfTheLecturesFirstExample_AreTheLectures()
    {
        torch.ManualSeed(1);
        var (values, _) = torch.RandN(100).Sort();
        double[] known = LessonRun.Numbers(LessonRun.Data("torch_seed1_sorted_randn100"));
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(known[i], values[i].Item(), 1e-6);
        }
    }

    [Fact]
    public void EveryLearningRate_HasItsAnimation()
    {
        var animations = s_lesson.Value.Items.OfType<AnimationItem>().ToArray();
        Assert.Equal(9, animations.Length);
        foreach (var animation in animations)
        {
            var file = new FileInfo(Path.Combine(s_lesson.Value.Folder, animation.File));
            // The bound for 100 frames; these are 30.
            Assert.InRange(file.Length, 20_000, 300_000);
        }
        Assert.All(s_lesson.Value.Items.OfType<PictureItem>(), picture => Assert.True(File.Exists(Path.Combine(s_lesson.Value.Folder, picture.File))));
    }

    [Fact]
    public void Pictures_AreTheLectures() => Assert.Equal(
        ["data.svg", "first_line.svg", "one_step.svg", "epochs.svg", "loss.svg", "learning_rates.svg"],
        s_lesson.Value.Items.OfType<PictureItem>().Select(picture => picture.File));

    private static (torch.Tensor X, torch.Tensor Y) Data()
    {
        torch.ManualSeed(43052);
        var (x, _) = torch.RandN(100).Sort();
        var X = torch.Stack([torch.Ones(100), x]).T;
        return (X, X.MatMul(torch.tensor([2.5, 4])) + torch.RandN(100) * 0.5);
    }
}
