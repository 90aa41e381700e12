namespace KerasLessons.Engine.Backends.Cpu;

/// <summary>One bound computation: it knows where its operands lie, and each run reads and writes them there, allocating nothing.</summary>
internal abstract class Step
{
    public abstract void Run();
}
