using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu;

/// <summary>Where a value lies in memory, and what it is. Row-major, without gaps.</summary>
internal readonly unsafe struct Operand(byte* pointer, TensorSpec spec)
{
    public readonly byte* Pointer = pointer;

    public readonly TensorSpec Spec = spec;

    public Shape Shape => Spec.Shape;

    public DType DType => Spec.DType;

    public int Size => Spec.Shape.Size;
}
