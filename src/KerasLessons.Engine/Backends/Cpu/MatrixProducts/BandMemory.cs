namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>What a thread needs for the band that it works on; it stays between products.</summary>
internal sealed class BandMemory
{
    [ThreadStatic]
    private static BandMemory? current;

    /// <summary>The running thread's.</summary>
    public static BandMemory Current => current ??= new BandMemory();

    /// <summary>The band's rows of A, packed.</summary>
    public PackingBuffer Operand { get; } = new();

    /// <summary>The band's rows of C, where nobody wants them but an epilogue.</summary>
    public PackingBuffer Product { get; } = new();
}
