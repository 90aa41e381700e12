namespace KerasLessons;

/// <summary>A layer's variable with what the layer said of it.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Trainable">Whether training changes it unless its layer is frozen.</param>
/// <param name="Regularizer">What it adds to the loss, if anything.</param>
internal sealed record Weight(Variable Variable, bool Trainable, Regularizer? Regularizer);
