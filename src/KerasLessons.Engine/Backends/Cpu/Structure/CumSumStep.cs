using System.Numerics;
using System.Numerics.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>Running sums along one axis, from its front or its back.</summary>
internal sealed unsafe class CumSumStep<T>(int axis, bool reverse, Operand input, Operand output) : Step
    where T : unmanaged, INumber<T>
{
    private readonly AxisView _view = AxisView.Of(input.Shape, axis);
    private readonly T* _source = (T*)input.Pointer;
    private readonly T* _target = (T*)output.Pointer;

    public override void Run()
    {
        var (outer, length, inner) = _view;
        nint step = reverse ? -inner : inner;
        for (int o = 0; o < outer; o++)
        {
            nint first = ((nint)o * length + (reverse ? length - 1 : 0)) * inner;
            T* source = _source + first;
            T* target = _target + first;
            if (inner == 1)
            {
                T sum = T.Zero;
                for (int i = 0; i < length; i++, source += step, target += step)
                {
                    sum += *source;
                    *target = sum;
                }
                continue;
            }
            new ReadOnlySpan<T>(source, inner).CopyTo(new Span<T>(target, inner));
            for (int i = 1; i < length; i++)
            {
                source += step;
                TensorPrimitives.Add(new ReadOnlySpan<T>(source, inner), new ReadOnlySpan<T>(target, inner), new Span<T>(target + step, inner));
                target += step;
            }
        }
    }
}
