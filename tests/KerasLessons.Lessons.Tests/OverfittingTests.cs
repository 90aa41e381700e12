using KerasLessons.Torch;

namespace KerasLessons.Lessons.Tests;

/// <summary>The PyTorch lecture's overfit to noise: its two losses, and PyTorch's whole path between them.</summary>
public sealed class OverfittingTests
{
    private static readonly Lazy<ShownLesson> s_lesson = new(() => new ShownLesson("Overfitting", Overfitting.Program.Show));

    [Fact]
    public void Losses_AreTheLectures()
    {
        var lecture = LessonRun.Lecture("torch_wide_overfit");
        s_lesson.Value.AssertPrints([lecture.GetProperty("loss_of_zero_prediction").GetDouble()], 5.1e-5, "loss of 0 everywhere");
        s_lesson.Value.AssertPrints([lecture.GetProperty("loss_after").GetDouble()], 5.1e-5, "loss after 5000 epochs");
    }

    /// <summary>
    /// All 5000 losses. A float32 loss has roundings of 6e-8 from each of its sums, and the steps, which go downhill, do not let the
    /// deviations grow: they reach 3e-7 here. Another vector width adds in another order, which may make them several times larger.
    /// </summary>
    [Fact]
    public void WholePath_IsPyTorchs()
    {
        var known = LessonRun.Data("torch_wide_overfit");
        double[] path = LessonRun.Numbers(LessonRun.Recorded("lesson_torch.json").GetProperty("overfitting").GetProperty("loss"));
        torch.ManualSeed(202150754);
        var X = torch.LinSpace(-1, 1, 100).Reshape(100, 1);
        var y = torch.RandN(100, 1);
        double[] noise = LessonRun.Numbers(known.GetProperty("y"));
        torch.ManualSeed(1);
        var (layer1, layer2) = (new nn.Linear(1, 500), new nn.Linear(500, 1));
        Assert.Equal(LessonRun.Numbers(known.GetProperty("init").GetProperty("w1_first5")), layer1.Weight.ToList().Take(5));
        Assert.Equal(LessonRun.Numbers(known.GetProperty("init").GetProperty("b1_first5")), layer1.Bias!.ToList().Take(5));
        Assert.Equal(LessonRun.Numbers(known.GetProperty("init").GetProperty("w2_first5")), layer2.Weight.ToList().Take(5));
        Assert.Equal(LessonRun.Numbers(known.GetProperty("init").GetProperty("b2")), layer2.Bias!.ToList());
        var net = new nn.Sequential(layer1, new Overfitting.StudyHard(), layer2);
        var optimizer = new optim.SGD(net.Parameters(), lr: 0.001);
        var lossFn = new nn.MSELoss();
        double farthest = 0;
        for (int epoch = 0; epoch < 5000; epoch++)
        {
            var loss = lossFn.Invoke(net.Invoke(X), y);
            loss.Backward();
            optimizer.Step();
            net.ZeroGrad();
            farthest = Math.Max(farthest, Math.Abs(loss.Item() - path[epoch]) / path[epoch]);
        }
        Assert.InRange(farthest, 0, 5e-6);
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(noise[i], y[i, 0].Item(), 1e-6);
        }
        foreach (var at in known.GetProperty("loss_at").EnumerateObject())
        {
            Assert.Equal(at.Value.GetDouble(), path[int.Parse(at.Name, System.Globalization.CultureInfo.InvariantCulture)], 1e-6);
        }
    }
}
