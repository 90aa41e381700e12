using KerasLessons.Formulas;
using KerasLessons.Text;

namespace KerasLessons;

/// <summary>Activation functions: what a layer does to each of its outputs. Named as in <c>keras.activations</c>.</summary>
/// <remarks>
/// Each takes a tensor of any shape and gives one of the same shape (<see cref="Glu(Tensor)"/> halves an axis); integers
/// become floating point. They are differentiable, and stable for numbers of any size. Those with settings have an
/// overload without, so that they can be passed where a function of one tensor is expected. Source:
/// https://keras.io/api/layers/activations.
/// </remarks>
public static class Activations
{
    private const double SeluScale = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;

    /// <summary>The functions under the name that Keras writes into files.</summary>
    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_functions = new(StringComparer.Ordinal)
    {
        ["celu"] = Celu,
        ["elu"] = Elu,
        ["exponential"] = Exponential,
        ["gelu"] = Gelu,
        ["glu"] = Glu,
        ["hard_shrink"] = HardShrink,
        ["hard_sigmoid"] = HardSigmoid,
        ["hard_silu"] = HardSilu,
        ["hard_tanh"] = HardTanh,
        ["leaky_relu"] = LeakyRelu,
        ["linear"] = Linear,
        ["log_sigmoid"] = LogSigmoid,
        ["log_softmax"] = LogSoftmax,
        ["mish"] = Mish,
        ["relu"] = Relu,
        ["relu6"] = Relu6,
        ["selu"] = Selu,
        ["sigmoid"] = Sigmoid,
        ["silu"] = Silu,
        ["soft_shrink"] = SoftShrink,
        ["softmax"] = Softmax,
        ["softplus"] = Softplus,
        ["softsign"] = Softsign,
        ["sparse_plus"] = SparsePlus,
        ["sparse_sigmoid"] = SparseSigmoid,
        ["sparsemax"] = Sparsemax,
        ["squareplus"] = Squareplus,
        ["tanh"] = Tanh,
        ["tanh_shrink"] = TanhShrink,
    };

