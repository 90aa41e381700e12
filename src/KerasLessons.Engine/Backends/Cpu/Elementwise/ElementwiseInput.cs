namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>An array that an elementwise program reads, and how its elements fill the program's size.</summary>
internal sealed record ElementwiseInput(Operand Operand, BroadcastPattern Pattern)
{
    /// <summary>Whether element i of the program is element i of the array.</summary>
    public bool IsFull(int size) => Pattern.Repeat == 1 && Pattern.Period == size;
}
