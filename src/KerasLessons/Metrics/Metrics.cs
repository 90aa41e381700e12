using KerasLessons.Text;

namespace KerasLessons;

/// <summary>The metrics of Keras, as classes: <c>new Metrics.MeanAbsoluteError()</c>.</summary>
/// <remarks>
/// They are nested here because many share their name with a loss, as in <c>keras.metrics</c> and <c>keras.losses</c>.
/// Source: https://keras.io/api/metrics.
/// </remarks>
public static partial class Metrics
{
    /// <summary>Makes each metric that needs no settings.</summary>
    private static readonly Dictionary<string, Func<Metric>> s_metrics = new(StringComparer.Ordinal)
    {
        ["accuracy"] = () => new Accuracy(),
        ["auc"] = () => new AUC(),
        ["binary_accuracy"] = () => new BinaryAccuracy(),
        ["binary_crossentropy"] = () => new BinaryCrossentropy(),
        ["binary_io_u"] = () => new BinaryIoU(),
        ["categorical_accuracy"] = () => new CategoricalAccuracy(),
        ["categorical_crossentropy"] = () => new CategoricalCrossentropy(),
        ["categorical_hinge"] = () => new CategoricalHinge(),
        ["concordance_correlation"] = () => new ConcordanceCorrelation(),
        ["cosine_similarity"] = () => new CosineSimilarity(),
        ["f1_score"] = () => new F1Score(),
        ["false_negatives"] = () => new FalseNegatives(),
        ["false_positives"] = () => new FalsePositives(),
        ["fbeta_score"] = () => new FBetaScore(),
        ["hinge"] = () => new Hinge(),
        ["huber"] = () => new MeanMetricWrapper(Losses.Huber, "huber"),
        ["kl_divergence"] = () => new KLDivergence(),
        ["logcosh"] = () => new LogCoshError(),
        ["mean_absolute_error"] = () => new MeanAbsoluteError(),
        ["mean_absolute_percentage_error"] = () => new MeanAbsolutePercentageError(),
        ["mean_squared_error"] = () => new MeanSquaredError(),
        ["mean_squared_logarithmic_error"] = () => new MeanSquaredLogarithmicError(),
        ["pearson_correlation"] = () => new PearsonCorrelation(),
        ["poisson"] = () => new Poisson(),
        ["precision"] = () => new Precision(),
        ["r2_score"] = () => new R2Score(),
        ["recall"] = () => new Recall(),
        ["root_mean_squared_error"] = () => new RootMeanSquaredError(),
        ["sparse_categorical_accuracy"] = () => new SparseCategoricalAccuracy(),
        ["sparse_categorical_crossentropy"] = () => new SparseCategoricalCrossentropy(),
        ["sparse_top_k_categorical_accuracy"] = () => new SparseTopKCategoricalAccuracy(),
        ["squared_hinge"] = () => new SquaredHinge(),
        ["top_k_categorical_accuracy"] = () => new TopKCategoricalAccuracy(),
        ["true_negatives"] = () => new TrueNegatives(),
        ["true_positives"] = () => new TruePositives(),
    };

