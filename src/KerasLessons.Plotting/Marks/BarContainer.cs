using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>The bars of one bar chart or histogram.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/container_api.html">matplotlib.container.BarContainer</see>.</remarks>
public sealed class BarContainer : Artist
{
    private readonly Rectangle[] _patches;

    internal BarContainer(Rectangle[] patches)
        : base(zOrder: 1) => _patches = patches;

    /// <summary>The bars.</summary>
    public IReadOnlyList<Rectangle> Patches => _patches;

    internal override IEnumerable<double> StickyX => _patches.SelectMany(patch => patch.StickyX);

    internal override IEnumerable<double> StickyY => _patches.SelectMany(patch => patch.StickyY);

    /// <summary>Makes all bars that high, or that long where they lie.</summary>
    /// <exception cref="ArgumentException">There are more or fewer than bars, or one is infinite or NaN.</exception>
    public void SetHeights(ReadOnlySpan<double> heights)
    {
        DataCheck.SameLength(_patches.Length, "the row of bars", heights.Length, nameof(heights));
        foreach (double height in heights)
        {
            DataCheck.Finite(height, nameof(heights));
        }
        for (int i = 0; i < _patches.Length; i++)
        {
            if (LiesDown)
            {
                _patches[i].Width = heights[i];
            }
            else
            {
                _patches[i].Height = heights[i];
            }
        }
    }

    /// <summary>Paints all bars in one colour.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public void SetColor(string color)
    {
        Color.Parse(color);
        foreach (var patch in _patches)
        {
            patch.FaceColor = color;
        }
    }

    internal bool LiesDown { get; init; }

    internal override void AddTo(DataLimits limits)
    {
        foreach (var patch in _patches)
        {
            patch.AddTo(limits);
        }
    }

    internal override void Draw(SvgCanvas canvas, PlotArea area)
    {
        foreach (var patch in _patches.Where(patch => patch.Visible))
        {
            double? own = patch.Alpha;
            patch.Alpha = own ?? Alpha;
            patch.Draw(canvas, area);
            patch.Alpha = own;
        }
    }

    internal override void DrawSample(SvgCanvas canvas, Box box)
    {
        if (_patches.Length > 0)
        {
            double? own = _patches[0].Alpha;
            _patches[0].Alpha = own ?? Alpha;
            _patches[0].DrawSample(canvas, box);
            _patches[0].Alpha = own;
        }
    }
}
