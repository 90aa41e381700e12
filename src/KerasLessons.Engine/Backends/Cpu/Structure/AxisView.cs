using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>A row-major tensor seen from one axis: <c>Outer</c> blocks of <c>Length</c> entries of <c>Inner</c> elements.</summary>
internal readonly record struct AxisView(int Outer, int Length, int Inner)
{
    public static AxisView Of(Shape shape, int axis) =>
        new(ShapeRules.Product(shape, 0, axis), shape[axis], ShapeRules.Product(shape, axis + 1, shape.Rank));
}
