namespace KerasLessons.Tests.Training;

/// <summary>Stochastic gradient descent on a line through two inputs, in plain double arithmetic: what Fit is to do.</summary>
internal sealed class LineReference(double learningRate, double l2 = 0)
{
    public double[] Weights { get; } = [0.5, -0.25, 0];

    /// <summary>One epoch in order; the loss is Σ(batch loss · batch size) / N, each measured before its step.</summary>
    public double Epoch(float[,] x, float[,] y, int from, int to, int batchSize, double[]? weights = null)
    {
        double total = 0;
        for (int start = from; start < to; start += batchSize)
        {
            int count = Math.Min(batchSize, to - start);
            total += Loss(x, y, start, start + count, weights) * count;
            Step(x, y, start, start + count, weights);
        }
        return total / (to - from);
    }

    /// <summary>Σ(w · error²) / number of samples, and the penalty.</summary>
    public double Loss(float[,] x, float[,] y, int from, int to, double[]? weights = null)
    {
        double sum = 0;
        for (int i = from; i < to; i++)
        {
            double error = Output(x, i) - y[i, 0];
            sum += (weights?[i] ?? 1) * error * error;
        }
        return sum / (to - from) + l2 * (Weights[0] * Weights[0] + Weights[1] * Weights[1]);
    }

    public double MeanAbsoluteError(float[,] x, float[,] y, int from, int to, double[]? weights = null)
    {
        double sum = 0;
        double count = 0;
        for (int i = from; i < to; i++)
        {
            sum += (weights?[i] ?? 1) * Math.Abs(Output(x, i) - y[i, 0]);
            count += weights?[i] ?? 1;
        }
        return sum / count;
    }

    private double Output(float[,] x, int i) => Weights[0] * x[i, 0] + Weights[1] * x[i, 1] + Weights[2];

    private void Step(float[,] x, float[,] y, int from, int to, double[]? weights)
    {
        double[] slope = [2 * l2 * Weights[0], 2 * l2 * Weights[1], 0];
        for (int i = from; i < to; i++)
        {
            double factor = 2 * (weights?[i] ?? 1) * (Output(x, i) - y[i, 0]) / (to - from);
            slope[0] += factor * x[i, 0];
            slope[1] += factor * x[i, 1];
            slope[2] += factor;
        }
        for (int k = 0; k < 3; k++)
        {
            Weights[k] -= learningRate * slope[k];
        }
    }
}
