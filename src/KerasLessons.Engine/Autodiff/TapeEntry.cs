using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Autodiff;

/// <summary>One recorded operation.</summary>
internal readonly record struct TapeEntry(Primitive Primitive, Tensor[] Inputs, Tensor Output);
