using System.Numerics;
using System.Numerics.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>Zeros, to which entries are added at the places that integers name, in order.</summary>
internal sealed unsafe class GatherGradientStep<T, TIndex>(int axis, Operand gradient, Operand indices, Operand output) : Step
    where T : unmanaged, INumber<T>
    where TIndex : unmanaged, IBinaryInteger<TIndex>
{
    private readonly AxisView _view = AxisView.Of(output.Shape, axis);
    private readonly AxisBounds _bounds = new(axis, output.Shape[axis]);
    private readonly T* _gradient = (T*)gradient.Pointer;
    private readonly TIndex* _indices = (TIndex*)indices.Pointer;
    private readonly T* _target = (T*)output.Pointer;
    private readonly int _count = indices.Size;
    private readonly int _size = output.Size;

    public override void Run()
    {
        new Span<T>(_target, _size).Clear();
        var (outer, length, inner) = _view;
        T* block = _target;
        T* share = _gradient;
        for (int o = 0; o < outer; o++, block += (nint)length * inner)
        {
            if (inner == 1)
            {
                for (int i = 0; i < _count; i++)
                {
                    block[_bounds.Resolve(_indices[i])] += *share++;
                }
                continue;
            }
            for (int i = 0; i < _count; i++, share += inner)
            {
                var entry = new Span<T>(block + (nint)_bounds.Resolve(_indices[i]) * inner, inner);
                TensorPrimitives.Add(entry, new ReadOnlySpan<T>(share, inner), entry);
            }
        }
    }
}
