namespace KerasLessons;

/// <summary>A penalty for weights or outputs that is added to the loss. Source: https://keras.io/api/layers/regularizers.</summary>
public abstract class Regularizer
{
    /// <summary>The penalty, a scalar.</summary>
    /// <param name="x">Weights or outputs.</param>
    public abstract Tensor Invoke(Tensor x);

    /// <summary>Keras's name of the class: <c>L2</c>.</summary>
    public override string ToString() => GetType().Name;

    private protected static double RequireFactor(double factor, string name) => factor >= 0 && double.IsFinite(factor)
        ? factor
        : throw new ArgumentOutOfRangeException(
            name, FormattableString.Invariant($"The factor {name} of a penalty must be a finite number, 0 or above; received {factor}."));
}
