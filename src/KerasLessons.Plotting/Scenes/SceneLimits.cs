namespace KerasLessons.Plotting.Scenes;

/// <summary>The box of data that a scene shows.</summary>
internal readonly record struct SceneLimits(Interval X, Interval Y, Interval Z)
{
    /// <summary>The limits of an axis: 0 for x, 1 for y, 2 for z.</summary>
    public Interval this[int axis] => axis switch { 0 => X, 1 => Y, _ => Z };

    /// <summary>The corner where every coordinate is least.</summary>
    public Point3D Lows => new(X.Low, Y.Low, Z.Low);

    /// <summary>The corner where every coordinate is greatest.</summary>
    public Point3D Highs => new(X.High, Y.High, Z.High);
}
