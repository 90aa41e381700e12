using KerasLessons.Engine.Tensors;
using KerasLessons.Text;

namespace KerasLessons;

/// <summary>The initializers by name. Source: https://keras.io/api/layers/initializers.</summary>
public static class Initializers
{
    private static readonly Dictionary<string, Func<Initializer>> s_initializers = new(StringComparer.Ordinal)
    {
        ["constant"] = () => new Constant(),
        ["glorot_normal"] = () => new GlorotNormal(),
        ["glorot_uniform"] = () => new GlorotUniform(),
        ["he_normal"] = () => new HeNormal(),
        ["he_uniform"] = () => new HeUniform(),
        ["identity"] = () => new IdentityInitializer(),
        ["lecun_normal"] = () => new LecunNormal(),
        ["lecun_uniform"] = () => new LecunUniform(),
        ["ones"] = () => new Ones(),
        ["orthogonal"] = () => new Orthogonal(),
        ["random_normal"] = () => new RandomNormal(),
        ["random_uniform"] = () => new RandomUniform(),
        ["truncated_normal"] = () => new TruncatedNormal(),
        ["variance_scaling"] = () => new VarianceScaling(),
        ["zeros"] = () => new Zeros(),
    };

    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.Ordinal)
    {
        ["Constant"] = "constant",
        ["GlorotNormal"] = "glorot_normal",
        ["GlorotUniform"] = "glorot_uniform",
        ["HeNormal"] = "he_normal",
        ["HeUniform"] = "he_uniform",
        ["Identity"] = "identity",
        ["IdentityInitializer"] = "identity",
        ["LecunNormal"] = "lecun_normal",
        ["LecunUniform"] = "lecun_uniform",
        ["normal"] = "random_normal",
        ["one"] = "ones",
        ["Ones"] = "ones",
        ["Orthogonal"] = "orthogonal",
        ["OrthogonalInitializer"] = "orthogonal",
        ["RandomNormal"] = "random_normal",
        ["RandomUniform"] = "random_uniform",
        ["TruncatedNormal"] = "truncated_normal",
        ["uniform"] = "random_uniform",
        ["VarianceScaling"] = "variance_scaling",
        ["zero"] = "zeros",
        ["Zeros"] = "zeros",
    };

    /// <summary>A new initializer with a Keras name: <c>"he_normal"</c>, <c>"HeNormal"</c>, <c>"zeros"</c>.</summary>
    /// <param name="name">Keras's name.</param>
    /// <exception cref="ArgumentException">There is no such initializer; the message lists those there are.</exception>
    public static Initializer Get(string name) =>
        name is not null && s_initializers.TryGetValue(s_aliases.GetValueOrDefault(name, name), out var make)
            ? make()
            : throw UnknownNames.Error("initializer", name, s_initializers.Keys.Concat(s_aliases.Keys));

    /// <summary>How many inputs and outputs a kernel of this shape connects.</summary>
    /// <remarks>
    /// (n,) counts n both ways and (inputs, outputs) as it says; in a longer shape the axes before the last two are a
    /// receptive field that multiplies both.
    /// </remarks>
    /// <param name="shape">Shape of the kernel.</param>
    /// <param name="inputAxes">Axes of the inputs, the rest being receptive field; the last but one when left out.</param>
    /// <param name="outputAxes">Axes of the outputs; the last one when left out.</param>
    /// <exception cref="ArgumentException">Only one of the two lists of axes is given.</exception>
    public static (double FanIn, double FanOut) ComputeFans(Shape shape, int[]? inputAxes = null, int[]? outputAxes = null)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (inputAxes is null != outputAxes is null)
        {
            throw new ArgumentException("Input axes and output axes belong together; give both or neither.");
        }
        if (inputAxes is not null && outputAxes is not null)
        {
            var inputs = ShapeRules.NormalizeAxes(inputAxes, shape.Rank);
            var outputs = ShapeRules.NormalizeAxes(outputAxes, shape.Rank);
            return (Product(axis => !outputs.Contains(axis)), Product(axis => !inputs.Contains(axis)));
        }
        return shape.Rank switch
        {
            0 => (1, 1),
            1 => (shape[0], shape[0]),
            _ => (Product(axis => axis != shape.Rank - 1), Product(axis => axis != shape.Rank - 2)),
        };

        double Product(Func<int, bool> counts)
        {
            double product = 1;
            for (int axis = 0; axis < shape.Rank; axis++)
            {
                product *= counts(axis) ? shape[axis] : 1;
            }
            return product;
        }
    }
}
