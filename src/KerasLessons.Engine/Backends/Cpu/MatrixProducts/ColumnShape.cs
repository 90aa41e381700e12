namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>The three widths of a micro-kernel, as types that are compared at compile time.</summary>
internal static class ColumnShape
{
    /// <summary>Two vectors.</summary>
    internal readonly struct WholePair;

    /// <summary>Two vectors, the second cut off by the edge of the matrix.</summary>
    internal readonly struct PartialPair;

    /// <summary>One vector, cut off by the edge of the matrix or just whole.</summary>
    internal readonly struct PartialSingle;
}
