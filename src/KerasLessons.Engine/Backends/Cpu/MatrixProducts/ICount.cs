namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>A number as a type: how many rows a micro-kernel computes, how long a short row is.</summary>
internal interface ICount
{
    static abstract int Value { get; }
}
