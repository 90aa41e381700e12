namespace KerasLessons;

/// <summary>What a layer takes for an initializer: a name, or an initializer itself.</summary>
public sealed class InitializerIdentifier
{
    private InitializerIdentifier(Initializer initializer) => Initializer = initializer;

    /// <summary>The initializer that is meant.</summary>
    public Initializer Initializer { get; }

    /// <summary>The initializer with a Keras name, <c>"he_normal"</c>.</summary>
    /// <exception cref="ArgumentException">There is no such initializer; the message lists those there are.</exception>
    public static implicit operator InitializerIdentifier(string name) => new(Initializers.Get(name));

    /// <summary>An initializer itself.</summary>
    public static implicit operator InitializerIdentifier(Initializer initializer)
    {
        ArgumentNullException.ThrowIfNull(initializer);
        return new InitializerIdentifier(initializer);
    }

    /// <summary>The initializer's name.</summary>
    public override string ToString() => Initializer.ToString();
}
