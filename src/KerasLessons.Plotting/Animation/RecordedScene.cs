namespace KerasLessons.Plotting.Animation;

/// <summary>A 3-D scene of a frame.</summary>
/// <param name="Settings">The number of its settings.</param>
/// <param name="Items">Patch of the numbers of its marks, from those of the same scene in the frame before.</param>
internal sealed record RecordedScene(int Settings, IReadOnlyList<int> Items);
