using LessonKit;

namespace Gallery.Running;

/// <summary>What came of running a lesson.</summary>
/// <param name="Entry">The lesson.</param>
/// <param name="Items">What it showed, until it ended or failed.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Time">How long it ran.</param>
/// <param name="Failure">What it threw, where it failed.</param>
public sealed record LessonResult(LessonEntry Entry, IReadOnlyList<LessonItem> Items, string Output, TimeSpan Time, Exception? Failure);
