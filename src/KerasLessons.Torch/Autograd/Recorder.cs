using KerasLessons.Engine.Primitives;
using KerasLessons.Torch.Operations;

namespace KerasLessons.Torch.Autograd;

/// <summary>Computes operations and, where a gradient will be wanted, records them.</summary>
internal static class Recorder
{
    [ThreadStatic]
    private static bool s_isOff;

    /// <summary>Whether operations on this thread are recorded.</summary>
    public static bool IsOn
    {
        get => !s_isOff;
        set => s_isOff = !value;
    }

    /// <summary>Computes one of the engine's operations.</summary>
    /// <param name="name">PyTorch's name of its backward function.</param>
    /// <param name="primitive">The operation; it knows its gradient.</param>
    /// <param name="inputs">What it reads.</param>
    public static torch.Tensor Apply(string name, Primitive primitive, params ReadOnlySpan<torch.Tensor> inputs)
    {
        var values = new EngineTensor[inputs.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = inputs[i].Values;
        }
        var output = Ops.Apply(primitive, values);
        return Record(name, output, (input, gradient) => primitive.Gradient(input, values, output, gradient), inputs);
    }

    /// <summary>The result of an operation that has been computed, with its record if one of the inputs is followed.</summary>
    public static torch.Tensor Record(string name, EngineTensor output, GradientRule rule, params ReadOnlySpan<torch.Tensor> inputs) =>
        Follows(inputs) && output.DType is DType.Float32 or DType.Float64
            ? new torch.PlainTensor(output, new GradientNode(name, inputs.ToArray(), rule))
            : new torch.PlainTensor(output);

    /// <summary>A product that is not worked out yet, with its record if the factor is followed.</summary>
    public static torch.Tensor Record(string name, DeferredProduct product, GradientRule rule, torch.Tensor factor) =>
        new torch.PlainTensor(product, Follows([factor]) ? new GradientNode(name, [factor], rule) : null);

    /// <summary>Whether an operation on these inputs is to be recorded.</summary>
    public static bool Follows(ReadOnlySpan<torch.Tensor> inputs)
    {
        if (s_isOff)
        {
            return false;
        }
        foreach (var input in inputs)
        {
            if (input.RequiresGrad)
            {
                return true;
            }
        }
        return false;
    }
}
