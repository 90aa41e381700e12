namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>How wide a micro-kernel is, as compile-time constants.</summary>
internal interface IColumnShape
{
    /// <summary>One or two vectors.</summary>
    static abstract int Vectors { get; }

    /// <summary>Whether the last vector is cut off by the edge of the matrix.</summary>
    static abstract bool Partial { get; }
}
