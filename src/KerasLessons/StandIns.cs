// Minimal stand-ins for the activations, initializers, regularizers and constraints, deleted when those arrive.
#pragma warning disable CS1591
namespace KerasLessons;

public abstract class Initializer
{
    public abstract Tensor Invoke(Shape shape, DType dtype = DType.Float32);
}

public sealed class InitializerIdentifier
{
    private readonly Initializer _initializer;

    private InitializerIdentifier(Initializer initializer) => _initializer = initializer;

    public Initializer Resolve() => _initializer;

    public static implicit operator InitializerIdentifier(string name) => new(new Stand(name));

    public static implicit operator InitializerIdentifier(Initializer initializer) => new(initializer);

    private sealed class Stand(string name) : Initializer
    {
        public override Tensor Invoke(Shape shape, DType dtype = DType.Float32) => name switch
        {
            "zeros" => Ops.Zeros(shape, dtype),
            "ones" => Ops.Ones(shape, dtype),
            _ => Ops.Full(shape, 0.5, dtype),
        };
    }
}

public abstract class Regularizer
{
    public abstract Tensor Invoke(Tensor x);
}

public sealed class RegularizerIdentifier
{
    private RegularizerIdentifier(Regularizer regularizer) => Regularizer = regularizer;

    private Regularizer Regularizer { get; }

    public Regularizer Resolve() => Regularizer;

    public static implicit operator RegularizerIdentifier(Regularizer regularizer) => new(regularizer);
}

public abstract class Constraint
{
    public abstract Tensor Invoke(Tensor x);
}

public sealed class ConstraintIdentifier
{
    private ConstraintIdentifier(Constraint constraint) => Constraint = constraint;

    private Constraint Constraint { get; }

    public Constraint Resolve() => Constraint;

    public static implicit operator ConstraintIdentifier(Constraint constraint) => new(constraint);
}
