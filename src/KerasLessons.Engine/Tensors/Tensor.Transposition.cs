using KerasLessons.Engine.Backends.Cpu;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public sealed partial class Tensor
{
    private Tensor(TensorSpec spec, Tensor transposeOf)
    {
        Spec = spec;
        _origin = transposeOf;
    }

    /// <summary>The tensor whose matrices, those of the last two axes, are this one's transposed; null for most tensors.</summary>
    /// <remarks>
    /// A product reads it instead, the other way round. It stays when the elements have been written out here, so that a
    /// product's bits do not depend on who looked at a factor before.
    /// </remarks>
    internal Tensor? TransposeOf => _origin as Tensor;

    /// <summary>A tensor's matrices transposed. The elements are arranged in rows when somebody asks for them.</summary>
    internal static Tensor Transposed(Tensor original, TensorSpec spec) => new(spec, original);

    /// <summary>Another tensor of the same elements.</summary>
    internal Tensor Alias() => TransposeOf is { } original ? Transposed(original, Spec) : new Tensor(Spec, Data);

    private byte[] Arrange()
    {
        if (TransposeOf is not { } original)
        {
            throw new InvalidOperationException(
                $"This tensor of shape {Shape} is symbolic: it stands for a value of a training step that is being traced and has " +
                "no numbers yet. Use tensor operations on it, or compile with runEagerly: true to look at values.");
        }
        // Two threads may come here at once; both then take what the first has written.
        byte[] elements = EagerExecutor.TransposedElements(original, Spec);
        return Interlocked.CompareExchange(ref _data, elements, null) ?? elements;
    }
}
