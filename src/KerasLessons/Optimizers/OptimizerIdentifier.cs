namespace KerasLessons;

/// <summary>What can be given as an optimizer: an <see cref="KerasLessons.Optimizer"/>, or the name of one, which takes its defaults.</summary>
public sealed class OptimizerIdentifier
{
    private OptimizerIdentifier(Optimizer optimizer) => Optimizer = optimizer;

    /// <summary>The optimizer that is meant.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>A new optimizer of that name, with its defaults: <c>"sgd"</c>, <c>"adam"</c>.</summary>
    /// <param name="name">Name, in upper or lower case.</param>
    /// <exception cref="ArgumentException">There is no such optimizer; the message lists those there are.</exception>
    public static implicit operator OptimizerIdentifier(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(Optimizers.Create(name));
    }

    /// <summary>That optimizer.</summary>
    /// <param name="optimizer">The optimizer.</param>
    public static implicit operator OptimizerIdentifier(Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return new(optimizer);
    }

    /// <summary>The optimizer's name.</summary>
    public override string ToString() => Optimizer.Name;
}
