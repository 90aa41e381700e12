using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

public sealed partial class Figure
{
    private SubplotMargins _margins = SubplotMargins.Default;
    private Text? _title;

    /// <summary>Writes a title above all sub-plots.</summary>
    /// <param name="title">The title; formulas stand between dollar signs.</param>
    /// <param name="fontSize">Size in points.</param>
    /// <param name="color">Its colour.</param>
    /// <returns>The title, which may be changed.</returns>
    /// <exception cref="ArgumentException">A formula cannot be read, or the colour is unknown.</exception>
    public Text Suptitle(string title, double fontSize = 12, string color = "black") => _title = new Text(0, 0, title, fontSize) { Color = color };

    /// <summary>Moves the sub-plots' edges and gaps. What is left out stays.</summary>
    /// <param name="left">Where the left sub-plots begin, in parts of the figure's width; 0.125 at first.</param>
    /// <param name="right">Where the right sub-plots end, in parts of the figure's width; 0.9 at first.</param>
    /// <param name="bottom">Where the lower sub-plots begin, in parts of the figure's height from below; 0.11 at first.</param>
    /// <param name="top">Where the upper sub-plots end, in parts of the figure's height from below; 0.88 at first.</param>
    /// <param name="wspace">Gap between columns in parts of a sub-plot's width; 0.2 at first.</param>
    /// <param name="hspace">Gap between rows in parts of a sub-plot's height; 0.2 at first.</param>
    /// <exception cref="ArgumentException">An edge is outside the figure or beyond the one opposite, or a gap is negative.</exception>
    public void SubplotsAdjust(double? left = null, double? right = null, double? bottom = null, double? top = null, double? wspace = null, double? hspace = null)
    {
        var margins = new SubplotMargins(
            left ?? _margins.Left, right ?? _margins.Right, bottom ?? _margins.Bottom, top ?? _margins.Top,
            DataCheck.NotNegative(wspace ?? _margins.ColumnGap, nameof(wspace)), DataCheck.NotNegative(hspace ?? _margins.RowGap, nameof(hspace)));
        if (!(margins.Left >= 0 && margins.Right <= 1 && margins.Left < margins.Right && margins.Bottom >= 0 && margins.Top <= 1 && margins.Bottom < margins.Top))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Sub-plots from {margins.Left} to {margins.Right} across and {margins.Bottom} to {margins.Top} up have no room: give edges from 0 to 1, left below right and bottom below top."));
        }
        _margins = margins;
    }

    /// <summary>Moves the sub-plots so that ticks, labels and titles keep clear of each other and of the figure's edge. Call it when all is drawn.</summary>
    /// <param name="pad">What stays free about them, in sizes of the letters (10 points).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pad"/> is negative or no finite number.</exception>
    /// <exception cref="InvalidOperationException">The figure is too small for its labels, or its sub-plots' grids do not fit into each other.</exception>
    public void TightLayout(double pad = 1.08)
    {
        DataCheck.NotNegative(pad, nameof(pad));
        if (_axes.Count > 0)
        {
            _margins = TightMargins.Of(_axes, BoxOf, Width * 72, Height * 72, pad * 10, _title is { Content.Length: > 0 } title ? title.Block.Height : null, _margins);
        }
    }

    private void DrawTitle(SvgCanvas canvas) =>
        _title?.DrawAt(canvas, new TextPlace(0.5 * Width * 72, 0.02 * Height * 72, "center", "top"));

    private Box BoxOf(SubplotPosition position)
    {
        var (left, right, bottom, top, columnGap, rowGap) = _margins;
        double width = (right - left) / (position.Columns + columnGap * (position.Columns - 1));
        double height = (top - bottom) / (position.Rows + rowGap * (position.Rows - 1));
        var (row, column) = Math.DivRem(position.Index - 1, position.Columns);
        double x = left + column * width * (1 + columnGap);
        double y = 1 - top + row * height * (1 + rowGap);
        return new Box(x * Width * 72, y * Height * 72, width * Width * 72, height * Height * 72);
    }
}