    /// <summary>Second names.</summary>
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.Ordinal)
    {
        ["hard_swish"] = "hard_silu",
        ["swish"] = "silu",
    };

    /// <summary>max(x, 0): passes what is positive.</summary>
    public static Tensor Relu(Tensor x) => Ops.Relu(KerasFormulas.ToFloat(x));

    /// <summary>
    /// Rectified linear unit: x above the threshold, at most <paramref name="maxValue"/>; below it
    /// <paramref name="negativeSlope"/> · (x − <paramref name="threshold"/>).
    /// </summary>
    /// <param name="x">Values.</param>
    /// <param name="negativeSlope">Slope below the threshold.</param>
    /// <param name="maxValue">Greatest value given; no limit when left out.</param>
    /// <param name="threshold">Where the function starts to pass its input.</param>
    /// <exception cref="ArgumentOutOfRangeException">The greatest value is below 0.</exception>
    public static Tensor Relu(Tensor x, double negativeSlope = 0, double? maxValue = null, double threshold = 0)
    {
        if (maxValue < 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxValue), FormattableString.Invariant($"The greatest value of relu cannot be below 0; received {maxValue}."));
        }
        x = KerasFormulas.ToFloat(x);
        var positive = threshold == 0 ? Ops.Relu(x) : Ops.Where(x > threshold, x, Ops.ZerosLike(x));
        if (maxValue is { } limit)
        {
            positive = Ops.Clip(positive, 0, limit);
        }
        return negativeSlope == 0 ? positive : positive - negativeSlope * Ops.Relu(threshold - x);
    }

    /// <summary>min(max(x, 0), 6).</summary>
    public static Tensor Relu6(Tensor x) => Ops.Clip(KerasFormulas.ToFloat(x), 0, 6);

    /// <summary>x where positive, 0.2 · x elsewhere.</summary>
    public static Tensor LeakyRelu(Tensor x) => LeakyRelu(x, negativeSlope: 0.2);

    /// <summary>x where positive, <paramref name="negativeSlope"/> · x elsewhere.</summary>
    /// <param name="x">Values.</param>
    /// <param name="negativeSlope">Slope below 0. (The layer LeakyReLU defaults to 0.3, as in Keras.)</param>
    public static Tensor LeakyRelu(Tensor x, double negativeSlope) => Relu(x, negativeSlope);

    /// <summary>Logistic function 1 / (1 + e^−x), between 0 and 1.</summary>
    public static Tensor Sigmoid(Tensor x) => Ops.Sigmoid(KerasFormulas.ToFloat(x));

    /// <summary>Hyperbolic tangent, between −1 and 1.</summary>
    public static Tensor Tanh(Tensor x) => Ops.Tanh(KerasFormulas.ToFloat(x));

    /// <summary>e^x / Σ e^x over the last axis: probabilities that sum to 1.</summary>
    public static Tensor Softmax(Tensor x) => Softmax(x, axis: -1);

    /// <summary>e^x / Σ e^x over one axis: probabilities that sum to 1.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis whose elements sum to 1 afterwards.</param>
    public static Tensor Softmax(Tensor x, int axis) => Ops.Softmax(KerasFormulas.ToFloat(x), axis);

    /// <summary>Logarithm of the softmax over the last axis.</summary>
    public static Tensor LogSoftmax(Tensor x) => LogSoftmax(x, axis: -1);

    /// <summary>Logarithm of the softmax over one axis.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis whose exponentials sum to 1 afterwards.</param>
    public static Tensor LogSoftmax(Tensor x, int axis) => Ops.LogSoftmax(KerasFormulas.ToFloat(x), axis);

    /// <summary>Euclidean projection of each line of the last axis onto the probabilities: like softmax, with exact zeros.</summary>
    public static Tensor Sparsemax(Tensor x) => Sparsemax(x, axis: -1);

    /// <summary>Euclidean projection of each line along one axis onto the probabilities: like softmax, with exact zeros.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis whose elements sum to 1 afterwards.</param>
    public static Tensor Sparsemax(Tensor x, int axis)
    {
        x = KerasFormulas.ToFloat(x);
        x = Ops.SwapAxes(x, axis, -1);
        // The k greatest values keep a share, with k the last rank at which 1 + rank · value exceeds the running sum.
        var descending = -Ops.Sort(-x, -1);
        var ranks = Ops.Arange(x.Shape[^1]).Cast(x.DType) + 1.0;
        var inSupport = Ops.Cast(descending * ranks + 1.0 > Ops.CumSum(descending, -1), x.DType);
        var count = Ops.Sum(inSupport, [-1], keepDims: true);
        var threshold = (Ops.Sum(descending * inSupport, [-1], keepDims: true) - 1.0) / count;
        return Ops.SwapAxes(Ops.Relu(x - threshold), axis, -1);
    }

    /// <summary>x where positive, e^x − 1 elsewhere.</summary>
    public static Tensor Elu(Tensor x) => Elu(x, alpha: 1);

    /// <summary>x where positive, <paramref name="alpha"/> · (e^x − 1) elsewhere.</summary>
    /// <param name="x">Values.</param>
    /// <param name="alpha">−α is the limit for very negative x.</param>
    public static Tensor Elu(Tensor x, double alpha)
    {
        x = KerasFormulas.ToFloat(x);
        return Ops.Relu(x) + alpha * Ops.Expm1(Ops.Minimum(x, 0.0));
    }

    /// <summary>1.0507 · elu(x, 1.6733): keeps mean 0 and variance 1 from layer to layer.</summary>
    public static Tensor Selu(Tensor x) => SeluScale * Elu(x, SeluAlpha);

    /// <summary>max(x, 0) + min(0, e^x − 1): elu whose slope is continuous for every setting.</summary>
    public static Tensor Celu(Tensor x) => Celu(x, alpha: 1);

    /// <summary>max(x, 0) + min(0, α·(e^(x/α) − 1)): elu whose slope is continuous for every α.</summary>
    /// <param name="x">Values.</param>
    /// <param name="alpha">−α is the limit for very negative x.</param>
    public static Tensor Celu(Tensor x, double alpha)
    {
        x = KerasFormulas.ToFloat(x);
        return Ops.Relu(x) + alpha * Ops.Expm1(Ops.Minimum(x, 0.0) / alpha);
    }

    /// <summary>x · Φ(x), with Φ the standard normal distribution function.</summary>
    public static Tensor Gelu(Tensor x) => Gelu(x, approximate: false);

    /// <summary>x · Φ(x), with Φ the standard normal distribution function.</summary>
    /// <param name="x">Values.</param>
    /// <param name="approximate">Whether Φ is replaced by ½(1 + tanh(√(2/π)·(x + 0.044715·x³))).</param>
    public static Tensor Gelu(Tensor x, bool approximate)
    {
        x = KerasFormulas.ToFloat(x);
        return approximate
            ? 0.5 * x * (1.0 + Ops.Tanh(0.7978845608028654 * (x + 0.044715 * x * Ops.Square(x))))
            : 0.5 * x * (1.0 + Ops.Erf(x * 0.7071067811865476));
    }

    /// <summary>ln(1 + e^x): a smooth relu.</summary>
    public static Tensor Softplus(Tensor x) => Ops.Softplus(KerasFormulas.ToFloat(x));

    /// <summary>x / (1 + |x|), between −1 and 1.</summary>
    public static Tensor Softsign(Tensor x)
    {
        x = KerasFormulas.ToFloat(x);
        return x / (1.0 + Ops.Abs(x));
    }

    /// <summary>e^x.</summary>
    public static Tensor Exponential(Tensor x) => Ops.Exp(KerasFormulas.ToFloat(x));

    /// <summary>relu6(x + 3) / 6: a sigmoid of three straight lines. (Keras 2 had 0.2·x + 0.5 instead.)</summary>
    public static Tensor HardSigmoid(Tensor x) => Relu6(KerasFormulas.ToFloat(x) + 3.0) / 6.0;

    /// <summary>x · hard_sigmoid(x).</summary>
    public static Tensor HardSilu(Tensor x)
    {
        x = KerasFormulas.ToFloat(x);
        return x * HardSigmoid(x);
    }

    /// <summary>x · hard_sigmoid(x): <see cref="HardSilu"/> by its other name.</summary>
    public static Tensor HardSwish(Tensor x) => HardSilu(x);

    /// <summary>x held between −1 and 1.</summary>
    public static Tensor HardTanh(Tensor x) => Ops.Clip(KerasFormulas.ToFloat(x), -1, 1);

    /// <summary>x where |x| is above ½, 0 elsewhere.</summary>
    public static Tensor HardShrink(Tensor x) => HardShrink(x, threshold: 0.5);

    /// <summary>x where |x| is above the threshold, 0 elsewhere.</summary>
    /// <param name="x">Values.</param>
    /// <param name="threshold">Half width of the band that becomes 0.</param>
    public static Tensor HardShrink(Tensor x, double threshold)
    {
        x = KerasFormulas.ToFloat(x);
        return Ops.Where(Ops.Abs(x) > threshold, x, Ops.ZerosLike(x));
    }

    /// <summary>x moved ½ towards 0, and 0 where |x| is below ½.</summary>
    public static Tensor SoftShrink(Tensor x) => SoftShrink(x, threshold: 0.5);

    /// <summary>x moved towards 0 by the threshold, and 0 where |x| is below it.</summary>
    /// <param name="x">Values.</param>
    /// <param name="threshold">Half width of the band that becomes 0.</param>
    public static Tensor SoftShrink(Tensor x, double threshold)
    {
        x = KerasFormulas.ToFloat(x);
        return Ops.Relu(x - threshold) - Ops.Relu(-x - threshold);
    }

    /// <summary>x − tanh x.</summary>
    public static Tensor TanhShrink(Tensor x)
    {
        x = KerasFormulas.ToFloat(x);
        return x - Ops.Tanh(x);
    }

    /// <summary>x itself.</summary>
    public static Tensor Linear(Tensor x) => x;

    /// <summary>ln sigmoid(x) = −softplus(−x).</summary>
    public static Tensor LogSigmoid(Tensor x) => -Softplus(-KerasFormulas.ToFloat(x));

    /// <summary>x · tanh(softplus(x)).</summary>
    public static Tensor Mish(Tensor x)
    {
        x = KerasFormulas.ToFloat(x);
        return x * Ops.Tanh(Softplus(x));
    }

    /// <summary>x · sigmoid(x).</summary>
    public static Tensor Silu(Tensor x)
    {
        x = KerasFormulas.ToFloat(x);
        return x * Ops.Sigmoid(x);
    }

    /// <summary>x · sigmoid(x): <see cref="Silu"/> by its other name.</summary>
    public static Tensor Swish(Tensor x) => Silu(x);

    /// <summary>a · sigmoid(b), with a and b the two halves of the last axis.</summary>
    public static Tensor Glu(Tensor x) => Glu(x, axis: -1);

    /// <summary>a · sigmoid(b), with a and b the two halves of one axis.</summary>
    /// <param name="x">Values; the axis has an even size.</param>
    /// <param name="axis">Axis that is halved.</param>
    public static Tensor Glu(Tensor x, int axis)
    {
        var halves = Ops.Split(KerasFormulas.ToFloat(x), 2, axis);
        return halves[0] * Ops.Sigmoid(halves[1]);
    }

    /// <summary>0 up to −1, (x + 1)² / 4 up to 1, x from there on.</summary>
    public static Tensor SparsePlus(Tensor x)
    {
        x = KerasFormulas.ToFloat(x);
        return Ops.Relu(x - 1.0) + 0.25 * Ops.Square(Ops.Clip(x, -1, 1) + 1.0);
    }

    /// <summary>0 up to −1, (x + 1) / 2 up to 1, 1 from there on.</summary>
    public static Tensor SparseSigmoid(Tensor x) => 0.5 * (Ops.Clip(KerasFormulas.ToFloat(x), -1, 1) + 1.0);

    /// <summary>(x + √(x² + 4)) / 2: a smooth relu without exponentials.</summary>
    public static Tensor Squareplus(Tensor x) => Squareplus(x, b: 4);

    /// <summary>(x + √(x² + b)) / 2: a smooth relu without exponentials.</summary>
    /// <param name="x">Values.</param>
    /// <param name="b">How wide the bend is.</param>
    public static Tensor Squareplus(Tensor x, double b)
    {
        x = KerasFormulas.ToFloat(x);
        return 0.5 * (x + Ops.Sqrt(Ops.Square(x) + b));
    }

    /// <summary>x where it is above the threshold, another value elsewhere.</summary>
    /// <param name="x">Values.</param>
    /// <param name="threshold">What x must exceed.</param>
    /// <param name="defaultValue">The value elsewhere.</param>
    public static Tensor Threshold(Tensor x, double threshold, double defaultValue)
    {
        x = KerasFormulas.ToFloat(x);
        return Ops.Where(x > threshold, x, Ops.Scalar(defaultValue, x));
    }

    /// <summary>The function with a Keras name: <c>"relu"</c>, <c>"softmax"</c>, <c>"swish"</c>.</summary>
    /// <param name="name">Keras's name; null means <c>"linear"</c>, as in Keras.</param>
    /// <exception cref="ArgumentException">There is no such function; the message lists those there are.</exception>
    public static ActivationFunction Get(string? name)
    {
        string canonical = name is null ? "linear" : s_aliases.GetValueOrDefault(name, name);
        return s_functions.TryGetValue(canonical, out var function)
            ? new ActivationFunction(canonical, function)
            : throw UnknownNames.Error("activation function", name, s_functions.Keys.Concat(s_aliases.Keys));
    }

    /// <summary>Keras's name of one of the functions above; null for a function of the user's.</summary>
    internal static string? NameOf(Func<Tensor, Tensor> function)
    {
        foreach (var (name, known) in s_functions)
        {
            if (known == function)
            {
                return name;
            }
        }
        return null;
    }
}
