namespace KerasLessons;

/// <summary>NumPy's functions under NumPy's name: <c>np.LinSpace(0, 1, 200)</c>, <c>np.Stack([a, b], axis: 1)</c>, <c>np.Random.RandN(100)</c>.</summary>
/// <remarks>
/// Arguments and defaults are NumPy's: new arrays are <see cref="DType.Float64"/>, integers <see cref="DType.Int64"/>,
/// functions of real numbers give float64 for integers, a plain number beside an array takes the array's type. What
/// the functions of a tensor compute can be recorded by a <see cref="GradientTape"/>. C# arrays and numbers stand
/// wherever a tensor is expected.
/// </remarks>
public static partial class np
{
    /// <summary>π, a circle's circumference over its diameter.</summary>
    public const double Pi = Math.PI;

    /// <summary>Euler's number e, the base of natural logarithms.</summary>
    public const double E = Math.E;

    /// <summary>Positive infinity.</summary>
    public const double Inf = double.PositiveInfinity;

    /// <summary>Not a number.</summary>
    public const double NaN = double.NaN;

    /// <summary>A new axis of size 1 in an index: <c>x[.., np.NewAxis]</c>.</summary>
    public static TensorIndex NewAxis => TensorIndex.NewAxis;
}
