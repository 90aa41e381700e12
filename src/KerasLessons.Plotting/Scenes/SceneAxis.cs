namespace KerasLessons.Plotting.Scenes;

/// <summary>What stands along one axis of a scene.</summary>
/// <param name="Label">Its name, or empty.</param>
/// <param name="Ticks">Where ticks are and what they say.</param>
/// <param name="Offset">What all ticks have in common, such as 1e6, or empty.</param>
internal sealed record SceneAxis(string Label, IReadOnlyList<SceneTick> Ticks, string Offset);
