using KerasLessons.Engine.Backends.Cpu.MatrixProducts;

namespace KerasLessons.Engine.Tests.Backends.Cpu.MatrixProducts;

/// <summary>Copies the rows that it is handed, and counts how often each comes.</summary>
internal sealed unsafe class CopyingEpilogue(int rows, int columns, bool keepsProduct) : RowEpilogue
{
    /// <summary>As many numbers as the product and its guard have; what lies beyond it is as the problem fills it.</summary>
    public float[] Copied { get; } = [.. Enumerable.Repeat(float.NaN, rows * columns + Problem<float>.GuardLength)];

    public int[] Times { get; } = new int[rows];

    public override int Cost => 1;

    public override bool KeepsProduct => keepsProduct;

    public override void Run(int firstRow, int count, byte* product)
    {
        new ReadOnlySpan<float>(product, count * columns).CopyTo(Copied.AsSpan(firstRow * columns));
        for (int row = firstRow; row < firstRow + count; row++)
        {
            Interlocked.Increment(ref Times[row]);
        }
    }
}
