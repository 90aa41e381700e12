using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>matplotlib's tight layout: edges and gaps as small as the labels allow.</summary>
internal static class TightMargins
{
    /// <summary>The margins.</summary>
    /// <param name="axes">All sub-plots.</param>
    /// <param name="boxOf">Where each stands now.</param>
    /// <param name="width">The figure's width in points.</param>
    /// <param name="height">The figure's height in points.</param>
    /// <param name="pad">What stays free, in points.</param>
    /// <param name="titleHeight">Height of the title above all, in points, where there is one.</param>
    /// <param name="now">The margins as they are.</param>
    /// <exception cref="InvalidOperationException">There is not room enough, or grids do not fit into each other.</exception>
    public static SubplotMargins Of(
        IReadOnlyList<AxesBase> axes, Func<SubplotPosition, Box> boxOf, double width, double height, double pad, double? titleHeight, SubplotMargins now)
    {
        int rows = axes.Max(one => one.Position.Rows), columns = axes.Max(one => one.Position.Columns);
        // What reaches out of the cells, at each line of the grid.
        double[] across = new double[columns + 1], down = new double[rows + 1];
        double[] acrossAfter = new double[columns + 1], downAfter = new double[rows + 1];
        foreach (var one in axes)
        {
            var position = one.Position;
            if (rows % position.Rows != 0 || columns % position.Columns != 0)
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"A grid of {position.Rows} × {position.Columns} does not fit into one of {rows} × {columns}: give all sub-plots of a tight layout the same rows and columns."));
            }
            var box = boxOf(position);
            var tight = one.TightBox(box);
            var (row, column) = Math.DivRem(position.Index - 1, position.Columns);
            int tall = rows / position.Rows, wide = columns / position.Columns;
            Raise(across, column * wide, box.Left - tight.Left);
            Raise(acrossAfter, (column + 1) * wide, tight.Right - box.Right);
            Raise(down, row * tall, box.Top - tight.Top);
            Raise(downAfter, (row + 1) * tall, tight.Bottom - box.Bottom);
        }
        double left = (across[0] + pad) / width, right = (acrossAfter[^1] + pad) / width;
        double top = (down[0] + pad + (titleHeight + pad ?? 0)) / height, bottom = (downAfter[^1] + pad) / height;
        double columnGap = Gap(across, acrossAfter, pad) / width, rowGap = Gap(down, downAfter, pad) / height;
        double cellWidth = (1 - left - right - columnGap * (columns - 1)) / columns, cellHeight = (1 - top - bottom - rowGap * (rows - 1)) / rows;
        return cellWidth > 0 && cellHeight > 0
            ? new(left, 1 - right, bottom, 1 - top, columns > 1 ? columnGap / cellWidth : now.ColumnGap, rows > 1 ? rowGap / cellHeight : now.RowGap)
            : throw new InvalidOperationException("The labels leave no room for the sub-plots: make the figure larger, or the labels shorter.");
    }

    private static void Raise(double[] reached, int line, double by) => reached[line] = Math.Max(reached[line], by);

    private static double Gap(double[] before, double[] after, double pad) =>
        before.Length > 2 ? Enumerable.Range(1, before.Length - 2).Max(line => before[line] + after[line]) + pad : 0;
}
