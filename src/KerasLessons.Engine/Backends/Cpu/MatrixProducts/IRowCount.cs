namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>How many rows a micro-kernel computes, as a compile-time constant.</summary>
internal interface IRowCount
{
    static abstract int Value { get; }
}
