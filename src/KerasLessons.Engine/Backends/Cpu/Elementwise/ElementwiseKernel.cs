namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>A loop over elements: result[i] = f(a[i], b[i], c[i]) for <c>count</c> elements; operands a function does not have are ignored.</summary>
/// <param name="function">The loop: (a, b, c, result, count).</param>
/// <param name="scalarA">Whether <c>a</c> points at one element that serves all.</param>
/// <param name="scalarB">Whether <c>b</c> points at one element that serves all.</param>
internal readonly unsafe struct ElementwiseKernel(
    delegate*<byte*, byte*, byte*, byte*, nint, void> function, bool scalarA = false, bool scalarB = false)
{
    public readonly delegate*<byte*, byte*, byte*, byte*, nint, void> Function = function;

    public readonly bool ScalarA = scalarA;

    public readonly bool ScalarB = scalarB;
}
