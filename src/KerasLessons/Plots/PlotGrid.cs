using KerasLessons.Plotting;

namespace KerasLessons.Plots;

/// <summary>A figure of several plots, at most three side by side.</summary>
internal sealed class PlotGrid
{
    private const int MostColumns = 3;
    private readonly int _columns;
    private readonly int _rows;
    private int _next;

    public PlotGrid(int plots)
    {
        _columns = Math.Min(plots, MostColumns);
        _rows = (plots + MostColumns - 1) / MostColumns;
        Figure = new Figure(_columns == 1 ? 6.4 : 4.8 * _columns, _rows == 1 && _columns == 1 ? 4.8 : 3.6 * _rows);
    }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>The next plot.</summary>
    public Axes Next() => Figure.AddSubplot(_rows, _columns, ++_next);

    /// <summary>The figure, its plots clear of each other's labels.</summary>
    public Figure Finish()
    {
        Figure.TightLayout();
        return Figure;
    }
}
