using KerasLessons.Engine.Tensors;

namespace KerasLessons;

/// <summary>Adds normal noise to the inputs while training, against overfitting.</summary>
/// <remarks>
/// y = x + σ·z with new standard normal z at each step; outside training the inputs pass as they are. The random numbers
/// repeat for a seed. Source: <c>keras.layers.GaussianNoise</c>.
/// </remarks>
public sealed class GaussianNoise : Layer
{
    private readonly SeedGenerator _seeds;

    /// <summary>Makes the layer.</summary>
    /// <param name="stddev">Standard deviation of the noise, zero or more.</param>
    /// <param name="seed">Seed of the random numbers; the program's next one when left out.</param>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    /// <exception cref="ArgumentException">The standard deviation is negative.</exception>
    public GaussianNoise(double stddev, int? seed = null, string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : base(name, dtype, inputShape: inputShape)
    {
        if (!(stddev >= 0) || !double.IsFinite(stddev))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Invalid value received for argument `stddev`. Expected a finite number, zero or more. Received: stddev={stddev}"));
        }
        Stddev = stddev;
        Seed = seed;
        _seeds = new SeedGenerator(seed);
    }

    /// <summary>Standard deviation of the noise.</summary>
    public double Stddev { get; }

    /// <summary>The seed that was given; null if none was.</summary>
    public int? Seed { get; }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape) => inputShape;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training)
    {
        var values = AsFloat(inputs);
        return !training || Stddev == 0
            ? values
            : values + Ops.Apply(new Engine.Primitives.RandomNormal(new TensorSpec(DType, values.Shape), Truncated: false), _seeds.Next()) * Stddev;
    }
}
