using System.Text.Json;
using KerasLessons.Torch;

namespace KerasLessons.Lessons.Tests;

/// <summary>The PyTorch lecture's polynomial: the lecture's weights, and PyTorch's losses for both learning rates.</summary>
public sealed class CubicRegressionTests
{
    private static readonly Lazy<ShownLesson> s_lesson = new(() => new ShownLesson("CubicRegression", CubicRegression.Program.Show));

    private static readonly JsonElement s_homework = LessonRun.Recorded("lesson_torch.json").GetProperty("homework");

    /// <summary>Within the printed digits: roundings of x³ (up to 12) in the loss and its slope leave less.</summary>
    [Fact]
    public void Weights_AreTheLectures()
    {
        var lecture = LessonRun.Lecture("torch_cubic_regression");
        s_lesson.Value.AssertPrints(LessonRun.Numbers(lecture.GetProperty("weight")), 5.1e-5, "weights");
        s_lesson.Value.AssertPrints([lecture.GetProperty("bias").GetDouble()], 5.1e-5, "bias");
    }

    [Fact]
    public void Diagrams_AreTheLectures() => Assert.Equal(
        ["layer.svg", "nodes.svg", "line_nodes.svg"],
        s_lesson.Value.Items.OfType<LessonKit.PictureItem>().Select(picture => picture.File).Where(file => file is not ("data.svg" or "fitted.svg" or "rates.svg")));

    [Fact]
    public void DataStartAndEnd_ArePyTorchs_AtFullLength()
    {
        var known = LessonRun.Data("torch_cubic_regression");
        torch.ManualSeed(202150754);
        var (X, y) = CubicRegression.Program.Draw();
        Close(LessonRun.Numbers(known.GetProperty("x")), X[.., 0], 1e-6);
        // y is up to 33, of terms up to 24.
        Close(LessonRun.Numbers(known.GetProperty("y")), y, 2e-5);
        var net = new nn.Linear(3, 1);
        Close(LessonRun.Numbers(known.GetProperty("init_weight")), net.Weight.Data, 0);
        Close(LessonRun.Numbers(known.GetProperty("init_bias")), net.Bias!.Data, 0);
        var (_, losses) = CubicRegression.Program.Train(net, X, y, lr: 0.01);
        double[] first = LessonRun.Numbers(known.GetProperty("loss_first10"));
        for (int i = 0; i < first.Length; i++)
        {
            Assert.Equal(first[i], losses[i], 2e-6 * first[i]);
        }
        Assert.Equal(known.GetProperty("loss_last").GetDouble(), losses[^1], 2e-6);
        Close(LessonRun.Numbers(known.GetProperty("final_weight")), net.Weight.Data, 2e-5);
        Close(LessonRun.Numbers(known.GetProperty("final_bias")), net.Bias!.Data, 2e-5);
    }

    [Fact]
    public void Homework_OnTheSameData_IsPyTorchs()
    {
        var known = s_homework.GetProperty("same_data");
        Assert.Contains(
            FormattableString.Invariant($"loss after 1000 epochs: {known[0].GetProperty("loss_last").GetDouble():F4} with 0.01, {known[1].GetProperty("loss_last").GetDouble():F4} with 0.1"),
            s_lesson.Value.Lines);
    }

    /// <summary>The epoch in which a loss stops being a number, and the losses that stay numbers.</summary>
    [Fact]
    public void Homework_OnNewData_EndsAsPyTorchs()
    {
        int draw = 0;
        foreach (var known in s_homework.GetProperty("anew").EnumerateArray())
        {
            var (small, large) = (known.GetProperty("runs")[0], known.GetProperty("runs")[1]);
            int epochs = large.GetProperty("epochs_with_a_loss").GetInt32();
            string outcome = epochs == 1000
                ? FormattableString.Invariant($"{large.GetProperty("loss_last").GetDouble():F4}")
                : $"no number any more from epoch {epochs + 1} on";
            Assert.Contains(
                FormattableString.Invariant($"{++draw}: largest |x| {known.GetProperty("largest_x").GetDouble():F2}, loss with 0.01 {small.GetProperty("loss_last").GetDouble():F4}, with 0.1 {outcome}"),
                s_lesson.Value.Lines);
        }
        Assert.Equal(8, draw);
    }

    private static void Close(double[] expected, torch.Tensor actual, double tolerance)
    {
        var numbers = actual.ToList();
        Assert.Equal(expected.Length, numbers.Count);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], numbers[i], tolerance);
        }
    }
}
