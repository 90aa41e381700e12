namespace KerasLessons.Plotting.Scenes;

/// <summary>Points as a page gets them: rounded, so that a still picture and a page show the same.</summary>
internal sealed class ScenePoints
{
    private readonly double[] _x, _y, _z;

    public ScenePoints(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z) =>
        (_x, _y, _z) = (CompactNumbers.Round(x), CompactNumbers.Round(y), CompactNumbers.Round(z));

    public int Count => _x.Length;

    public Point3D this[int index] => new(_x[index], _y[index], _z[index]);

    /// <summary>As members of a JSON object.</summary>
    public string Json => $"\"x\":{CompactNumbers.Json(_x)},\"y\":{CompactNumbers.Json(_y)},\"z\":{CompactNumbers.Json(_z)}";

    /// <summary>Where all are on the page; those that are missing are NaN.</summary>
    public Point3D[] Project(Camera camera)
    {
        var places = new Point3D[Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = camera.Project(this[i]);
        }
        return places;
    }

    /// <summary>The depth of the nearest point; of none, infinity.</summary>
    public double Depth(Camera camera)
    {
        double nearest = double.PositiveInfinity;
        for (int i = 0; i < Count; i++)
        {
            // A missing point compares as false.
            nearest = camera.Project(this[i]).Z is var depth && depth < nearest ? depth : nearest;
        }
        return nearest;
    }
}
