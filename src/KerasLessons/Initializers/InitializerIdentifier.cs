using System.Diagnostics.CodeAnalysis;

namespace KerasLessons;

/// <summary>What a layer takes for an initializer: a name, or an initializer itself.</summary>
public sealed class InitializerIdentifier
{
    private InitializerIdentifier(Initializer initializer) => Initializer = initializer;

    /// <summary>The initializer that is meant.</summary>
    public Initializer Initializer { get; }

    /// <summary>The initializer with a Keras name, <c>"he_normal"</c>.</summary>
    /// <exception cref="ArgumentException">There is no such initializer; the message lists those there are.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator InitializerIdentifier?(string? name) => name is null ? null : new(Initializers.Get(name));

    /// <summary>An initializer itself.</summary>
    [return: NotNullIfNotNull(nameof(initializer))]
    public static implicit operator InitializerIdentifier?(Initializer? initializer) => initializer is null ? null : new InitializerIdentifier(initializer);

    /// <summary>The initializer's name.</summary>
    public override string ToString() => Initializer.ToString();
}
