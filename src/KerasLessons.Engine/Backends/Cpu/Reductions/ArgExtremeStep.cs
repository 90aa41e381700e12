using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Structure;

namespace KerasLessons.Engine.Backends.Cpu.Reductions;

/// <summary>Position of the greatest or least element of each line along one axis: the first of equal ones, the first NaN if there is one.</summary>
internal sealed unsafe class ArgExtremeStep<T>(int axis, bool greatest, Operand input, Operand output) : Step
    where T : unmanaged, INumber<T>
{
    private readonly AxisView _view = AxisView.Of(input.Shape, axis);
    private readonly T* _source = (T*)input.Pointer;
    private readonly long* _target = (long*)output.Pointer;

    public override void Run()
    {
        var (outer, length, inner) = _view;
        long* target = _target;
        for (int o = 0; o < outer; o++)
        {
            T* first = _source + (nint)o * length * inner;
            for (int j = 0; j < inner; j++)
            {
                *target++ = greatest ? Greatest(first + j, length, inner) : Least(first + j, length, inner);
            }
        }
    }

    private static int Greatest(T* line, int length, nint stride)
    {
        int place = 0;
        T best = *line;
        for (int i = 1; i < length && !T.IsNaN(best); i++)
        {
            T x = line[i * stride];
            // True for NaN, too.
            if (!(x <= best))
            {
                (place, best) = (i, x);
            }
        }
        return place;
    }

    private static int Least(T* line, int length, nint stride)
    {
        int place = 0;
        T best = *line;
        for (int i = 1; i < length && !T.IsNaN(best); i++)
        {
            T x = line[i * stride];
            if (!(x >= best))
            {
                (place, best) = (i, x);
            }
        }
        return place;
    }
}
