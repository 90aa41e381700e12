namespace KerasLessons;

/// <summary>A layer's activation: a function of one tensor, and the name it is known by.</summary>
/// <remarks>
/// Written as a name, <c>activation: "relu"</c>, or as a function, <c>activation: new(x =&gt; Ops.Tanh(x) * 2)</c>.
/// Source: https://keras.io/api/layers/activations.
/// </remarks>
public sealed class ActivationFunction
{
    /// <summary>An activation made of a function.</summary>
    /// <param name="function">Takes and returns a tensor; written with tensor operations.</param>
    public ActivationFunction(Func<Tensor, Tensor> function)
        : this(null, function)
    {
    }

    /// <summary>An activation made of a function.</summary>
    /// <param name="name">Name that it prints with; for the functions of <see cref="Activations"/> Keras's when left out.</param>
    /// <param name="function">Takes and returns a tensor; written with tensor operations.</param>
    public ActivationFunction(string? name, Func<Tensor, Tensor> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        Function = function;
        Name = name ?? Activations.NameOf(function) ?? "custom";
    }

    /// <summary>Keras's name, <c>relu</c>; <c>custom</c> for an unnamed function.</summary>
    public string Name { get; }

    /// <summary>The function.</summary>
    public Func<Tensor, Tensor> Function { get; }

    /// <summary>The function of <paramref name="x"/>.</summary>
    public Tensor Invoke(Tensor x) => Function(x);

    /// <summary>The activation with a Keras name.</summary>
    /// <exception cref="ArgumentException">There is no such function; the message lists those there are.</exception>
    public static implicit operator ActivationFunction(string? name) => Activations.Get(name);

    /// <summary>An activation made of a function.</summary>
    public static implicit operator ActivationFunction(Func<Tensor, Tensor> function) => new(function);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
