using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>Zeros, to which elements are added on each line along one axis at the places that integers name, in order.</summary>
internal sealed unsafe class TakeAlongAxisGradientStep<T, TIndex>(int axis, Operand gradient, Operand indices, Operand output) : Step
    where T : unmanaged, INumber<T>
    where TIndex : unmanaged, IBinaryInteger<TIndex>
{
    private readonly AxisView _view = AxisView.Of(output.Shape, axis);
    private readonly AxisBounds _bounds = new(axis, output.Shape[axis]);
    private readonly int _count = indices.Shape[axis];
    private readonly T* _gradient = (T*)gradient.Pointer;
    private readonly TIndex* _indices = (TIndex*)indices.Pointer;
    private readonly T* _target = (T*)output.Pointer;
    private readonly int _size = output.Size;

    public override void Run()
    {
        new Span<T>(_target, _size).Clear();
        var (outer, length, inner) = _view;
        T* block = _target;
        TIndex* index = _indices;
        T* share = _gradient;
        for (int o = 0; o < outer; o++, block += (nint)length * inner)
        {
            for (int i = 0; i < _count; i++)
            {
                for (int j = 0; j < inner; j++)
                {
                    block[(nint)_bounds.Resolve(*index++) * inner + j] += *share++;
                }
            }
        }
    }
}
