namespace KerasLessons.Engine.Primitives;

/// <summary>Position of the least element along one axis, the first of equal ones.</summary>
internal sealed record ArgMin(int Axis) : ArgExtreme(Axis);
