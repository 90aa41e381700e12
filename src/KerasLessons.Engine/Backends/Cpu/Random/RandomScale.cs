using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Elementwise;

namespace KerasLessons.Engine.Backends.Cpu.Random;

/// <summary>What becomes of a drawn number x: (x + Shift) · Factor + Offset, each operation rounded by itself.</summary>
internal sealed unsafe record RandomScale(double Factor)
{
    /// <summary>Adding −0 changes no number, not even the sign of a zero.</summary>
    private const double Nothing = -0.0;

    public double Shift { get; init; } = Nothing;

    public double Offset { get; init; } = Nothing;

    public void Apply<T>(Span<T> numbers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* first = numbers)
        {
            Add(first, numbers.Length, Shift);
            T factor = T.CreateTruncating(Factor);
            BinaryLoops.RunScalarB<MultiplyOperator, T>((byte*)first, (byte*)&factor, null, (byte*)first, numbers.Length);
            Add(first, numbers.Length, Offset);
        }
    }

    private static void Add<T>(T* numbers, int count, double value)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (value != 0 || double.IsPositive(value))
        {
            T number = T.CreateTruncating(value);
            BinaryLoops.RunScalarB<AddOperator, T>((byte*)numbers, (byte*)&number, null, (byte*)numbers, count);
        }
    }
}
