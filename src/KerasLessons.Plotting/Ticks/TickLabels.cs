namespace KerasLessons.Plotting.Ticks;

/// <summary>What stands at ticks, and what stands once at the axis' end for all of them.</summary>
/// <param name="Texts">A text a tick; empty for a tick without one.</param>
/// <param name="Offset">Multiplier and offset such as <c>1e6</c> or <c>+2e3</c>; mostly empty.</param>
internal readonly record struct TickLabels(string[] Texts, string Offset);
