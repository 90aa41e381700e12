namespace KerasLessons.Plotting.Scenes;

/// <summary>A point of a scene, or one on the page with its depth behind it.</summary>
internal readonly record struct Point3D(double X, double Y, double Z)
{
    /// <summary>The coordinate along an axis: 0 for x, 1 for y, 2 for z.</summary>
    public double this[int axis] => axis switch { 0 => X, 1 => Y, _ => Z };

    /// <summary>Whether no coordinate is missing.</summary>
    public bool IsWhole => !double.IsNaN(X) && !double.IsNaN(Y) && !double.IsNaN(Z);

    /// <summary>The same point with another coordinate along one axis.</summary>
    public Point3D With(int axis, double value) => axis switch
    {
        0 => this with { X = value },
        1 => this with { Y = value },
        _ => this with { Z = value },
    };

    public static Point3D operator +(Point3D a, Point3D b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Point3D operator -(Point3D a, Point3D b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Point3D operator *(double factor, Point3D a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>The product that stands upright on both.</summary>
    public static Point3D Cross(Point3D a, Point3D b) =>
        new(a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);

    public static double Dot(Point3D a, Point3D b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;

    /// <summary>The same direction, one long.</summary>
    public Point3D Normalized() => (1 / Math.Sqrt(Dot(this, this))) * this;
}
