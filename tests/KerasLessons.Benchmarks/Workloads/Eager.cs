using KerasLessons.Torch;

namespace KerasLessons.Benchmarks;

/// <summary>The wide network once more, in the PyTorch dialect: the lecture's loop, which runs operation by operation on both sides.</summary>
internal sealed class Eager() : RepeatedWorkload("eager")
{
    private const int N = 100;
    private const int Epochs = 5000;

    private torch.Tensor? _x;
    private torch.Tensor? _y;
    private double _loss;

    public override int StepsPerRun => Epochs;

    /// <summary>What PyTorch comes to from the same seed.</summary>
    protected override double Expected => 0.00199;

    protected override double Tolerance => 0.01;

    public override void Run()
    {
        torch.ManualSeed(43052);
        var (first, second) = (new nn.Linear(1, 500), new nn.Linear(500, 1));
        var lossFn = new nn.MSELoss();
        var optimizer = new optim.SGD([.. first.Parameters(), .. second.Parameters()], lr: 0.001);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            var yhat = second.Invoke(torch.Sigmoid(200 * first.Invoke(_x!)));
            var loss = lossFn.Invoke(yhat, _y!);
            loss.Backward();
            optimizer.Step();
            optimizer.ZeroGrad();
            _loss = epoch == Epochs - 1 ? loss.Item() : 0;
        }
    }

    protected override void MakeData()
    {
        float[,] x = new float[N, 1];
        float[,] y = new float[N, 1];
        for (int i = 0; i < N; i++)
        {
            double place = 2.0 * i / (N - 1) - 1;
            x[i, 0] = (float)place;
            y[i, 0] = (float)(Math.Sin(4 * place) + 0.14 * Math.Sin(1000 * i));
        }
        (_x, _y) = (torch.tensor(x), torch.tensor(y));
    }

    protected override double Outcome() => _loss;
}
