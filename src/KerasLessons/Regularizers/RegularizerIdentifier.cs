using System.Diagnostics.CodeAnalysis;

namespace KerasLessons;

/// <summary>What a layer takes for a regularizer: a name, or a regularizer itself.</summary>
public sealed class RegularizerIdentifier
{
    private RegularizerIdentifier(Regularizer regularizer) => Regularizer = regularizer;

    /// <summary>The regularizer that is meant.</summary>
    public Regularizer Regularizer { get; }

    /// <summary>The regularizer with a Keras name, <c>"l2"</c>.</summary>
    /// <exception cref="ArgumentException">There is no such regularizer; the message lists those there are.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator RegularizerIdentifier?(string? name) => name is null ? null : new(Regularizers.Get(name));

    /// <summary>A regularizer itself.</summary>
    [return: NotNullIfNotNull(nameof(regularizer))]
    public static implicit operator RegularizerIdentifier?(Regularizer? regularizer) => regularizer is null ? null : new RegularizerIdentifier(regularizer);

    /// <summary>The regularizer's name.</summary>
    public override string ToString() => Regularizer.ToString();
}
