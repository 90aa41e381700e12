namespace KerasLessons.Plotting;

public sealed partial class Figure
{
    /// <summary>Adds a 3-D plot: matplotlib's <c>add_subplot(rows, columns, index, projection='3d')</c>.</summary>
    /// <param name="rows">Rows of the figure's grid.</param>
    /// <param name="columns">Columns of the figure's grid.</param>
    /// <param name="index">The cell, from 1, row by row.</param>
    /// <returns>The plot.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The grid has no such cell.</exception>
    public Axes3D AddSubplot3D(int rows = 1, int columns = 1, int index = 1)
    {
        var axes = new Axes3D(this, SubplotPosition.Checked(rows, columns, index));
        AddAxes(axes);
        return axes;
    }
}
