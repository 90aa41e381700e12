namespace SimpleRegression;

/// <summary>What the loop keeps of each epoch.</summary>
/// <param name="Loss">The loss before the step.</param>
/// <param name="Yhat">The line's values at x, before the step.</param>
/// <param name="What">The coefficients after the step.</param>
public sealed record LearningHistory(List<double> Loss, List<double[]> Yhat, List<double[]> What);
