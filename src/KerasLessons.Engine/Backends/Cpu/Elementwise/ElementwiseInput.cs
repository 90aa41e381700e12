namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>An array that an elementwise program reads, and how its elements fill the program's size.</summary>
internal sealed unsafe record ElementwiseInput(Operand Operand, BroadcastPattern Pattern)
{
    /// <summary>Whether the array has no address of its own and is given, part by part, when the program runs.</summary>
    public bool IsGiven => Operand.Pointer is null;

    /// <summary>Whether element i of the program is element i of the array.</summary>
    public bool IsFull(int size) => Pattern.Repeat == 1 && Pattern.Period == size;
}