    /// <summary>Second names: class names and abbreviations.</summary>
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.Ordinal)
    {
        ["acc"] = "accuracy",
        ["Accuracy"] = "accuracy",
        ["AUC"] = "auc",
        ["bce"] = "binary_crossentropy",
        ["BCE"] = "binary_crossentropy",
        ["BinaryAccuracy"] = "binary_accuracy",
        ["BinaryCrossentropy"] = "binary_crossentropy",
        ["BinaryIoU"] = "binary_io_u",
        ["CategoricalAccuracy"] = "categorical_accuracy",
        ["CategoricalCrossentropy"] = "categorical_crossentropy",
        ["CategoricalHinge"] = "categorical_hinge",
        ["ConcordanceCorrelation"] = "concordance_correlation",
        ["CosineSimilarity"] = "cosine_similarity",
        ["F1Score"] = "f1_score",
        ["FalseNegatives"] = "false_negatives",
        ["FalsePositives"] = "false_positives",
        ["FBetaScore"] = "fbeta_score",
        ["Hinge"] = "hinge",
        ["KLDivergence"] = "kl_divergence",
        ["kld"] = "kl_divergence",
        ["KLD"] = "kl_divergence",
        ["log_cosh"] = "logcosh",
        ["log_cosh_error"] = "logcosh",
        ["LogCoshError"] = "logcosh",
        ["mae"] = "mean_absolute_error",
        ["MAE"] = "mean_absolute_error",
        ["mape"] = "mean_absolute_percentage_error",
        ["MAPE"] = "mean_absolute_percentage_error",
        ["MeanAbsoluteError"] = "mean_absolute_error",
        ["MeanAbsolutePercentageError"] = "mean_absolute_percentage_error",
        ["MeanSquaredError"] = "mean_squared_error",
        ["MeanSquaredLogarithmicError"] = "mean_squared_logarithmic_error",
        ["mse"] = "mean_squared_error",
        ["MSE"] = "mean_squared_error",
        ["msle"] = "mean_squared_logarithmic_error",
        ["MSLE"] = "mean_squared_logarithmic_error",
        ["PearsonCorrelation"] = "pearson_correlation",
        ["Poisson"] = "poisson",
        ["Precision"] = "precision",
        ["R2Score"] = "r2_score",
        ["Recall"] = "recall",
        ["rmse"] = "root_mean_squared_error",
        ["RMSE"] = "root_mean_squared_error",
        ["RootMeanSquaredError"] = "root_mean_squared_error",
        ["SparseCategoricalAccuracy"] = "sparse_categorical_accuracy",
        ["SparseCategoricalCrossentropy"] = "sparse_categorical_crossentropy",
        ["SparseTopKCategoricalAccuracy"] = "sparse_top_k_categorical_accuracy",
        ["SquaredHinge"] = "squared_hinge",
        ["TopKCategoricalAccuracy"] = "top_k_categorical_accuracy",
        ["TrueNegatives"] = "true_negatives",
        ["TruePositives"] = "true_positives",
    };

    /// <summary>A new metric with a Keras name: <c>"mae"</c>, <c>"mean_absolute_error"</c>, <c>"MeanAbsoluteError"</c>.</summary>
    /// <remarks><c>"accuracy"</c> gives <see cref="Accuracy"/>, the share of equal values; <see cref="Resolve"/> chooses by shapes.</remarks>
    /// <param name="name">Keras's name of a class, or one of its abbreviations.</param>
    /// <exception cref="ArgumentException">There is no such metric; the message lists those there are.</exception>
    public static Metric Get(string name) =>
        name is not null && s_metrics.TryGetValue(s_aliases.GetValueOrDefault(name, name), out var make)
            ? make()
            : throw UnknownNames.Error("metric", name, s_metrics.Keys.Concat(s_aliases.Keys).Concat(["ce", "crossentropy"]));

    /// <summary>
    /// The metric that a name means beside a model: <c>"accuracy"</c> and <c>"acc"</c>, <c>"crossentropy"</c> and
    /// <c>"ce"</c> become the binary one for outputs with a last axis of size 1, the sparse one for class numbers,
    /// the categorical one otherwise. It is logged under the given name.
    /// </summary>
    /// <param name="name">Keras's name.</param>
    /// <param name="yTrue">Shape of the targets.</param>
    /// <param name="yPred">Shape of the outputs.</param>
    /// <exception cref="ArgumentException">There is no such metric; the message lists those there are.</exception>
    public static Metric Resolve(string name, Shape yTrue, Shape yPred)
    {
        ArgumentNullException.ThrowIfNull(yTrue);
        ArgumentNullException.ThrowIfNull(yPred);
        bool binary = yPred.Rank == 0 || yPred[^1] == 1;
        bool sparse = yTrue.Rank < yPred.Rank || (yTrue.Rank > 0 && yTrue[^1] == 1 && !binary);
        Metric metric = name switch
        {
            "accuracy" or "acc" => binary ? new BinaryAccuracy() : sparse ? new SparseCategoricalAccuracy() : new CategoricalAccuracy(),
            "crossentropy" or "ce" =>
                binary ? new BinaryCrossentropy() : sparse ? new SparseCategoricalCrossentropy() : new CategoricalCrossentropy(),
            _ => Get(name),
        };
        metric.Name = name;
        return metric;
    }

    /// <summary>A metric that is the mean of a function.</summary>
    /// <param name="function">Takes targets and outputs, returns values: one a sample, or a scalar.</param>
    /// <param name="name">Name in logs.</param>
    public static Metric FromFunction(Func<Tensor, Tensor, Tensor> function, string name) => new MeanMetricWrapper(function, name);

    /// <summary>Refuses a name that <see cref="Resolve"/> would not know.</summary>
    internal static void RequireKnown(string? name)
    {
        if (name is not ("crossentropy" or "ce"))
        {
            Get(name!);
        }
    }
}
