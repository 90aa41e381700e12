namespace KerasLessons.Tests.Conformance;

/// <summary>The recorded cases of handled kinds that KerasLessons does not reproduce, each with the reason.</summary>
internal static class LeftOut
{
    /// <summary>How many there are; a test compares, so that the list grows by decision only.</summary>
    public const int Count = 3;

    public static readonly IReadOnlyDictionary<string, string> Cases = new Dictionary<string, string>
    {
        ["training.batchnorm_sgd"] = "BatchNormalization is not there yet.",
        ["training.gru_sgd"] = "GRU is not there yet.",
        ["training.simplernn_sgd"] = "SimpleRNN is not there yet.",
    };
}
