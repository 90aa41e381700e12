namespace KerasLessons;

/// <summary>What can be given as an optimizer: an <see cref="Optimizer"/>, or the name of one, which takes its defaults.</summary>
public sealed class OptimizerIdentifier
{
    private readonly string? _name;
    private Optimizer? _optimizer;

    private OptimizerIdentifier(string? name, Optimizer? optimizer) => (_name, _optimizer) = (name, optimizer);

    /// <summary>The optimizer; one identifier always gives the same.</summary>
    /// <exception cref="ArgumentException">No optimizer has the name that was given.</exception>
    public Optimizer Resolve() => _optimizer ??= Optimizers.Create(_name!);

    /// <summary>The optimizer of that name, with its defaults: <c>"sgd"</c>, <c>"adam"</c>.</summary>
    /// <param name="name">Name, in upper or lower case.</param>
    public static implicit operator OptimizerIdentifier(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(name, null);
    }

    /// <summary>That optimizer.</summary>
    /// <param name="optimizer">The optimizer.</param>
    public static implicit operator OptimizerIdentifier(Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return new(null, optimizer);
    }
}
