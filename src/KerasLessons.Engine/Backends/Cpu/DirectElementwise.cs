using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu;

/// <summary>
/// Computes one elementwise operation on few elements by calling its loop, with no program around it: for a scalar the
/// program costs many times the arithmetic. What it computes is what a program of one block computes, bit for bit.
/// </summary>
internal static unsafe class DirectElementwise
{
    /// <summary>Computes a function of one operand, if it can be done directly.</summary>
    /// <returns>Whether it was.</returns>
    public static bool TryRun(ElementwisePrimitive primitive, Operand a, Operand result)
    {
        if (!IsOneBlock(a, result) || a.Size != result.Size)
        {
            return false;
        }
        var kernel = ElementwiseKernels.Find(primitive, a.DType, scalarA: false, scalarB: false);
        kernel.Function(a.Pointer, a.Pointer, a.Pointer, result.Pointer, result.Size);
        return true;
    }

    /// <summary>Computes a function of two operands, if it can be done directly: each is of the result's size or a scalar that the loop takes as one.</summary>
    /// <returns>Whether it was.</returns>
    public static bool TryRun(ElementwisePrimitive primitive, Operand a, Operand b, Operand result)
    {
        int size = result.Size;
        bool scalarA = a.Size == 1 && size != 1;
        // As in a program, a second operand of one element is a scalar even where the result is one.
        bool scalarB = b.Size == 1;
        if (!IsOneBlock(a, result) || (a.Size != size && !scalarA) || (b.Size != size && !scalarB))
        {
            return false;
        }
        var kernel = ElementwiseKernels.Find(primitive, a.DType, scalarA, scalarB);
        if ((scalarA && !kernel.ScalarA) || (b.Size != size && !kernel.ScalarB))
        {
            return false;
        }
        kernel.Function(a.Pointer, b.Pointer, a.Pointer, result.Pointer, size);
        return true;
    }

    private static bool IsOneBlock(Operand a, Operand result) =>
        (long)result.Size * Math.Max(a.DType.Size(), result.DType.Size()) <= ElementwiseStep.BlockBytes;
}
