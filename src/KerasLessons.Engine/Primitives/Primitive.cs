using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>
/// An operation that the engine does not express through others. It owns its meaning: the shape of its result and
/// the gradient of each input, written with the same operations, so that a gradient is differentiable and compiled
/// like anything else. How it is computed is a backend's affair.
/// </summary>
/// <remarks>Records compare by value, so two nodes with equal primitives and equal inputs are the same value.</remarks>
internal abstract record Primitive
{
    /// <summary>Type and shape of the result.</summary>
    /// <exception cref="ArgumentException">The inputs do not fit.</exception>
    public abstract TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs);

    /// <summary>Whether a gradient can flow through; a tape does not follow those through which none can.</summary>
    public virtual bool IsDifferentiable => true;

    /// <summary>
    /// The gradient with respect to input <paramref name="index"/>, in that input's shape;
    /// null where the input has no influence that a derivative could express.
    /// </summary>
    /// <param name="index">Which input.</param>
    /// <param name="inputs">What the operation read.</param>
    /// <param name="output">What it gave.</param>
    /// <param name="gradient">Gradient of the target with respect to <paramref name="output"/>.</param>
    public abstract Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient);

    /// <summary>The name with its settings, as the graph's text shows it.</summary>
    public sealed override string ToString()
    {
        string settings = Settings;
        return settings.Length == 0 ? GetType().Name : $"{GetType().Name}[{settings}]";
    }

    /// <summary>The settings as text; empty for a primitive that has none.</summary>
    protected virtual string Settings => "";
}
