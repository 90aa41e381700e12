using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Autograd;

namespace KerasLessons.Torch.Operations;

/// <summary>Operations that arrange elements and compute none.</summary>
internal static class StructureOperations
{
    public static torch.Tensor Reshape(torch.Tensor x, Shape shape)
    {
        var values = x.Values;
        return Recorder.Record("ReshapeAliasBackward0", Ops.Reshape(values, shape), (_, gradient) => Ops.Reshape(gradient, values.Shape), x);
    }

    /// <summary>Axes of size 1 added or dropped.</summary>
    public static torch.Tensor Reshape(string name, torch.Tensor x, EngineTensor reshaped)
    {
        var shape = x.Shape;
        return Recorder.Record(name, reshaped, (_, gradient) => Ops.Reshape(gradient, shape), x);
    }

    public static torch.Tensor Permute(string name, torch.Tensor x, int[] order) =>
        Recorder.Apply(name, new Transpose([.. order]), x);

    public static torch.Tensor Concatenate(string name, IReadOnlyList<torch.Tensor> tensors, int dim)
    {
        var parts = OfOneType(tensors);
        return Recorder.Apply(name, new Concat(ShapeRules.NormalizeAxis(dim, parts[0].Rank)), parts);
    }

    public static torch.Tensor Stack(IReadOnlyList<torch.Tensor> tensors, int dim)
    {
        var parts = OfOneType(tensors);
        foreach (var part in parts)
        {
            if (part.Shape != parts[0].Shape)
            {
                throw new ArgumentException($"Stacked tensors must have one shape; received {parts[0].Shape} and {part.Shape}.");
            }
        }
        int axis = ShapeRules.NormalizeAxis(dim, parts[0].Rank + 1);
        return Concatenate("StackBackward0", [.. parts.Select(part => Unsqueeze(part, axis))], axis);
    }

    public static torch.Tensor Unsqueeze(torch.Tensor x, int dim) => Reshape("UnsqueezeBackward0", x, Ops.ExpandDims(x.Values, dim));

    public static torch.Tensor Squeeze(torch.Tensor x, int? dim) => Reshape(
        dim is null ? "SqueezeBackward0" : "SqueezeBackward1",
        x,
        dim is { } axis && x.Shape[ShapeRules.NormalizeAxis(axis, x.Rank)] != 1 ? x.Values : Ops.Squeeze(x.Values, dim));

    public static (torch.Tensor Values, torch.Tensor Indices) Sort(torch.Tensor x, int dim, bool descending)
    {
        if (x.Rank == 0)
        {
            return (Reshape("SortBackward0", x, x.Values), new torch.PlainTensor(EngineTensor.FromSpan<long>([0], Shape.Scalar)));
        }
        int axis = ShapeRules.NormalizeAxis(dim, x.Rank);
        var order = Ops.ArgSort(x.Values, axis);
        var indices = new torch.PlainTensor(descending ? Ops.Flip(order, axis) : order);
        return (Recorder.Apply("SortBackward0", new TakeAlongAxis(axis), x, indices), indices);
    }

    public static torch.Tensor Pick(torch.Tensor x, ReadOnlySpan<TensorIndex> indices)
    {
        var (slice, shape) = x.Values.Picking(indices);
        var values = x.Values;
        var picked = Ops.Apply(slice, values);
        string name = indices.Length > 0 && indices[^1].Kind == TensorIndex.IndexKind.Position ? "SelectBackward0"
            : indices.Length > 0 && indices[^1].Kind == TensorIndex.IndexKind.NewAxis ? "UnsqueezeBackward0"
            : "SliceBackward0";
        return Recorder.Record(
            name,
            Ops.Reshape(picked, shape),
            (_, gradient) => slice.Gradient(0, [values], picked, Ops.Reshape(gradient, picked.Shape)),
            x);
    }

    public static torch.Tensor Pick(torch.Tensor x, torch.Tensor indices)
    {
        if (indices.DType != DType.Bool)
        {
            return Recorder.Apply("IndexBackward0", new Gather(0), x, indices);
        }
        if (indices.Rank == 0 || indices.Rank > x.Rank || !indices.Shape.SequenceEqual(x.Shape.Take(indices.Rank)))
        {
            throw new ArgumentException($"A mask of shape {indices.Shape} does not fit the leading axes of shape {x.Shape}.");
        }
        var mask = indices.Values.AsSpan<bool>();
        var chosen = new List<long>();
        for (int i = 0; i < mask.Length; i++)
        {
            if (mask[i])
            {
                chosen.Add(i);
            }
        }
        var flat = Reshape(x, Shape.Create([mask.Length, .. x.Shape.Skip(indices.Rank)]));
        return Recorder.Apply("IndexBackward0", new Gather(0), flat, new torch.PlainTensor(chosen.ToArray()));
    }

    private static torch.Tensor[] OfOneType(IReadOnlyList<torch.Tensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        if (tensors.Count == 0)
        {
            throw new ArgumentException("There is nothing to join; give one tensor or more.");
        }
        var type = tensors.Select(tensor => tensor.DType).Aggregate(DTypes.Promote);
        return [.. tensors.Select(tensor => Promotion.Cast(tensor, type))];
    }
}
