using System.Runtime.InteropServices;
using KerasLessons.Engine.Backends.Cpu.Products;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu;

/// <summary>Computes one operation at once.</summary>
internal static unsafe class EagerExecutor
{
    public static Tensor Execute(Primitive primitive, ReadOnlySpan<Tensor> inputs, TensorSpec spec)
    {
        if (primitive is Reshape or StopGradient or Identity)
        {
            // Tensors are immutable, so these share their input's elements.
            return new Tensor(spec, inputs[0].Data);
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

    /// <summary>Computes a function of single elements into its input's own memory, for whoever made the tensor and has shown it to nobody.</summary>
    public static void ExecuteInPlace(ElementwisePrimitive primitive, Tensor tensor)
    {
        fixed (byte* elements = tensor.Data)
        {
            Run(primitive, [new(elements, tensor.Spec)], new(elements, tensor.Spec));
        }
    }

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
