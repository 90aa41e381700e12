namespace KerasLessons.Benchmarks;

/// <summary>Least squares by gradient descent in float64, operation by operation. The outcome is the sum of the coefficients' sizes.</summary>
internal abstract class DescentInDoubles(string name, int rows, int columns, int steps, double rate) : RepeatedWorkload(name)
{
    private Tensor? _x;
    private Tensor? _y;
    private Tensor? _beta;

    public override IReadOnlyList<string> Peers => [PeerNames.NumPy, PeerNames.PyTorch];

    public override int StepsPerRun => steps;

    /// <summary>The same descent in plain loops.</summary>
    protected override double Expected
    {
        get
        {
            double[,] x = _x!.ToArray2D<double>();
            double[] y = _y!.ToArray<double>();
            double[] beta = NewBeta().ToArray<double>();
            for (int step = 0; step < steps; step++)
            {
                double[] slope = new double[columns];
                for (int row = 0; row < rows; row++)
                {
                    double residual = -y[row];
                    for (int i = 0; i < columns; i++)
                    {
                        residual += x[row, i] * beta[i];
                    }
                    for (int i = 0; i < columns; i++)
                    {
                        slope[i] += x[row, i] * residual;
                    }
                }
                for (int i = 0; i < columns; i++)
                {
                    beta[i] -= rate * 2 * slope[i] / rows;
                }
            }
            return beta.Sum(Math.Abs);
        }
    }

    protected override double Tolerance => 1e-9;

    public sealed override void Run()
    {
        var beta = NewBeta();
        for (int step = 0; step < steps; step++)
        {
            beta -= rate * Slope(_x!, _y!, beta);
        }
        _beta = beta;
    }

    protected abstract (Tensor X, Tensor Y) NewData();

    protected abstract Tensor NewBeta();

    /// <summary>The gradient of the mean squared residual.</summary>
    protected abstract Tensor Slope(Tensor x, Tensor y, Tensor beta);

    protected sealed override void MakeData() => (_x, _y) = NewData();

    protected sealed override double Outcome() => np.Sum(np.Abs(_beta!)).Item();
}
