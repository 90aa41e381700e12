namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>A point or a direction of the layout: along the main direction, and along the ranks.</summary>
internal readonly record struct Vector(double Main, double Cross)
{
    public double Length => Math.Sqrt(Main * Main + Cross * Cross);

    public Vector Unit => Length is var length and > 0 ? new Vector(Main / length, Cross / length) : new Vector(1, 0);

    public static Vector operator +(Vector a, Vector b) => new(a.Main + b.Main, a.Cross + b.Cross);

    public static Vector operator -(Vector a, Vector b) => new(a.Main - b.Main, a.Cross - b.Cross);

    public static Vector operator *(Vector a, double factor) => new(a.Main * factor, a.Cross * factor);
}
