using KerasLessons.Engine.Tensors;

namespace KerasLessons.Plots;

/// <summary>Inputs, true values and predictions of a model as columns of numbers.</summary>
internal sealed class PlotData
{
    private PlotData(double[][] inputs, double[][] truths, double[][] predictions) => (Inputs, Truths, Predictions) = (inputs, truths, predictions);

    /// <summary>The inputs, a column a feature.</summary>
    public double[][] Inputs { get; }

    /// <summary>The true values, a column an output.</summary>
    public double[][] Truths { get; }

    /// <summary>The predictions, a column an output.</summary>
    public double[][] Predictions { get; }

    /// <summary>Lets the model predict and puts what belongs together side by side.</summary>
    /// <exception cref="ArgumentException">The numbers of rows or of outputs do not fit.</exception>
    public static PlotData Of(Model model, Tensor x, Tensor y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Rank == 0 || y.Rank == 0 || x.Shape[0] != y.Shape[0] || x.Shape[0] == 0)
        {
            throw new ArgumentException($"A plot needs as many true values as inputs, a row a sample, and at least one. Received: x of shape {x.Shape}, y of shape {y.Shape}.");
        }
        var predictions = model.Predict(x, verbose: 0);
        int rows = x.Shape[0];
        return y.Shape.Size == predictions.Shape.Size
            ? new PlotData(Columns(x, rows), Columns(y, rows), Columns(predictions, rows))
            : throw new ArgumentException(
                $"The true values must be as many as the model's outputs. Received: y of shape {y.Shape}, while the model's output has the shape {predictions.Shape}.");
    }

    /// <summary>All numbers of a tensor, in its order.</summary>
    public static double[] Numbers(Tensor tensor)
    {
        ReadOnlySpan<double> numbers = tensor.Reshape(-1);
        return numbers.ToArray();
    }

    private static double[][] Columns(Tensor tensor, int rows)
    {
        double[] numbers = Numbers(tensor);
        int columns = numbers.Length / rows;
        return [.. Enumerable.Range(0, columns).Select(column => Enumerable.Range(0, rows).Select(row => numbers[row * columns + column]).ToArray())];
    }
}
