namespace KerasLessons.Plotting;

/// <summary>A cell of a grid of sub-plots: matplotlib's <c>add_subplot(rows, columns, index)</c>, index from 1, row by row.</summary>
internal readonly record struct SubplotPosition(int Rows, int Columns, int Index)
{
    /// <summary>The cell of that number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The grid has no such cell.</exception>
    public static SubplotPosition Checked(int rows, int columns, int index)
    {
        if (rows < 1 || columns < 1)
        {
            throw new ArgumentOutOfRangeException(rows < 1 ? nameof(rows) : nameof(columns), FormattableString.Invariant($"A grid of {rows} × {columns} has no cells: give at least 1 of each."));
        }
        return index >= 1 && index <= rows * columns
            ? new(rows, columns, index)
            : throw new ArgumentOutOfRangeException(nameof(index), FormattableString.Invariant($"A grid of {rows} × {columns} has no cell {index}: give 1 to {rows * columns}."));
    }
}
