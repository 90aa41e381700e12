using KerasLessons;

namespace SevenSolutions;

/// <summary>A solution as it ended.</summary>
internal sealed record Solution(string Name, Sequential Net, double Bias, double Slope);
