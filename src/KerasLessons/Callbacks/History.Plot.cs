using KerasLessons.Plots;
using KerasLessons.Plotting;

namespace KerasLessons;

public sealed partial class History
{
    /// <summary>Draws the loss and each metric over the epochs, a plot each, training beside validation.</summary>
    /// <remarks>
    /// <code>
    /// net.Fit(X, y, epochs: 30).Plot().SaveFig("loss.svg");
    /// </code>
    /// Epochs count from 0, as in <see cref="Epoch"/>. What is no finite number, after training that went astray, leaves a gap.
    /// </remarks>
    /// <returns>The figure, which may be changed.</returns>
    /// <exception cref="InvalidOperationException">Nothing was recorded: there was no epoch.</exception>
    public Figure Plot()
    {
        if (_names.Count == 0)
        {
            throw new InvalidOperationException("Training recorded no epoch, so there is nothing to plot. Call Fit with epochs of at least 1.");
        }
        return HistoryPlot.Draw(this, name => _epochsOf.TryGetValue(name, out var epochs) ? epochs : _epochs[..this[name].Count]);
    }
}
