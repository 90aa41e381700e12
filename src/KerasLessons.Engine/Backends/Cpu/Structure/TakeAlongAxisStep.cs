using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>On each line along one axis, the elements that integers name there.</summary>
/// <typeparam name="T">An element's size: byte, int or long.</typeparam>
/// <typeparam name="TIndex">Type of the integers.</typeparam>
internal sealed unsafe class TakeAlongAxisStep<T, TIndex>(int axis, Operand input, Operand indices, Operand output) : Step
    where T : unmanaged
    where TIndex : unmanaged, IBinaryInteger<TIndex>
{
    private readonly AxisView _view = AxisView.Of(input.Shape, axis);
    private readonly AxisBounds _bounds = new(axis, input.Shape[axis]);
    private readonly int _count = indices.Shape[axis];
    private readonly T* _source = (T*)input.Pointer;
    private readonly TIndex* _indices = (TIndex*)indices.Pointer;
    private readonly T* _target = (T*)output.Pointer;

    public override void Run()
    {
        var (outer, length, inner) = _view;
        T* block = _source;
        TIndex* index = _indices;
        T* target = _target;
        for (int o = 0; o < outer; o++, block += (nint)length * inner)
        {
            for (int i = 0; i < _count; i++)
            {
                for (int j = 0; j < inner; j++)
                {
                    *target++ = block[(nint)_bounds.Resolve(*index++) * inner + j];
                }
            }
        }
    }
}
