namespace KerasLessons.Text;

/// <summary>What a summary shows of one layer.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="ClassName">Its class.</param>
/// <param name="OutputShape">Its output shape as a Python tuple, or <c>?</c> while it is not known.</param>
/// <param name="Parameters">How many weights it has; null while it is not built.</param>
/// <param name="Trainable">Whether training changes them.</param>
internal sealed record SummaryLayer(string Name, string ClassName, string OutputShape, long? Parameters, bool Trainable = true)
{
    /// <summary>Where its inputs come from: <c>dense[0][0]</c>.</summary>
    public IReadOnlyList<string> Connections { get; init; } = [];

    /// <summary>The layers inside, if it is a model itself.</summary>
    public IReadOnlyList<SummaryLayer> Layers { get; init; } = [];
}
