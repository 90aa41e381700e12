using KerasLessons.Engine.Backends.Cpu;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Torch.Operations;

/// <summary>A large tensor times a number, worked out when it is first asked for.</summary>
/// <remarks>
/// Most such products are steps to something else, as in <c>torch.Sigmoid(200 * input)</c>; then one large array serves both, and
/// large arrays are what an eager loop spends its time on.
/// </remarks>
internal sealed class DeferredProduct(EngineTensor factor, EngineTensor number)
{
    /// <summary>Smaller products are worked out at once.</summary>
    public const int SmallestSize = 16 * 1024;

    public TensorSpec Spec => factor.Spec;

    public EngineTensor Compute() => Ops.Apply(Multiply.Instance, factor, number);

    /// <summary>A function of the product's elements, in one array.</summary>
    public EngineTensor ComputeThen(ElementwisePrimitive function)
    {
        var result = Compute();
        EagerExecutor.ExecuteInPlace(function, result);
        return result;
    }
}
