using KerasLessons.Torch;

namespace KerasLessons.Benchmarks;

/// <summary>The wide network once more, in the PyTorch dialect: the lecture's loop, which runs operation by operation on both sides.</summary>
internal sealed class Eager : IWorkload
{
    private readonly torch.Tensor _x = torch.LinSpace(-1, 1, 100).Reshape(100, 1);
    private readonly torch.Tensor _y;

    public Eager() => _y = torch.Sin(4 * _x) + torch.RandN(100, 1) * 0.1;

    public string Name => "eager";

    public Measurement Measure() => Stopwatches.Measure(Run);

    private void Run()
    {
        var (first, second) = (new nn.Linear(1, 500), new nn.Linear(500, 1));
        var lossFn = new nn.MSELoss();
        var optimizer = new optim.SGD([.. first.Parameters(), .. second.Parameters()], lr: 0.001);
        for (int epoch = 0; epoch < 5000; epoch++)
        {
            var yhat = second.Invoke(torch.Sigmoid(200 * first.Invoke(_x)));
            var loss = lossFn.Invoke(yhat, _y);
            loss.Backward();
            optimizer.Step();
            optimizer.ZeroGrad();
        }
    }
}
