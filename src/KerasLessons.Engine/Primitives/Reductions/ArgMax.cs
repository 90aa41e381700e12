namespace KerasLessons.Engine.Primitives;

/// <summary>Position of the greatest element along one axis, the first of equal ones.</summary>
internal sealed record ArgMax(int Axis) : ArgExtreme(Axis);
