namespace KerasLessons;

/// <summary>What a layer takes for a regularizer: a name, or a regularizer itself.</summary>
public sealed class RegularizerIdentifier
{
    private RegularizerIdentifier(Regularizer regularizer) => Regularizer = regularizer;

    /// <summary>The regularizer that is meant.</summary>
    public Regularizer Regularizer { get; }

    /// <summary>The regularizer with a Keras name, <c>"l2"</c>.</summary>
    /// <exception cref="ArgumentException">There is no such regularizer; the message lists those there are.</exception>
    public static implicit operator RegularizerIdentifier(string name) => new(Regularizers.Get(name));

    /// <summary>A regularizer itself.</summary>
    public static implicit operator RegularizerIdentifier(Regularizer regularizer)
    {
        ArgumentNullException.ThrowIfNull(regularizer);
        return new RegularizerIdentifier(regularizer);
    }

    /// <summary>The regularizer's name.</summary>
    public override string ToString() => Regularizer.ToString();
}
