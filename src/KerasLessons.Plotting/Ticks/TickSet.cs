namespace KerasLessons.Plotting.Ticks;

/// <summary>The ticks of an axis, large and small, and what is written at them.</summary>
internal readonly record struct TickSet(double[] Major, TickLabels MajorLabels, double[] Minor, TickLabels MinorLabels);
