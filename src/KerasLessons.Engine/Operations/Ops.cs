using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

/// <summary>
/// Operations on tensors, named as in <c>keras.ops</c>. They run at once or, inside a traced training step, become
/// part of its graph; a <see cref="GradientTape"/> records them either way.
/// </summary>
/// <remarks>
/// Two tensors of different types meet in the wider type; a plain number takes the tensor's type. Functions of real
/// numbers (exp, sqrt, division, mean) give float64 for integers, as in NumPy.
/// </remarks>
public static partial class Ops
{
    /// <summary>The one gate of every operation: infers, computes or traces, and lets the tapes record.</summary>
    internal static Tensor Apply(Primitive primitive, params ReadOnlySpan<Tensor> inputs)
    {
        SpecBuffer buffer = default;
        Span<TensorSpec> specs = inputs.Length <= SpecBuffer.Length ? buffer[..inputs.Length] : new TensorSpec[inputs.Length];
        bool symbolic = false;
        for (int i = 0; i < inputs.Length; i++)
        {
            specs[i] = inputs[i].Spec;
            symbolic |= inputs[i].IsSymbolic;
        }
        var spec = primitive.Infer(specs);
        Tensor output;
        if (symbolic)
        {
            var builder = GraphBuilder.Current ?? throw new InvalidOperationException(
                "A symbolic tensor was used after the trace it belongs to had ended; keep values by returning them from the traced function.");
            output = builder.Apply(primitive, inputs, spec);
        }
        else
        {
            output = EagerExecutor.Execute(primitive, inputs, spec);
        }
        GradientTape.Record(primitive, inputs, output);
        return output;
    }

    /// <summary>The same values in another element type; the tensor itself if it has that type already.</summary>
    /// <param name="x">Values.</param>
    /// <param name="dtype">Type wanted. From floating point to integers digits after the point are cut off.</param>
    public static Tensor Cast(Tensor x, DType dtype) => x.DType == dtype ? x : Apply(new Cast(dtype), x);

    /// <summary>The same values, through which no gradient flows.</summary>
    public static Tensor StopGradient(Tensor x) => Apply(Engine.Primitives.StopGradient.Instance, x);

    /// <summary>A number as a scalar of the type that it takes beside <paramref name="beside"/>.</summary>
    internal static Tensor Scalar(double value, Tensor beside)
    {
        bool fits = beside.DType.IsFloat() || (beside.DType.IsInteger() && value == Math.Truncate(value) && Math.Abs(value) < int.MaxValue);
        return Tensor.ScalarOf(value, fits ? beside.DType : DType.Float64);
    }

    /// <summary>The values as floating point: integers and truth values become float64.</summary>
    internal static Tensor ToFloat(Tensor x) => x.DType.IsFloat() ? x : Cast(x, DType.Float64);

    /// <summary>Room for what is known of an operation's inputs; only joining several tensors has more.</summary>
    [InlineArray(Length)]
    private struct SpecBuffer
    {
        public const int Length = 3;

        private TensorSpec _first;
    }

    private static (Tensor A, Tensor B) Promote(Tensor a, Tensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var type = DTypes.Promote(a.DType, b.DType);
        return (Cast(a, type), Cast(b, type));
    }
}
