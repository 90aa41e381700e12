namespace KerasLessons.Engine.Primitives;

/// <summary>Greatest element along axes; NaN if there is one.</summary>
internal sealed record Max(EquatableArray<int> Axes, bool KeepDims) : Extreme(Axes, KeepDims);
