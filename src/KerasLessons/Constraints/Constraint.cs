namespace KerasLessons;

/// <summary>What a weight must satisfy: it is moved there after each update. Source: https://keras.io/api/layers/constraints.</summary>
public abstract class Constraint
{
    /// <summary>The weight, moved to where the constraint holds.</summary>
    /// <param name="w">The weight.</param>
    public abstract Tensor Invoke(Tensor w);

    /// <summary>Keras's name of the class: <c>MaxNorm</c>.</summary>
    public override string ToString() => GetType().Name;

    private protected static int[] OrFirst(int[] axis)
    {
        ArgumentNullException.ThrowIfNull(axis);
        return axis.Length == 0 ? [0] : [.. axis];
    }

    private protected static Tensor NormOf(Tensor w, int[] axes) => Ops.Sqrt(Ops.Sum(Ops.Square(w), axes, keepDims: true));
}
