using KerasLessons.Text;

namespace KerasLessons;

/// <summary>Loss functions: one value a sample, computed over the last axis. Named as in <c>keras.losses</c>.</summary>
/// <remarks>
/// Each takes targets and outputs of one shape (batch, …, d) (shapes (n,) and (n, 1) match) and gives values of shape
/// (batch, …). They can be passed as they stand: <c>net.Compile(sgd, Losses.MeanSquaredError)</c>. The classes of the same
/// names, such as <see cref="KerasLessons.MeanSquaredError"/>, add a reduction and sample weights. Source:
/// https://keras.io/api/losses.
/// </remarks>
public static partial class Losses
{
    /// <summary>Makes each loss that has a Keras name, with its default settings.</summary>
    private static readonly Dictionary<string, Func<Loss>> s_losses = new(StringComparer.Ordinal)
    {
        ["binary_crossentropy"] = () => new BinaryCrossentropy(),
        ["binary_focal_crossentropy"] = () => new BinaryFocalCrossentropy(),
        ["categorical_crossentropy"] = () => new CategoricalCrossentropy(),
        ["categorical_focal_crossentropy"] = () => new CategoricalFocalCrossentropy(),
        ["categorical_generalized_cross_entropy"] = () => new CategoricalGeneralizedCrossEntropy(),
        ["categorical_hinge"] = () => new CategoricalHinge(),
        ["circle"] = () => new Circle(),
        ["cosine_similarity"] = () => new CosineSimilarity(),
        ["dice"] = () => new Dice(),
        ["hinge"] = () => new Hinge(),
        ["huber"] = () => new Huber(),
        ["kl_divergence"] = () => new KLDivergence(),
        ["log_cosh"] = () => new LogCosh(),
        ["mean_absolute_error"] = () => new MeanAbsoluteError(),
        ["mean_absolute_percentage_error"] = () => new MeanAbsolutePercentageError(),
        ["mean_squared_error"] = () => new MeanSquaredError(),
        ["mean_squared_logarithmic_error"] = () => new MeanSquaredLogarithmicError(),
        ["poisson"] = () => new Poisson(),
        ["sparse_categorical_crossentropy"] = () => new SparseCategoricalCrossentropy(),
        ["squared_hinge"] = () => new SquaredHinge(),
        ["tversky"] = () => new Tversky(),
    };

    /// <summary>Second names: class names and abbreviations.</summary>
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.Ordinal)
    {
        ["BinaryCrossentropy"] = "binary_crossentropy",
        ["BinaryFocalCrossentropy"] = "binary_focal_crossentropy",
        ["CategoricalCrossentropy"] = "categorical_crossentropy",
        ["CategoricalFocalCrossentropy"] = "categorical_focal_crossentropy",
        ["CategoricalGeneralizedCrossEntropy"] = "categorical_generalized_cross_entropy",
        ["CategoricalHinge"] = "categorical_hinge",
        ["Circle"] = "circle",
        ["CosineSimilarity"] = "cosine_similarity",
        ["Dice"] = "dice",
        ["Hinge"] = "hinge",
        ["Huber"] = "huber",
        ["KLDivergence"] = "kl_divergence",
        ["LogCosh"] = "log_cosh",
        ["MeanAbsoluteError"] = "mean_absolute_error",
        ["MeanAbsolutePercentageError"] = "mean_absolute_percentage_error",
        ["MeanSquaredError"] = "mean_squared_error",
        ["MeanSquaredLogarithmicError"] = "mean_squared_logarithmic_error",
        ["Poisson"] = "poisson",
        ["SparseCategoricalCrossentropy"] = "sparse_categorical_crossentropy",
        ["SquaredHinge"] = "squared_hinge",
        ["Tversky"] = "tversky",
        ["bce"] = "binary_crossentropy",
        ["BCE"] = "binary_crossentropy",
        ["huber_loss"] = "huber",
        ["kld"] = "kl_divergence",
        ["KLD"] = "kl_divergence",
        ["kullback_leibler_divergence"] = "kl_divergence",
        ["logcosh"] = "log_cosh",
        ["mae"] = "mean_absolute_error",
        ["MAE"] = "mean_absolute_error",
        ["mape"] = "mean_absolute_percentage_error",
        ["MAPE"] = "mean_absolute_percentage_error",
        ["mse"] = "mean_squared_error",
        ["MSE"] = "mean_squared_error",
        ["msle"] = "mean_squared_logarithmic_error",
        ["MSLE"] = "mean_squared_logarithmic_error",
    };

    /// <summary>The functions under Keras's names, so that a function that was passed can be named in logs and files.</summary>
    private static readonly (string Name, Func<Tensor, Tensor, Tensor> Function)[] s_functions =
    [
        ("binary_crossentropy", BinaryCrossentropy),
        ("binary_focal_crossentropy", BinaryFocalCrossentropy),
        ("categorical_crossentropy", CategoricalCrossentropy),
        ("categorical_focal_crossentropy", CategoricalFocalCrossentropy),
        ("categorical_generalized_cross_entropy", CategoricalGeneralizedCrossEntropy),
        ("categorical_hinge", CategoricalHinge),
        ("circle", Circle),
        ("cosine_similarity", CosineSimilarity),
        ("dice", Dice),
        ("hinge", Hinge),
        ("huber", Huber),
        ("kl_divergence", KLDivergence),
        ("kl_divergence", KLD),
        ("log_cosh", LogCosh),
        ("mean_absolute_error", MeanAbsoluteError),
        ("mean_absolute_error", MAE),
        ("mean_absolute_percentage_error", MeanAbsolutePercentageError),
        ("mean_absolute_percentage_error", MAPE),
        ("mean_squared_error", MeanSquaredError),
        ("mean_squared_error", MSE),
        ("mean_squared_logarithmic_error", MeanSquaredLogarithmicError),
        ("mean_squared_logarithmic_error", MSLE),
        ("poisson", Poisson),
        ("sparse_categorical_crossentropy", SparseCategoricalCrossentropy),
        ("squared_hinge", SquaredHinge),
        ("tversky", Tversky),
    ];

    /// <summary>A new loss with a Keras name: <c>"mse"</c>, <c>"mean_squared_error"</c>, <c>"MeanSquaredError"</c>.</summary>
    /// <param name="name">Keras's name of a function or class, or one of its abbreviations.</param>
    /// <exception cref="ArgumentException">There is no such loss; the message lists those there are.</exception>
    public static Loss Get(string name) =>
        name is not null && s_losses.TryGetValue(s_aliases.GetValueOrDefault(name, name), out var make)
            ? make()
            : throw UnknownNames.Error("loss", name, s_losses.Keys.Concat(s_aliases.Keys));

    /// <summary>Keras's name of one of the functions here; null for a function of the user's.</summary>
    internal static string? NameOf(Func<Tensor, Tensor, Tensor> function)
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

    private static Tensor MeanOverLast(Tensor values) => values.Rank == 0 ? values : Ops.Mean(values, [-1]);

    private static Tensor SumOverLast(Tensor values) => values.Rank == 0 ? values : Ops.Sum(values, [-1]);
}
