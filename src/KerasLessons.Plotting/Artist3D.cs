using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting;

/// <summary>A mark of a 3-D plot, which may be changed until the figure is drawn again.</summary>
public abstract class Artist3D
{
    private Color _color;

    private protected Artist3D(string color, double? alpha)
    {
        Color = color;
        Alpha = alpha;
    }

    /// <summary>Its colour: a name such as <c>red</c> or <c>tab:blue</c>, <c>C0</c>, <c>#1f77b4</c>.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string Color
    {
        get;
        set
        {
            _color = Plotting.Color.Parse(value);
            field = value;
        }
    } = "C0";

    /// <summary>Opacity from 0 to 1 in place of that of its colour; <see langword="null"/> leaves that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double? Alpha
    {
        get;
        set => field = DataCheck.Opacity(value, nameof(Alpha));
    }

    /// <summary>Whether it is drawn; at first it is.</summary>
    public bool Visible { get; set; } = true;

    /// <summary>The plot that it is in.</summary>
    internal Axes3D? Owner { get; set; }

    /// <summary>Its colour and opacity.</summary>
    private protected Color Paint => _color.WithAlpha(Alpha);

    /// <summary>Takes it out of its plot; the limits stay.</summary>
    public void Remove()
    {
        Owner?.RemoveArtist(this);
        Owner = null;
    }

    /// <summary>What it looks like now.</summary>
    internal abstract SceneItem Item();
}
