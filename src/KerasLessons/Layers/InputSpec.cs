namespace KerasLessons;

/// <summary>What a layer asks of its input's shape. Source: <c>keras.layers.InputSpec</c>.</summary>
public sealed record InputSpec
{
    /// <summary>Exact number of axes, the batch included; null for any.</summary>
    public int? Rank { get; init; }

    /// <summary>Least number of axes, the batch included; null for any.</summary>
    public int? MinRank { get; init; }

    /// <summary>Greatest number of axes, the batch included; null for any.</summary>
    public int? MaxRank { get; init; }

    /// <summary>Sizes that single axes must have; a negative axis counts from the back.</summary>
    public IReadOnlyDictionary<int, int> Axes { get; init; } = new Dictionary<int, int>();

    /// <summary>Throws unless the shape is as asked for.</summary>
    /// <param name="shape">Shape of the input, the batch included.</param>
    /// <param name="layerName">Name of the layer, for the message.</param>
    /// <exception cref="ArgumentException">The shape has too many or too few axes, or an axis of another size.</exception>
    public void Check(Shape shape, string layerName)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (Rank is { } rank && shape.Rank != rank)
        {
            throw Incompatible(layerName, $"expected ndim={rank}, found ndim={shape.Rank}. Full shape received: {shape}");
        }
        if (MaxRank is { } most && shape.Rank > most)
        {
            throw Incompatible(layerName, $"expected max_ndim={most}, found ndim={shape.Rank}. Full shape received: {shape}");
        }
        if (MinRank is { } least && shape.Rank < least)
        {
            throw Incompatible(layerName, $"expected min_ndim={least}, found ndim={shape.Rank}. Full shape received: {shape}");
        }
        foreach (var (axis, size) in Axes)
        {
            int position = axis < 0 ? axis + shape.Rank : axis;
            if (position < 0 || position >= shape.Rank || (shape[position] != size && shape[position] != Shape.Unknown))
            {
                throw Incompatible(
                    layerName, $"expected axis {axis} of input shape to have value {size}, but received input with shape {shape}");
            }
        }
    }

    internal static ArgumentException Incompatible(string layerName, string reason) =>
        new($"Input 0 of layer \"{layerName}\" is incompatible with the layer: {reason}");
}
