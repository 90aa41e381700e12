using KerasLessons.Plotting.Lettering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>What stands along one axis of a scene.</summary>
/// <param name="Label">Its name in pieces, or none.</param>
/// <param name="LabelRuns">Whether its name runs along it; else it stands upright.</param>
/// <param name="Ticks">Where ticks are and what they say.</param>
/// <param name="Offset">What all ticks have in common, such as 1e6, or empty.</param>
internal sealed record SceneAxis(
    IReadOnlyList<TextRun> Label, bool LabelRuns, IReadOnlyList<SceneTick> Ticks, string Offset);
