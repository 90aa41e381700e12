namespace KerasLessons.Benchmarks;

/// <summary>The programs that race, as the table calls them.</summary>
internal static class PeerNames
{
    public const string PyTorch = "PyTorch";

    /// <summary>With OpenBLAS for its products.</summary>
    public const string NumPy = "NumPy";

    /// <summary>On its backend in plain JavaScript; the native one is not to be had from npm alone.</summary>
    public const string TensorFlowJs = "TF.js";
}
