using KerasLessons.Engine.Backends.Cpu.Structure;
using KerasLessons.Engine.Compilation;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Data;

/// <summary>Rows of a data set, contiguous or named by an order. Copied into a plan's inputs, or made tensors of.</summary>
internal readonly struct Batch
{
    private readonly DataSet _data;
    private readonly int[]? _order;
    private readonly int _start;

    public Batch(DataSet data, int[]? order, int start, int count)
    {
        _data = data;
        _order = order;
        _start = start;
        Count = count;
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    public DataSet Data => _data;

    /// <summary>Type and shape of input, target and weights, those that there are.</summary>
    public TensorSpec[] Specs()
    {
        var arrays = Arrays();
        var specs = new TensorSpec[arrays.Length];
        for (int i = 0; i < specs.Length; i++)
        {
            specs[i] = arrays[i].Spec with { Shape = Shape.Create([Count, .. arrays[i].Shape.Sizes[1..]]) };
        }
        return specs;
    }

    /// <summary>Whether <see cref="Specs"/> would give just these.</summary>
    public bool Has(ReadOnlySpan<TensorSpec> specs)
    {
        int given = 1 + (_data.Y is null ? 0 : 1) + (_data.Weights is null ? 0 : 1);
        int next = 0;
        return specs.Length == given
            && IsOf(specs[next++], _data.X)
            && (_data.Y is not { } y || IsOf(specs[next++], y))
            && (_data.Weights is not { } weights || IsOf(specs[next], weights));
    }

    public void CopyTo(Plan plan)
    {
        int input = 0;
        Copy(_data.X, plan.Input(input++));
        if (_data.Y is { } y)
        {
            Copy(y, plan.Input(input++));
        }
        if (_data.Weights is { } weights)
        {
            Copy(weights, plan.Input(input));
        }
    }

    /// <summary>The rows as tensors of their own.</summary>
    public Tensor[] ToTensors()
    {
        var specs = Specs();
        var arrays = Arrays();
        var tensors = new Tensor[specs.Length];
        for (int i = 0; i < tensors.Length; i++)
        {
            tensors[i] = Tensor.Allocate(specs[i]);
            Copy(arrays[i], tensors[i].Data.AsSpan(0, (int)specs[i].ByteSize));
        }
        return tensors;
    }

    private bool IsOf(TensorSpec spec, Tensor array) =>
        spec.DType == array.DType && spec.Shape[0] == Count && spec.Shape.Sizes[1..].SequenceEqual(array.Shape.Sizes[1..]);

    /// <summary>Input, target and weights, those that there are.</summary>
    private Tensor[] Arrays() => [.. new[] { _data.X, _data.Y, _data.Weights }.OfType<Tensor>()];

    private void Copy(Tensor array, Span<byte> target)
    {
        if (array.Shape[0] == 0)
        {
            return;
        }
        int rowBytes = (int)(array.Spec.ByteSize / array.Shape[0]);
        if (_order is null)
        {
            array.Data.AsSpan((_data.First + _start) * rowBytes, Count * rowBytes).CopyTo(target);
        }
        else
        {
            RowGather.Copy(array.Data, _order.AsSpan(_start, Count), _data.First, rowBytes, target);
        }
    }
}
