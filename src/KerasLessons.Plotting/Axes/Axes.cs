using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>One plot with an x and a y: marks, limits, ticks, titles.</summary>
/// <remarks>
/// Limits are worked out from the data of all marks as they are added; a mark that changes later does not move them
/// until <see cref="Relim"/> and <see cref="AutoscaleView"/>.
/// Source: <see href="https://matplotlib.org/stable/api/axes_api.html">matplotlib.axes.Axes</see>.
/// </remarks>
public sealed partial class Axes : AxesBase
{
    private readonly List<Artist> _artists = [];
    private readonly ColorCycle _lineColors = new();
    private readonly ColorCycle _areaColors = new();
    private readonly DataLimits _dataLimits = new();
    private readonly Axis _x = new("x", labelWidth: 3);
    private readonly Axis _y = new("y", labelWidth: 2);
    private bool _isStale = true;
    private bool _hasFrame = true;

    internal Axes(Figure figure, SubplotPosition position)
        : base(figure, position)
    {
    }

    /// <summary>The marks in the order of their making.</summary>
    public IReadOnlyList<Artist> Children => _artists;

    /// <summary>Leaves out ticks, labels, spines and ground; title and marks stay.</summary>
    public void AxisOff() => _hasFrame = false;

    /// <summary>Draws what <see cref="AxisOff"/> left out.</summary>
    public void AxisOn() => _hasFrame = true;

    /// <summary>Adds a finished mark and takes its data into the limits.</summary>
    private T Add<T>(T artist)
        where T : Artist
    {
        artist.Owner = this;
        _artists.Add(artist);
        artist.AddTo(_dataLimits);
        _isStale = true;
        return artist;
    }

    internal void RemoveArtist(Artist artist) => _artists.Remove(artist);

    /// <summary>Works the limits out where marks came since.</summary>
    private void UpdateView()
    {
        if (_isStale)
        {
            _x.Autoscale(_dataLimits.X, _artists.SelectMany(artist => artist.StickyX));
            _y.Autoscale(_dataLimits.Y, _artists.SelectMany(artist => artist.StickyY));
            _isStale = false;
        }
    }
}
