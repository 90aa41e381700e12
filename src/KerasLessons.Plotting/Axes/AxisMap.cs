namespace KerasLessons.Plotting;

/// <summary>Where on the sheet the values of an axis lie.</summary>
internal readonly struct AxisMap
{
    private const double Farthest = 1e300;

    private readonly AxisScale _scale;
    private readonly double _low, _unit, _start;

    /// <summary>A map.</summary>
    /// <param name="scale">How values are laid out.</param>
    /// <param name="low">Value at the start.</param>
    /// <param name="high">Value at the end.</param>
    /// <param name="start">Where the axis starts, in points.</param>
    /// <param name="length">How long it is in points; negative where it runs up the sheet.</param>
    public AxisMap(AxisScale scale, double low, double high, double start, double length)
    {
        _scale = scale;
        _low = scale.Forward(low);
        _unit = length / (scale.Forward(high) - _low);
        _start = start;
    }

    /// <summary>The place of a value, in points; however far, a finite number.</summary>
    public double this[double value] => Math.Clamp(_start + (_scale.Forward(value) - _low) * _unit, -Farthest, Farthest);
}
