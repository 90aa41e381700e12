using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Numbers uniform on [0, 1).</summary>
internal sealed record RandomUniform(TensorSpec Spec) : RandomPrimitive(Spec);
