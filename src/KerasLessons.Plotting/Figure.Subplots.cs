namespace KerasLessons.Plotting;

public sealed partial class Figure
{
    /// <summary>Adds a plot to the figure, in a cell of a grid of equal ones.</summary>
    /// <param name="rows">Rows of the grid.</param>
    /// <param name="columns">Columns of the grid.</param>
    /// <param name="index">Which cell: 1 is the upper left one, row by row.</param>
    /// <returns>The plot.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The grid has no such cell.</exception>
    public Axes AddSubplot(int rows = 1, int columns = 1, int index = 1)
    {
        var axes = new Axes(this, SubplotPosition.Checked(rows, columns, index));
        AddAxes(axes);
        return axes;
    }

    /// <summary>Adds a finished sub-plot of any kind.</summary>
    internal void AddAxes(AxesBase axes) => _axes.Add(axes);
}
