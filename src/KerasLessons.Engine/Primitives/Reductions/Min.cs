namespace KerasLessons.Engine.Primitives;

/// <summary>Least element along axes; NaN if there is one.</summary>
internal sealed record Min(EquatableArray<int> Axes, bool KeepDims) : Extreme(Axes, KeepDims);
