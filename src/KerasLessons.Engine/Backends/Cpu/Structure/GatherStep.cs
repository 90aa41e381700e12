using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>Entries along one axis, chosen by integers.</summary>
/// <typeparam name="T">An element's size: byte, int or long.</typeparam>
/// <typeparam name="TIndex">Type of the integers.</typeparam>
internal sealed unsafe class GatherStep<T, TIndex>(int axis, Operand input, Operand indices, Operand output) : Step
    where T : unmanaged
    where TIndex : unmanaged, IBinaryInteger<TIndex>
{
    private readonly AxisView _view = AxisView.Of(input.Shape, axis);
    private readonly AxisBounds _bounds = new(axis, input.Shape[axis]);
    private readonly T* _source = (T*)input.Pointer;
    private readonly TIndex* _indices = (TIndex*)indices.Pointer;
    private readonly T* _target = (T*)output.Pointer;
    private readonly int _count = indices.Size;

    public override void Run()
    {
        var (outer, length, inner) = _view;
        T* block = _source;
        T* target = _target;
        for (int o = 0; o < outer; o++, block += (nint)length * inner)
        {
            if (inner == 1)
            {
                for (int i = 0; i < _count; i++)
                {
                    *target++ = block[_bounds.Resolve(_indices[i])];
                }
                continue;
            }
            for (int i = 0; i < _count; i++, target += inner)
            {
                T* entry = block + (nint)_bounds.Resolve(_indices[i]) * inner;
                new ReadOnlySpan<T>(entry, inner).CopyTo(new Span<T>(target, inner));
            }
        }
    }
}
