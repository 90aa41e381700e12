namespace KerasLessons.Plotting.Animation;

/// <summary>A frame as its change from the one before.</summary>
/// <param name="Elements">Patch of the numbers of its elements in the order of painting; -1 is its first scene, -2 its second.</param>
/// <param name="Scenes">Its 3-D scenes.</param>
internal sealed record RecordedFrame(IReadOnlyList<int> Elements, IReadOnlyList<RecordedScene> Scenes);
