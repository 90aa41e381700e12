using KerasLessons;

namespace BasisRegression;

/// <summary>An example's data, every position of its descent, and where least squares is.</summary>
internal sealed record Descent(Tensor X, Tensor Columns, Tensor Y, IReadOnlyList<Tensor> Path, Tensor LeastSquares);
