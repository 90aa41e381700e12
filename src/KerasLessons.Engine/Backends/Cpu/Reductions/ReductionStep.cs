using System.Numerics;
using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Backends.Cpu.Structure;

namespace KerasLessons.Engine.Backends.Cpu.Reductions;

/// <summary>
/// A sum, product, maximum or minimum along any axes. Neighbouring axes of one kind count as one, and each group of
/// reduced axes takes one pass, the last group first: mostly there is a single group.
/// </summary>
internal sealed unsafe class ReductionStep<T, TReducer> : Step
    where T : unmanaged, INumber<T>
    where TReducer : IReducer<T>
{
    private readonly T* _source;
    private readonly T* _target;
    private readonly int _targetSize;
    private readonly ReductionPass<T, TReducer>[] _passes;
    private readonly ReductionPass<T, TReducer>? _only;
    private readonly bool _isEmpty;
    private readonly int _scratchBytes;
    private readonly int _partialOffset;

    public ReductionStep(ReadOnlySpan<int> axes, Operand input, Operand output)
    {
        _source = (T*)input.Pointer;
        _target = (T*)output.Pointer;
        _targetSize = output.Size;
        _isEmpty = input.Size == 0;
        _passes = _isEmpty ? [] : [.. Passes(axes, input.Shape)];
        // Results on the way to the last pass take turns in two areas, the pieces' results a third.
        int area = 0;
        long partial = 0;
        for (int i = 0; i < _passes.Length; i++)
        {
            area = i < _passes.Length - 1 ? Math.Max(area, _passes[i].ResultSize) : area;
            partial = Math.Max(partial, _passes[i].PartialSize);
        }
        _partialOffset = 2 * area;
        _scratchBytes = checked((int)((2 * area + partial) * sizeof(T)));
        _only = _passes.Length == 1 && _scratchBytes == 0 ? _passes[0] : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run()
    {
        if (_only is not null)
        {
            _only.Run(_source, _target, null);
            return;
        }
        if (_isEmpty)
        {
            new Span<T>(_target, _targetSize).Fill(TReducer.Identity);
            return;
        }
        if (_passes.Length == 0)
        {
            new ReadOnlySpan<T>(_source, _targetSize).CopyTo(new Span<T>(_target, _targetSize));
            return;
        }
        var scratch = (T*)ThreadScratch.Take(_scratchBytes);
        T* source = _source;
        for (int i = 0; i < _passes.Length; i++)
        {
            T* target = i == _passes.Length - 1 ? _target : scratch + (i % 2) * (_partialOffset / 2);
            _passes[i].Run(source, target, scratch + _partialOffset);
            source = target;
        }
    }

    private static List<ReductionPass<T, TReducer>> Passes(ReadOnlySpan<int> axes, Shape shape)
    {
        var groups = new List<(int Size, bool IsReduced)>();
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            if (shape[axis] == 1)
            {
                continue;
            }
            bool isReduced = axes.IndexOf(axis) >= 0;
            if (groups.Count > 0 && groups[^1].IsReduced == isReduced)
            {
                groups[^1] = (groups[^1].Size * shape[axis], isReduced);
            }
            else
            {
                groups.Add((shape[axis], isReduced));
            }
        }
        var passes = new List<ReductionPass<T, TReducer>>();
        int inner = 1;
        for (int i = groups.Count - 1; i >= 0; i--)
        {
            if (!groups[i].IsReduced)
            {
                inner *= groups[i].Size;
                continue;
            }
            int outer = 1;
            for (int j = 0; j < i; j++)
            {
                outer *= groups[j].Size;
            }
            passes.Add(new ReductionPass<T, TReducer>(new AxisView(outer, groups[i].Size, inner)));
        }
        return passes;
    }
}
