using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Autograd;

namespace KerasLessons.Torch.Operations;

/// <summary>PyTorch's rules for the type in which operands meet.</summary>
/// <remarks>
/// Truth values give way to integers, integers to floating point. Within a kind the wider type wins, but a tensor
/// with axes outranks a scalar tensor, and any tensor a C# number. Integers beside a C# number of floating point become float32.
/// </remarks>
internal static class Promotion
{
    private static int Kind(DType type) => type.IsFloat() ? 2 : type.IsInteger() ? 1 : 0;

    /// <summary>The type in which two tensors meet.</summary>
    public static DType Common(torch.Tensor x, torch.Tensor y)
    {
        var (a, b) = (x.DType, y.DType);
        if (a == b)
        {
            return a;
        }
        if (Kind(a) != Kind(b))
        {
            return Kind(a) > Kind(b) ? a : b;
        }
        return (x.Rank == 0) == (y.Rank == 0) ? DTypes.Promote(a, b) : x.Rank == 0 ? b : a;
    }

    /// <summary>Two tensors in the type in which they meet.</summary>
    public static (torch.Tensor X, torch.Tensor Y) Meet(torch.Tensor x, torch.Tensor y)
    {
        RequireOperand(x);
        RequireOperand(y);
        var type = Common(x, y);
        return (Cast(x, type), Cast(y, type));
    }

    /// <summary>A tensor and a number in the type in which they meet.</summary>
    public static (torch.Tensor X, torch.Tensor Number) Meet(torch.Tensor x, double number)
    {
        RequireOperand(x);
        var type = x.DType.IsFloat() ? x.DType : DType.Float32;
        return (Cast(x, type), new torch.PlainTensor(EngineTensor.ScalarOf(number, type)));
    }

    /// <summary>A tensor and an integer in the type in which they meet.</summary>
    public static (torch.Tensor X, torch.Tensor Number) Meet(torch.Tensor x, long number)
    {
        RequireOperand(x);
        var type = x.DType == DType.Bool ? DType.Int64 : x.DType;
        return (Cast(x, type), new torch.PlainTensor(type == DType.Int64 ? (EngineTensor)number : EngineTensor.ScalarOf(number, type)));
    }

    /// <summary>The tensor as floating point: integers and truth values become float32.</summary>
    public static torch.Tensor ToFloat(torch.Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.DType.IsFloat() ? x : Cast(x, DType.Float32);
    }

    /// <summary>The same values in another type; the tensor itself if it has that type already.</summary>
    public static torch.Tensor Cast(torch.Tensor x, DType type) =>
        x.DType == type ? x : Recorder.Apply("ToCopyBackward0", new Cast(type), x);

    /// <summary>An operand that is null is a gradient that is not there, more often than not.</summary>
    private static void RequireOperand(torch.Tensor? operand)
    {
        if (operand is null)
        {
            throw new ArgumentNullException(
                nameof(operand), "A tensor was expected; received null. A gradient is null before Backward, and always in a tensor that was computed, as by w -= step; write w.Data -= step.");
        }
    }
}
