namespace KerasLessons.Data;

/// <summary>Inputs, targets and sample weights in memory, or a run of their rows.</summary>
/// <param name="X">Inputs, rows on the first axis.</param>
/// <param name="Y">Targets, as many rows; null for predicting.</param>
/// <param name="Weights">One weight a row; null where all count 1.</param>
/// <param name="First">First row of the run.</param>
/// <param name="Count">Number of rows of the run.</param>
internal sealed record DataSet(Tensor X, Tensor? Y, Tensor? Weights, int First, int Count);
