using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>A mark with an inside.</summary>
public abstract class Area : Artist
{
    /// <summary>How far off the plot areas are still drawn as they are.</summary>
    private protected const double Guard = 2000;

    private AreaLook _look;

    private protected Area(string faceColor, string edgeColor)
        : base(zOrder: 1)
    {
        _look = new AreaLook(Color.Parse(faceColor));
        (FaceColor, EdgeColor) = (faceColor, edgeColor);
    }

    /// <summary>Colour inside; <c>none</c> for none.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string FaceColor
    {
        get;
        set => (_look.Face, field) = (Color.Parse(value), value);
    }

    /// <summary>Colour of the edge; <c>none</c> for none.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string EdgeColor
    {
        get;
        set => (_look.Edge, field) = (Color.Parse(value), value);
    }

    /// <summary>Width of the edge in points; 1 at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public double LineWidth
    {
        get => _look.LineWidth;
        set => _look.LineWidth = DataCheck.NotNegative(value, nameof(LineWidth));
    }

    internal override void DrawSample(SvgCanvas canvas, Box box) => _look.Draw(canvas, box.Path, Alpha, null, isCrisp: true);

    /// <summary>Paints a path in its colours.</summary>
    private protected void Paint(SvgCanvas canvas, string path, Box? clip, bool isCrisp) => _look.Draw(canvas, path, Alpha, clip, isCrisp);
}
