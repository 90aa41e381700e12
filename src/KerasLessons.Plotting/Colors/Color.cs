namespace KerasLessons.Plotting;

/// <summary>A colour of red, green, blue and opacity, each from 0 to 1.</summary>
internal readonly record struct Color(double Red, double Green, double Blue, double Alpha = 1)
{
    /// <summary>The colour as SVG writes it, its opacity apart: <c>#1f77b4</c>.</summary>
    public string Hex => $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}";

    private static int Byte(double part) => (int)Math.Round(part * 255);
}
