using System.Numerics;
using System.Runtime.InteropServices;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Torch.Operations;

/// <summary>How the sigmoid y passes a gradient g back: g·(1 − y)·y in one pass, PyTorch's order of products.</summary>
internal static class SigmoidSlope
{
    public static EngineTensor Times(EngineTensor gradient, EngineTensor output)
    {
        var result = EngineTensor.Allocate(new TensorSpec(output.DType, output.Shape));
        if (output.DType == DType.Float32)
        {
            Fill(gradient.AsSpan<float>(), output.AsSpan<float>(), result.MutableSpan<float>());
        }
        else
        {
            Fill(gradient.AsSpan<double>(), output.AsSpan<double>(), result.MutableSpan<double>());
        }
        return result;
    }

    private static void Fill<T>(ReadOnlySpan<T> gradient, ReadOnlySpan<T> output, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        var gradients = MemoryMarshal.Cast<T, Vector<T>>(gradient);
        var outputs = MemoryMarshal.Cast<T, Vector<T>>(output);
        var results = MemoryMarshal.Cast<T, Vector<T>>(result);
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = gradients[i] * (Vector<T>.One - outputs[i]) * outputs[i];
        }
        for (int i = results.Length * Vector<T>.Count; i < result.Length; i++)
        {
            result[i] = gradient[i] * (T.One - output[i]) * output[i];
        }
    }
}
