using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>The shape of a mark of size 1, y upwards: a circle, or points joined.</summary>
/// <param name="Join">SVG's line join along its edge.</param>
/// <param name="IsFilled">Whether it has an inside; else it is lines only.</param>
/// <param name="Radius">Of a circle; 0 for others.</param>
/// <param name="Points">x and y, one after the other: corners of the one polygon, or the two ends of each line.</param>
internal sealed record MarkerShape(string Join, bool IsFilled, double Radius, double[] Points)
{
    /// <summary>Half the width of what it covers at size 1, its edge apart.</summary>
    public double Reach => Radius > 0 ? Radius : Points.Max(Math.Abs);

    /// <summary>The shape as SVG path data around the origin, y downwards.</summary>
    public string Path(double size)
    {
        if (Radius > 0)
        {
            string radius = SvgNumber.Text(Radius * size);
            return $"M-{radius} 0A{radius} {radius} 0 1 1 {radius} 0A{radius} {radius} 0 1 1 -{radius} 0Z";
        }
        var path = new System.Text.StringBuilder();
        for (int i = 0; i < Points.Length; i += 2)
        {
            bool starts = IsFilled ? i == 0 : i % 4 == 0;
            path.Append(starts ? 'M' : 'L').Append(SvgNumber.Text(Points[i] * size)).Append(' ').Append(SvgNumber.Text(-Points[i + 1] * size));
        }
        return IsFilled ? path.Append('Z').ToString() : path.ToString();
    }
}
