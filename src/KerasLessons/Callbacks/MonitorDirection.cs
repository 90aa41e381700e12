namespace KerasLessons;

/// <summary>Whether a monitored number is better when larger, told by its name as Keras does.</summary>
internal static class MonitorDirection
{
    private static readonly string[] Rising =
        ["accuracy", "acc", "auc", "precision", "recall", "f1_score", "fbeta_score", "r2_score", "true_positives", "true_negatives",
         "sensitivity", "specificity", "cosine_similarity", "io_u", "pearson_correlation", "concordance_correlation", "top_k"];

    private static readonly string[] Falling =
        ["loss", "error", "mae", "mse", "mape", "msle", "rmse", "crossentropy", "hinge", "kl_divergence", "kld",
         "poisson", "logcosh", "log_cosh", "huber", "false_positives", "false_negatives"];

    /// <exception cref="ArgumentException">The name tells neither.</exception>
    public static bool Rises(string monitor, string callback)
    {
        string name = monitor.StartsWith("val_", StringComparison.Ordinal) ? monitor[4..] : monitor;
        if (Rising.Any(word => name.Contains(word, StringComparison.Ordinal)))
        {
            return true;
        }
        if (Falling.Any(word => name.Contains(word, StringComparison.Ordinal)))
        {
            return false;
        }
        throw new ArgumentException(
            $"{callback} cannot tell whether `{monitor}` should rise or fall; pass mode: \"max\" or mode: \"min\".");
    }
}
