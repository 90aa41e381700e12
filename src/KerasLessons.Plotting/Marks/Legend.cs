using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>A box that says what the marks of a plot are.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/legend_api.html">matplotlib.legend.Legend</see>.</remarks>
public sealed class Legend : Artist
{
    // matplotlib's measures, in sizes of the letters.
    private const double HandleLength = 2, HandleHeight = 0.7, HandlePad = 0.8, RowGap = 0.5, ColumnGap = 2, BorderPad = 0.4, AxesPad = 0.5, Rounding = 0.2;

    private readonly IReadOnlyList<(Artist Handle, string Label)> _entries;
    private readonly int _columns;
    private readonly string _title;

    internal Legend(IReadOnlyList<(Artist Handle, string Label)> entries, string location, double fontSize, string title, int columns, bool hasFrame)
        : base(zOrder: 5)
    {
        (_entries, _columns, _title, HasFrame) = (entries, columns, title, hasFrame);
        FontSize = fontSize;
        Location = location;
        foreach (string text in entries.Select(entry => entry.Label).Append(title))
        {
            _ = new TextBlock(text, fontSize);
        }
    }

    /// <summary>Where it stands: <c>best</c> for where it hides least, else <c>upper right</c>, <c>center</c> and so on.</summary>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public string Location
    {
        get;
        set => field = LegendPlace.Checked(value);
    }

    /// <summary>Size of its letters in points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public double FontSize
    {
        get;
        set => field = DataCheck.NotNegative(value, nameof(FontSize));
    }

    /// <summary>Whether it has a ground and an edge.</summary>
    public bool HasFrame { get; set; }

    internal override void Draw(SvgCanvas canvas, PlotArea area)
    {
        double size = FontSize;
        var texts = _entries.Select(entry => new TextBlock(entry.Label, size)).ToArray();
        var title = _title.Length == 0 ? null : new TextBlock(_title, size);
        var columns = Columns(texts.Length);
        double[] widths = [.. columns.Select(column => (HandleLength + HandlePad) * size + column.Max(i => texts[i].Width))];
        double width = widths.Sum() + ColumnGap * size * Math.Max(0, widths.Length - 1);
        double height = columns.Select(column => column.Sum(i => texts[i].Height) + RowGap * size * (column.Length - 1)).DefaultIfEmpty(0).Max();
        double titleHeight = title is null ? 0 : title.Height + RowGap * size;
        var frame = new Box(0, 0, Math.Max(width, title?.Width ?? 0) + 2 * BorderPad * size, height + titleHeight + 2 * BorderPad * size);
        frame = LegendPlace.Find(Location, frame, area, AxesPad * size, Owner!.Children);
        if (HasFrame)
        {
            DrawFrame(canvas, frame);
        }
        double top = frame.Top + BorderPad * size;
        title?.Draw(canvas, new(frame.Left + frame.Width / 2, top, "center", "top"), Color.Black);
        double left = frame.Left + (frame.Width - width) / 2;
        for (int i = 0; i < columns.Length; i++)
        {
            DrawColumn(canvas, columns[i], texts, left, top + titleHeight);
            left += widths[i] + ColumnGap * size;
        }
    }

    /// <summary>The entries of each column; the first ones are a row longer where they do not come out even.</summary>
    private int[][] Columns(int count)
    {
        int columns = Math.Min(_columns, count);
        var made = new int[columns][];
        int next = 0;
        for (int i = 0; i < columns; i++)
        {
            int rows = count / columns + (i < count % columns ? 1 : 0);
            made[i] = [.. Enumerable.Range(next, rows)];
            next += rows;
        }
        return made;
    }

    private void DrawColumn(SvgCanvas canvas, int[] column, TextBlock[] texts, double left, double top)
    {
        double size = FontSize;
        foreach (int i in column)
        {
            double baseline = top + TextMetrics.Ascent * size;
            _entries[i].Handle.DrawSample(canvas, new Box(left, baseline - HandleHeight * size, HandleLength * size, HandleHeight * size));
            texts[i].Draw(canvas, new(left + (HandleLength + HandlePad) * size, top, "left", "top"), Color.Black);
            top += texts[i].Height + RowGap * size;
        }
    }

    private void DrawFrame(SvgCanvas canvas, Box box)
    {
        double radius = Rounding * FontSize;
        string round = SvgNumber.Text(radius);
        string path =
            $"M{SvgNumber.Text(box.Left + radius)} {SvgNumber.Text(box.Top)}h{SvgNumber.Text(box.Width - 2 * radius)}q{round} 0 {round} {round}" +
            $"v{SvgNumber.Text(box.Height - 2 * radius)}q0 {round} -{round} {round}h{SvgNumber.Text(2 * radius - box.Width)}q-{round} 0 -{round} -{round}" +
            $"v{SvgNumber.Text(2 * radius - box.Height)}q0 -{round} {round} -{round}Z";
        double opacity = Alpha ?? 0.8;
        canvas.Path(path, Color.White.WithAlpha(opacity), new Stroke(new Color(0.8, 0.8, 0.8, opacity), 1, Join: "miter"));
    }
}
