using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>
/// A function of single elements: inputs broadcast to one shape, and each element of the result depends on the
/// elements at its own place only. Chains of these are what the compiler fuses.
/// </summary>
internal abstract record ElementwisePrimitive : Primitive
{
    /// <summary>Type of the result for inputs of type <paramref name="input"/>.</summary>
    public virtual DType ResultType(DType input) => input;

    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var type = inputs[0].DType;
        var shape = inputs[0].Shape;
        for (int i = 1; i < inputs.Length; i++)
        {
            if (inputs[i].DType != type)
            {
                throw new ArgumentException(
                    $"{GetType().Name} needs inputs of one type; received {type.NumPyName()} and {inputs[i].DType.NumPyName()}.");
            }
            shape = ShapeRules.Broadcast(shape, inputs[i].Shape);
        }
        return new TensorSpec(ResultType(type), shape);
    }
}
