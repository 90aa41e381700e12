using System.Diagnostics.CodeAnalysis;

namespace KerasLessons;

/// <summary>What a layer takes for a constraint: a name, or a constraint itself.</summary>
public sealed class ConstraintIdentifier
{
    private ConstraintIdentifier(Constraint constraint) => Constraint = constraint;

    /// <summary>The constraint that is meant.</summary>
    public Constraint Constraint { get; }

    /// <summary>The constraint with a Keras name, <c>"non_neg"</c>.</summary>
    /// <exception cref="ArgumentException">There is no such constraint; the message lists those there are.</exception>
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator ConstraintIdentifier?(string? name) => name is null ? null : new(Constraints.Get(name));

    /// <summary>A constraint itself.</summary>
    [return: NotNullIfNotNull(nameof(constraint))]
    public static implicit operator ConstraintIdentifier?(Constraint? constraint) => constraint is null ? null : new ConstraintIdentifier(constraint);

    /// <summary>The constraint's name.</summary>
    public override string ToString() => Constraint.ToString();
}
