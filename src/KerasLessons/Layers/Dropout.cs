using KerasLessons.Engine.Tensors;

namespace KerasLessons;

/// <summary>Sets a part of the inputs to 0 while training, another part at each step, against overfitting.</summary>
/// <remarks>
/// Each value is dropped with the given probability; the others are divided by 1 − rate, so that the mean stays. Outside
/// training the inputs pass as they are. The random numbers repeat for a seed. Source: <c>keras.layers.Dropout</c>.
/// </remarks>
public sealed class Dropout : Layer
{
    private readonly SeedGenerator _seeds;

    /// <summary>Makes the layer.</summary>
    /// <param name="rate">Part of the values that is dropped, from 0 to 1.</param>
    /// <param name="noiseShape">
    /// Shape of the mask, the batch included; unknown sizes (−1) are the input's, and along an axis of size 1 values are
    /// dropped together. The input's shape when left out.
    /// </param>
    /// <param name="seed">Seed of the random numbers; the program's next one when left out.</param>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    /// <exception cref="ArgumentException">The rate is not between 0 and 1.</exception>
    public Dropout(
        double rate, Shape? noiseShape = null, int? seed = null, string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : base(name, dtype, inputShape: inputShape)
    {
        if (rate is not (>= 0 and <= 1))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Invalid value received for argument `rate`. Expected a number between 0 and 1. Received: rate={rate}"));
        }
        Rate = rate;
        NoiseShape = noiseShape;
        Seed = seed;
        _seeds = new SeedGenerator(seed);
    }

    /// <summary>Part of the values that is dropped.</summary>
    public double Rate { get; }

    /// <summary>Shape of the mask; null for the input's.</summary>
    public Shape? NoiseShape { get; }

    /// <summary>The seed that was given; null if none was.</summary>
    public int? Seed { get; }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape) => inputShape;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training)
    {
        var values = AsFloat(inputs);
        if (!training || Rate == 0)
        {
            return values;
        }
        if (Rate == 1)
        {
            return Ops.ZerosLike(values);
        }
        var draws = Ops.Apply(new Engine.Primitives.RandomUniform(new TensorSpec(DType, MaskShape(values.Shape))), _seeds.Next());
        return Ops.Where(draws >= Rate, values * (1 / (1 - Rate)), Ops.ZerosLike(values));
    }

    private Shape MaskShape(Shape shape)
    {
        if (NoiseShape is null)
        {
            return shape;
        }
        bool fits = NoiseShape.Rank == shape.Rank;
        for (int axis = 0; fits && axis < shape.Rank; axis++)
        {
            fits = NoiseShape[axis] == Shape.Unknown || NoiseShape[axis] == 1 || NoiseShape[axis] == shape[axis];
        }
        return fits
            ? Shape.Create([.. NoiseShape.Select((size, axis) => size == Shape.Unknown ? shape[axis] : size)])
            : throw new ArgumentException(
                $"The noiseShape of layer '{Name}' must have the input's size, 1 or -1 along each axis. Received: noiseShape={NoiseShape}, input shape {shape}.");
    }
}
