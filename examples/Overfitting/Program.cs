using KerasLessons.Plotting;
using KerasLessons.Torch;
using LessonKit;

namespace Overfitting;

/// <summary>The fifth lecture, last part: a wide network finds a pattern in pure noise.</summary>
public static class Program
{
    public static void Main() => Show(Lesson.Named("Overfitting"));

    public static void Show(Lesson lesson)
    {
        // There is nothing to learn: y does not depend on x. The best guess is 0.
        lesson.Part("Noise", "잡음뿐인 자료");
        torch.ManualSeed(202150754);
        var X = torch.LinSpace(-1, 1, 100).Reshape(100, 1);
        var y = torch.RandN(100, 1);
        lesson.Picture("data", Plot(axes => axes.Plot(X, y, ".")), "Pure noise.", "오차항만 있는 자료.");

        lesson.Part("500 nodes, 5000 epochs", "노드 500개, 5000 에폭");
        torch.ManualSeed(1);
        var layer1 = new nn.Linear(inFeatures: 1, outFeatures: 500, bias: true);
        var activation1 = new StudyHard();
        var layer2 = new nn.Linear(inFeatures: 500, outFeatures: 1, bias: true);
        var net = new nn.Sequential(layer1, activation1, layer2);
        var optimizer = new optim.SGD(net.Parameters(), lr: 0.001);
        var lossFn = new nn.MSELoss();
        lesson.Line($"{net}");

        var losses = new List<double>();
        var snapshots = new List<(int Epoch, torch.Tensor Yhat)>();
        var yhat = y;
        for (int epoch = 0; epoch < 5000; epoch++)
        {
            // 1
            yhat = net.Invoke(X);
            // 2
            var loss = lossFn.Invoke(yhat, y);
            // 3
            loss.Backward();
            // 4
            optimizer.Step();
            net.ZeroGrad();
            losses.Add(loss.Item());
            if (epoch % 100 == 0 || epoch == 4999)
            {
                snapshots.Add((epoch, yhat.Data));
            }
        }

        // What the lecture compares: the loss of saying 0 everywhere, and of what was learned.
        lesson.Number("loss of 0 everywhere", lossFn.Invoke(y, y * 0).Item(), 1.0025, "F4");
        lesson.Number("loss after 5000 epochs", lossFn.Invoke(y, yhat.Data).Item(), 0.4611, "F4");
        lesson.Picture("loss", Plot(axes =>
        {
            axes.Plot([.. losses]);
            axes.SetXLabel("epoch");
            axes.SetYLabel("loss");
        }), "The loss goes down all the same.", "그래도 손실은 계속 줄어든다.");
        lesson.Picture("fitted", Plot(axes =>
        {
            axes.Plot(X, y);
            axes.Plot(X, yhat.Data, "--");
        }), "It seems to follow the data.", "잘 맞추는 것처럼 보인다.");
        lesson.Picture("fitted_points", Plot(axes =>
        {
            axes.Plot(X, y, ".");
            axes.Plot(X, yhat.Data, "--");
        }), "But the answer is a straight line at 0.", "하지만 정답은 0인 직선이다.");

        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(X, y, ".");
        var line = axes.Plot(X, snapshots[0].Yhat, "--");
        var title = axes.SetTitle("epoch 0");
        var animation = new FuncAnimation(figure, frames: snapshots.Count, interval: 100, update: frame =>
        {
            line.SetYData(snapshots[frame].Yhat);
            title.Content = $"epoch {snapshots[frame].Epoch}";
        });
        lesson.Animation("learning", animation, "How noise is learned by heart.", "잡음을 외워 가는 과정.");
    }

    private static Figure Plot(Action<Axes> draw)
    {
        var figure = new Figure();
        draw(figure.AddSubplot());
        return figure;
    }
}
