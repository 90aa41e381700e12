using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>
/// One operation of an elementwise program. Slots number the program's values: first its inputs, then the results of
/// its instructions in order.
/// </summary>
/// <param name="Primitive">What to compute.</param>
/// <param name="Operands">Slots of the inputs.</param>
/// <param name="ResultType">Type of the result.</param>
internal sealed record ElementwiseInstruction(ElementwisePrimitive Primitive, int[] Operands, DType ResultType);
