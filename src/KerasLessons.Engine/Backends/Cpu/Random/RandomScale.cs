using System.Numerics;
using System.Numerics.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Random;

/// <summary>What becomes of a drawn number x: (x + Shift) · Factor + Offset, each operation rounded by itself.</summary>
internal sealed record RandomScale(double Factor)
{
    /// <summary>Adding −0 changes no number, not even the sign of a zero.</summary>
    private const double Nothing = -0.0;

    public double Shift { get; init; } = Nothing;

    public double Offset { get; init; } = Nothing;

    public void Apply<T>(Span<T> numbers)
        where T : IFloatingPointIeee754<T>
    {
        TensorPrimitives.Add(numbers, T.CreateTruncating(Shift), numbers);
        TensorPrimitives.Multiply(numbers, T.CreateTruncating(Factor), numbers);
        TensorPrimitives.Add(numbers, T.CreateTruncating(Offset), numbers);
    }
}
