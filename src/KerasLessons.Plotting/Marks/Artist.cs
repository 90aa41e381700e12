using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>Something that is drawn and may be changed until it is drawn again.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/artist_api.html">matplotlib.artist.Artist</see>.</remarks>
public abstract class Artist
{
    private protected Artist(double zOrder) => ZOrder = zOrder;

    /// <summary>Whether it is drawn; at first it is.</summary>
    public bool Visible { get; set; } = true;

    /// <summary>Opacity from 0 to 1 in place of that of its colours; <see langword="null"/> leaves those.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double? Alpha
    {
        get;
        set => field = DataCheck.Opacity(value, nameof(Alpha));
    }

    /// <summary>What has more is painted later, above the rest: 1 for areas and points of a scatter, 2 for lines, 3 for text, at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
    public double ZOrder
    {
        get;
        set => field = DataCheck.Finite(value, nameof(ZOrder));
    }

    /// <summary>What the legend calls it; without one it is not in the legend.</summary>
    public string? Label { get; set; }

    /// <summary>The plot that it is in.</summary>
    internal Axes? Owner { get; set; }

    /// <summary>Takes it out of its plot; the limits stay until the next <see cref="Axes.Relim"/>.</summary>
    public void Remove()
    {
        Owner?.RemoveArtist(this);
        Owner = null;
    }

    /// <summary>Draws it.</summary>
    internal abstract void Draw(SvgCanvas canvas, PlotArea area);

    /// <summary>Takes its data into the limits.</summary>
    internal virtual void AddTo(DataLimits limits)
    {
    }

    /// <summary>Values of x that margins do not cross where the data end there.</summary>
    internal virtual IEnumerable<double> StickyX => [];

    /// <summary>Values of y that margins do not cross where the data end there.</summary>
    internal virtual IEnumerable<double> StickyY => [];

    /// <summary>Draws its sample into a legend; nothing where it has none.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="box">The sample's box: 2 em wide, 0.7 em high.</param>
    internal virtual void DrawSample(SvgCanvas canvas, Box box)
    {
    }
}
