namespace KerasLessons.Training;

/// <summary>What a run of training goes by, checked.</summary>
internal sealed record FitSettings
{
    public required int Epochs { get; init; }

    public required int InitialEpoch { get; init; }

    public required Verbosity Verbose { get; init; }

    public required CallbackList Callbacks { get; init; }

    public int? StepsPerEpoch { get; init; }

    public int? ValidationSteps { get; init; }

    public int ValidationFrequency { get; init; } = 1;

    public CancellationToken CancellationToken { get; init; }
}
