namespace KerasLessons.Plotting.Rendering;

/// <summary>An upright rectangle in points, y downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>The rectangle as SVG path data.</summary>
    public string Path => $"M{SvgNumber.Text(Left)} {SvgNumber.Text(Top)}h{SvgNumber.Text(Width)}v{SvgNumber.Text(Height)}h{SvgNumber.Text(-Width)}Z";

    /// <summary>The rectangle, larger on each side.</summary>
    public Box Grown(double margin) => new(Left - margin, Top - margin, Width + 2 * margin, Height + 2 * margin);

    /// <summary>The rectangle elsewhere.</summary>
    public Box Moved(double x, double y) => this with { Left = Left + x, Top = Top + y };

    /// <summary>The smallest rectangle that holds both.</summary>
    public Box Union(Box other)
    {
        double left = Math.Min(Left, other.Left), top = Math.Min(Top, other.Top);
        return new(left, top, Math.Max(Right, other.Right) - left, Math.Max(Bottom, other.Bottom) - top);
    }

    /// <summary>Whether the two have points in common.</summary>
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether a point lies inside.</summary>
    public bool Holds(double x, double y) => x > Left && x < Right && y > Top && y < Bottom;
}
