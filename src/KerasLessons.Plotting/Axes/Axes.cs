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
    private bool _isStaleX;
    private bool _isStaleY;
    private bool _hasFrame = true;

    internal Axes(Figure figure, SubplotPosition position)
        : base(figure, position)
    {
    }

    /// <summary>The marks in the order of their making.</summary>
    public IReadOnlyList<Artist> Children => _artists;

    /// <summary>Adds a finished mark and takes its data into the limits.</summary>
    /// <param name="artist">The mark.</param>
    /// <param name="movesX">Whether the limits of x are worked out anew.</param>
    /// <param name="movesY">Whether the limits of y are worked out anew.</param>
    private T Add<T>(T artist, bool movesX = true, bool movesY = true)
        where T : Artist
    {
        artist.Owner = this;
        _artists.Add(artist);
        artist.AddTo(_dataLimits);
        (_isStaleX, _isStaleY) = (_isStaleX || movesX, _isStaleY || movesY);
        return artist;
    }

    internal void RemoveArtist(Artist artist)
    {
        _artists.Remove(artist);
        _legend = artist == _legend ? null : _legend;
    }

    /// <summary>Works the limits out where marks came since.</summary>
    private void UpdateView()
    {
        if (_isStaleX)
        {
            _x.Autoscale(_dataLimits.X, _artists.SelectMany(artist => artist.StickyX));
        }
        if (_isStaleY)
        {
            _y.Autoscale(_dataLimits.Y, _artists.SelectMany(artist => artist.StickyY));
        }
        (_isStaleX, _isStaleY) = (false, false);
    }
}
