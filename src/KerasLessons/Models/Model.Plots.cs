using KerasLessons.Plots;
using KerasLessons.Plotting;

namespace KerasLessons;

public abstract partial class Model
{
    /// <summary>Draws the weights, a plot a layer: each as a bar where there are few, otherwise how they are spread, kernel and bias apart.</summary>
    /// <returns>The figure, which may be changed.</returns>
    /// <exception cref="InvalidOperationException">The model is not built, or has no weights.</exception>
    public Figure PlotWeights()
    {
        RequireBuilt();
        return WeightsPlot.Draw(this);
    }

    /// <summary>
    /// Draws what the model makes of data. Of one feature: the data as points and the predictions as a line. Of more: the predictions
    /// over the true values, with the diagonal on which both are equal.
    /// </summary>
    /// <param name="x">Inputs, one row a sample; a vector counts as one column.</param>
    /// <param name="y">True values, one row a sample.</param>
    /// <returns>The figure, which may be changed.</returns>
    /// <exception cref="InvalidOperationException">The model is not built.</exception>
    /// <exception cref="ArgumentException">The data do not fit each other or the model, or a number is infinite.</exception>
    public Figure PlotPredictions(Tensor x, Tensor y)
    {
        RequireBuilt();
        return FitPlot.DrawPredictions(PlotData.Of(this, x, y));
    }

    /// <summary>Draws the residuals, true value minus prediction, over the predictions or over a feature, with a line at 0.</summary>
    /// <param name="x">Inputs, one row a sample; a vector counts as one column.</param>
    /// <param name="y">True values, one row a sample.</param>
    /// <param name="feature">The column of the inputs to draw the residuals over, from 0; over the predictions when left out.</param>
    /// <returns>The figure, which may be changed.</returns>
    /// <exception cref="InvalidOperationException">The model is not built.</exception>
    /// <exception cref="ArgumentException">The data do not fit each other or the model, or a number is infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The inputs have no such column.</exception>
    public Figure PlotResiduals(Tensor x, Tensor y, int? feature = null)
    {
        RequireBuilt();
        var data = PlotData.Of(this, x, y);
        if (feature is { } column && (column < 0 || column >= data.Inputs.Length))
        {
            throw new ArgumentOutOfRangeException(
                nameof(feature), FormattableString.Invariant($"The columns of the inputs are counted from 0 to {data.Inputs.Length - 1}. Received: feature={column}."));
        }
        return FitPlot.DrawResiduals(data, feature);
    }
}
