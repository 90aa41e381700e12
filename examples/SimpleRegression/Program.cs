using KerasLessons;
using KerasLessons.Plotting;
using KerasLessons.Torch;
using LessonKit;

namespace SimpleRegression;

/// <summary>The third lecture: a line through 100 points with PyTorch, one gradient step after another.</summary>
public static class Program
{
    private static readonly double[] s_learningRates = [0.0001, 0.001, 0.0015, 0.0038, 0.0083, 0.0085, 0.01, 0.015];

    public static void Main() => Show(Lesson.Named("SimpleRegression"));

    public static void Show(Lesson lesson)
    {
        // y = 2.5 + 4x + ε, written with a column of ones.
        lesson.Part("The data", "자료");
        torch.ManualSeed(43052);
        var ones = torch.Ones(100);
        var (x, _) = torch.RandN(100).Sort();
        var X = torch.Stack([ones, x]).T;
        var W = torch.tensor([2.5, 4]);
        var ϵ = torch.RandN(100) * 0.5;
        var y = X.MatMul(W) + ϵ;
        lesson.Picture("data", Pictures.Lines(x, y, ("2.5 + 4x", 2.5 + 4 * x)), "The data and the line that made them.", "자료와 참 직선.");

        // Stage 1: any line. This one is poor.
        lesson.Part("A first line: (-5, 10)", "첫 번째 점선: (-5, 10)");
        var What = torch.tensor([-5.0, 10.0], requiresGrad: true);
        lesson.Line($"What = {What}");
        lesson.Picture("first_line", Pictures.Lines(x, y, ("-5 + 10x", X.MatMul(What.Data))), "The first line.", "임의로 그은 첫 번째 점선.");

        // Stage 2: the loss says how poor, its slope where to go.
        lesson.Part("Its loss and the slope there", "손실과 그 점에서의 기울기");
        var loss = torch.Sum((y - X.MatMul(What)).Pow(2));
        lesson.Line($"loss = {loss}");
        lesson.Number("loss at (-5, 10)", loss.Item(), 8587.6875, "F4");
        loss.Backward();
        lesson.Numbers("gradient by Backward", What.Grad!, [-1342.2523, 1188.9307], "F4");
        var formula = -2 * X.T.MatMul(y) + 2 * X.T.MatMul(X).MatMul(What);
        lesson.Numbers("gradient by the formula", formula.Detach(), [-1342.2522, 1188.9305], "F4");
        torch.Tensor LossAt(double w0, double w1) => torch.Sum((y - w0 - w1 * x).Pow(2));
        const double H = 0.001;
        var differences = torch.Stack([(LossAt(-5 + H, 10) - LossAt(-5, 10)) / H, (LossAt(-5, 10 + H) - LossAt(-5, 10)) / H]);
        lesson.Numbers("gradient by differences, h = 0.001", differences, [-1341.7968, 1190.4297], "F4");
        const double Alpha = 0.001;
        var (before, after) = (What.Data, What.Data - Alpha * What.Grad!);
        lesson.Numbers("after one step of 0.001", after, [-3.6577, 8.8111], "F4");
        lesson.Picture(
            "one_step", Pictures.Lines(x, y, ("before", X.MatMul(before)), ("after", X.MatMul(after))), "One step: the line turns towards the data.", "한 번 수정한 점선.");

        // Stage 3: again and again.
        lesson.Part("Thirty steps", "30번 반복");
        var history = Learn(X, y, Alpha);
        for (int epoch = 0; epoch < 5; epoch++)
        {
            lesson.Numbers($"W after epoch {epoch + 1}", history.What[epoch], s_first[epoch]);
        }
        lesson.Numbers("W after 30 epochs", history.What[^1], [2.4289560317993164, 4.014443874359131]);
        lesson.Picture(
            "epochs", Pictures.Lines(x, y, [.. new[] { 3, 10, 15, 30 }.Select(epoch => ($"epoch {epoch}", (torch.Tensor)history.Yhat[epoch - 1]))]),
            "The line in epochs 3, 10, 15 and 30: ever nearer.", "에폭 3, 10, 15, 30에서의 점선. 점점 자료에 가까워진다.");
        var figure = new Figure();
        figure.AddSubplot().Plot([.. history.Loss]);
        lesson.Picture("loss", figure, "The loss, epoch by epoch.", "에폭별 손실.");
        lesson.Animation("learning", LossSurface.Animate(x, y, history), "The line, and its way down the loss surface.", "직선이 학습되는 과정과 손실곡면 위의 경로.");

        // How long should a step be?
        lesson.Part("Learning rates", "학습률");
        var sideBySide = new Figure(10, 4.5);
        for (int i = 0; i < s_learningRates.Length; i++)
        {
            double alpha = s_learningRates[i];
            history = Learn(X, y, alpha);
            lesson.Line(FormattableString.Invariant($"alpha {alpha,-6}: W after 30 epochs ({history.What[^1][0]:G5}, {history.What[^1][1]:G5}), loss {history.Loss[0]:F0} to {history.Loss[^1]:G4}"));
            var axes = sideBySide.AddSubplot(2, 4, i + 1);
            axes.Plot([.. history.Loss]);
            axes.SetYScale("log");
            axes.SetTitle(FormattableString.Invariant($"α = {alpha}"), fontSize: 10);
            lesson.Animation(
                FormattableString.Invariant($"alpha_{alpha}"), LossSurface.Animate(x, y, history),
                FormattableString.Invariant($"Thirty steps with α = {alpha}."), FormattableString.Invariant($"α = {alpha}일 때 30번의 학습."));
        }
        sideBySide.TightLayout();
        lesson.Picture("learning_rates", sideBySide, "Losses with eight learning rates: too small, right, too large.", "여덟 가지 학습률에서의 손실: 너무 작거나, 적당하거나, 너무 크다.");
    }

    private static readonly double[][] s_first =
    [
        [-3.657747745513916, 8.81106948852539], [-2.554811716079712, 7.861191749572754], [-1.649186372756958, 7.101552963256836],
        [-0.9060714244842529, 6.49347448348999], [-0.29667866230010986, 6.006272315979004],
    ];

    /// <summary>Thirty steps from (−5, 10): the lecture's loop, with what it keeps.</summary>
    public static LearningHistory Learn(torch.Tensor X, torch.Tensor y, double alpha)
    {
        var history = new LearningHistory([], [], []);
        var What = torch.tensor([-5.0, 10.0], requiresGrad: true);
        for (int epoch = 0; epoch < 30; epoch++)
        {
            var yhat = X.MatMul(What);
            history.Yhat.Add([.. yhat.ToList()]);
            var loss = torch.Sum((y - yhat).Pow(2));
            history.Loss.Add(loss.Item());
            loss.Backward();
            What.Data = What.Data - alpha * What.Grad!;
            history.What.Add([.. What.ToList()]);
            What.Grad = null;
        }
        return history;
    }
}
