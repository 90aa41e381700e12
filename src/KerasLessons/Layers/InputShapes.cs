namespace KerasLessons;

/// <summary>The two ways of saying a first layer's input shape.</summary>
internal static class InputShapes
{
    /// <summary>The shape of one input; null when none is given.</summary>
    /// <exception cref="ArgumentException">Both are given, or the dimension is not positive.</exception>
    public static Shape? Declared(int? inputDim, Shape? inputShape)
    {
        if (inputDim is not { } dimension)
        {
            return inputShape;
        }
        if (inputShape is not null)
        {
            throw new ArgumentException(
                $"The input shape can be given once, by inputDim or by inputShape. Received: inputDim={dimension}, inputShape={inputShape}.");
        }
        return dimension > 0
            ? dimension
            : throw new ArgumentException($"inputDim must be a positive integer. Received: inputDim={dimension}");
    }

    /// <summary>Throws unless inputs of a shape are of the expected one, whose unknown axes take any size.</summary>
    public static void RequireFit(Shape shape, Shape expected, string layerName)
    {
        bool fits = shape.Rank == expected.Rank;
        for (int axis = 0; fits && axis < shape.Rank; axis++)
        {
            fits = shape[axis] == expected[axis] || shape[axis] == Shape.Unknown || expected[axis] == Shape.Unknown;
        }
        if (!fits)
        {
            throw InputSpec.Incompatible(layerName, $"expected shape={expected}, found shape={shape}. Give data of the expected shape, or make the network for this one.");
        }
    }
}
