namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>Where a value of an elementwise program, or its sum, goes.</summary>
internal sealed record ElementwiseTarget(int Slot, Operand Target);
