using KerasLessons.Engine.Backends.Cpu.Random;
using KerasLessons.Engine.Random;
using KerasLessons.Randomness;

namespace KerasLessons;

/// <summary>Random values whose variance is scale / n, with n the number of inputs or outputs that a kernel connects.</summary>
/// <remarks>Source: https://keras.io/api/layers/initializers/#variancescaling-class.</remarks>
public sealed class VarianceScaling : Initializer
{
    /// <summary>Standard deviation of the standard normal distribution cut at two standard deviations.</summary>
    private const double TruncatedDeviation = 0.87962566103423978;

    private readonly int[]? _inputAxes;
    private readonly int[]? _outputAxes;

    /// <summary>Makes the initializer.</summary>
    /// <param name="scale">Scale; above 0.</param>
    /// <param name="mode">What n is: <c>"fan_in"</c>, <c>"fan_out"</c>, or their mean <c>"fan_avg"</c>.</param>
    /// <param name="distribution"><c>"truncated_normal"</c> (cut at two standard deviations), <c>"untruncated_normal"</c> or <c>"uniform"</c>.</param>
    /// <param name="seed">With a seed each call gives the same values; without one each call gives others.</param>
    /// <param name="inputAxes">Axes whose sizes make the fan in; the last but one when left out.</param>
    /// <param name="outputAxes">Axes whose sizes make the fan out; the last one when left out.</param>
    /// <exception cref="ArgumentException">The scale is not above 0, or there is no such mode or distribution.</exception>
    public VarianceScaling(
        double scale = 1,
        string mode = "fan_in",
        string distribution = "truncated_normal",
        int? seed = null,
        int[]? inputAxes = null,
        int[]? outputAxes = null)
    {
        if (!(scale > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(scale), FormattableString.Invariant($"The scale must be above 0; received {scale}."));
        }
        if (mode is not ("fan_in" or "fan_out" or "fan_avg"))
        {
            throw new ArgumentException($"Unknown mode '{mode}'; use fan_in, fan_out or fan_avg.", nameof(mode));
        }
        if (distribution is not ("truncated_normal" or "untruncated_normal" or "normal" or "uniform"))
        {
            throw new ArgumentException(
                $"Unknown distribution '{distribution}'; use truncated_normal, untruncated_normal or uniform.", nameof(distribution));
        }
        Scale = scale;
        Mode = mode;
        Distribution = distribution == "normal" ? "truncated_normal" : distribution;
        Seed = seed;
        _inputAxes = inputAxes is null ? null : [.. inputAxes];
        _outputAxes = outputAxes is null ? null : [.. outputAxes];
    }

    /// <summary>Scale.</summary>
    public double Scale { get; }

    /// <summary>Whether inputs, outputs or their mean divide the scale.</summary>
    public string Mode { get; }

    /// <summary>Name of the distribution.</summary>
    public string Distribution { get; }

    /// <summary>The seed; null for values that differ from call to call.</summary>
    public int? Seed { get; }

    /// <inheritdoc/>
    public override Tensor Invoke(Shape shape, DType dtype = DType.Float32) => Random(shape).ToTensor(shape, dtype);

    internal override RandomValues Random(Shape shape)
    {
        var (fanIn, fanOut) = Initializers.ComputeFans(shape, _inputAxes, _outputAxes);
        double count = Mode switch
        {
            "fan_in" => fanIn,
            "fan_out" => fanOut,
            _ => (fanIn + fanOut) / 2,
        };
        double deviation = Math.Sqrt(Scale / Math.Max(1, count));
        ulong key = KerasRandom.Key(Seed);
        return Distribution switch
        {
            "truncated_normal" => new(RandomDistribution.TruncatedNormal, key, new RandomScale(deviation / TruncatedDeviation)),
            "untruncated_normal" => new(RandomDistribution.Normal, key, new RandomScale(deviation)),
            // From [0, 1) to [-1/2, 1/2), exactly; then to the limits, a deviation of √3 on either side.
            _ => new(RandomDistribution.Uniform, key, new RandomScale(2 * (deviation * Math.Sqrt(3))) { Shift = -0.5 }),
        };
    }
}
