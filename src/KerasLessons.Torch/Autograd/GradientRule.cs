namespace KerasLessons.Torch.Autograd;

/// <summary>The gradient with respect to one input of a recorded operation, in that input's shape; null where it has no influence.</summary>
/// <param name="input">Which input.</param>
/// <param name="gradient">Gradient of the target with respect to the operation's result.</param>
internal delegate EngineTensor? GradientRule(int input, EngineTensor gradient);
