using System.Runtime.InteropServices;
using KerasLessons.Engine.Backends.Cpu.Products;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu;

/// <summary>Computes one operation at once.</summary>
internal static unsafe class EagerExecutor
{
    /// <summary>Elements of a matrix. In a batch of smaller ones, products that read the other way round cost more than one copy of all.</summary>
    private const int SmallestUnmoved = 64;

    public static Tensor Execute(Primitive primitive, ReadOnlySpan<Tensor> inputs, TensorSpec spec)
    {
        // Tensors are immutable, so what moves no element shares its input's.
        switch (primitive)
        {
            case StopGradient or Identity:
                return inputs[0].Alias();
            case Reshape:
                return new Tensor(spec, inputs[0].Data);
            case Transpose transpose when transpose.KeepsOrder(inputs[0].Shape):
                return new Tensor(spec, inputs[0].Data);
            // Lent memory may be gone before the elements are asked for.
            case Transpose { IsOfMatrices: true } when CanWait(spec.Shape) && !ScratchMemory.IsLent:
                return inputs[0].TransposeOf?.Alias() ?? Tensor.Transposed(inputs[0], spec);
            case MatMul product when inputs[0].TransposeOf is not null || inputs[1].TransposeOf is not null:
                return Execute(
                    product with
                    {
                        TransposeA = product.TransposeA ^ inputs[0].TransposeOf is not null,
                        TransposeB = product.TransposeB ^ inputs[1].TransposeOf is not null,
                    },
                    [inputs[0].TransposeOf ?? inputs[0], inputs[1].TransposeOf ?? inputs[1]],
                    spec);
        }
        var output = Tensor.Allocate(spec);
        if (spec.Shape.Size == 0)
        {
            return output;
        }
        switch (inputs.Length)
        {
            case 1:
                fixed (byte* a = inputs[0].Data, result = output.Data)
                {
                    RunUnary(primitive, new(a, inputs[0].Spec), new(result, spec));
                }
                break;
            case 2:
                fixed (byte* a = inputs[0].Data, b = inputs[1].Data, result = output.Data)
                {
                    RunBinary(primitive, new(a, inputs[0].Spec), new(b, inputs[1].Spec), new(result, spec));
                }
                break;
            default:
                RunPinned(primitive, inputs, output);
                break;
        }
        return output;
    }

    /// <summary>The elements of a tensor with the last two axes exchanged, in memory that is nobody's: never lent.</summary>
    public static byte[] TransposedElements(Tensor original, TensorSpec spec)
    {
        byte[] elements = GC.AllocateUninitializedArray<byte>((int)spec.ByteSize);
        fixed (byte* source = original.Data, target = elements)
        {
            Run(Transpose.OfMatrices(spec.Shape.Rank), [new(source, original.Spec)], new(target, spec));
        }
        return elements;
    }

    /// <summary>Computes a function of single elements into its input's own memory, for whoever made the tensor and has shown it to nobody.</summary>
    public static void ExecuteInPlace(ElementwisePrimitive primitive, Tensor tensor)
    {
        fixed (byte* elements = tensor.Data)
        {
            Run(primitive, [new(elements, tensor.Spec)], new(elements, tensor.Spec));
        }
    }

    /// <summary>Whether a transpose of this shape may stay unwritten until its elements are asked for.</summary>
    private static bool CanWait(Shape shape) =>
        shape.Size > 0 && (shape.Rank == 2 || (long)shape[^1] * shape[^2] >= SmallestUnmoved);

    private static void RunPinned(Primitive primitive, ReadOnlySpan<Tensor> inputs, Tensor output)
    {
        var pins = new GCHandle[inputs.Length];
        var operands = new Operand[inputs.Length];
        try
        {
            for (int i = 0; i < pins.Length; i++)
            {
                pins[i] = GCHandle.Alloc(inputs[i].Data, GCHandleType.Pinned);
                operands[i] = new((byte*)pins[i].AddrOfPinnedObject(), inputs[i].Spec);
            }
            fixed (byte* result = output.Data)
            {
                Run(primitive, operands, new(result, output.Spec));
            }
        }
        finally
        {
            foreach (var pin in pins)
            {
                if (pin.IsAllocated)
                {
                    pin.Free();
                }
            }
        }
    }

    private static void RunUnary(Primitive primitive, Operand a, Operand result)
    {
        if (primitive is not ElementwisePrimitive elementwise || !DirectElementwise.TryRun(elementwise, a, result))
        {
            Run(primitive, [a], result);
        }
    }

    private static void RunBinary(Primitive primitive, Operand a, Operand b, Operand result)
    {
        if (primitive is MatMul product && a.Shape.Rank == 2 && b.Shape.Rank == 2)
        {
            MatMulStep.Multiply(product, a, b, result);
        }
        else if (primitive is not ElementwisePrimitive elementwise || !DirectElementwise.TryRun(elementwise, a, b, result))
        {
            Run(primitive, [a, b], result);
        }
    }

    private static void Run(Primitive primitive, Operand[] inputs, Operand output) =>
        CpuLowering.Lower(primitive, inputs, output, transient: true).Run();
}
