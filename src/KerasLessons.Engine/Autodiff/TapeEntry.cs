using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Autodiff;

/// <summary>One recorded operation.</summary>
/// <param name="Primitive">What was computed.</param>
/// <param name="Inputs">What it read.</param>
/// <param name="Output">What it gave.</param>
/// <param name="OutputNumber">Number of the output among the tensors that the tape follows.</param>
internal readonly record struct TapeEntry(Primitive Primitive, Tensor[] Inputs, Tensor Output, int OutputNumber);
