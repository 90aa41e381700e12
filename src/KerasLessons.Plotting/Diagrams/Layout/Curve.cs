namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>A piece of an edge: a Bézier curve of third degree.</summary>
internal readonly record struct Curve(Vector Start, Vector First, Vector Second, Vector End)
{
    /// <summary>A straight piece.</summary>
    public static Curve Line(Vector start, Vector end) => new(start, start + (end - start) * (1 / 3.0), start + (end - start) * (2 / 3.0), end);

    /// <summary>Whether it is straight.</summary>
    public bool IsLine => this == Line(Start, End);

    /// <summary>The point at a parameter from 0 to 1.</summary>
    public Vector At(double t)
    {
        double s = 1 - t;
        return Start * (s * s * s) + First * (3 * s * s * t) + Second * (3 * s * t * t) + End * (t * t * t);
    }
}
