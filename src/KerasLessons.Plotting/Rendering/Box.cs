namespace KerasLessons.Plotting.Rendering;

/// <summary>An upright rectangle in points, y downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}
