using KerasLessons.Engine.Primitives;
using KerasLessons.Torch.Autograd;

namespace KerasLessons.Torch.Operations;

/// <summary>Functions of single elements.</summary>
internal static class ElementwiseOperations
{
    public static torch.Tensor Exp(torch.Tensor x) => Recorder.Apply("ExpBackward0", Engine.Primitives.Exp.Instance, Promotion.ToFloat(x));

    public static torch.Tensor Log(torch.Tensor x) => Recorder.Apply("LogBackward0", Engine.Primitives.Log.Instance, Promotion.ToFloat(x));

    public static torch.Tensor Sqrt(torch.Tensor x) => Recorder.Apply("SqrtBackward0", Engine.Primitives.Sqrt.Instance, Promotion.ToFloat(x));

    public static torch.Tensor Sin(torch.Tensor x) => Recorder.Apply("SinBackward0", Engine.Primitives.Sin.Instance, Promotion.ToFloat(x));

    public static torch.Tensor Cos(torch.Tensor x) => Recorder.Apply("CosBackward0", Engine.Primitives.Cos.Instance, Promotion.ToFloat(x));

    public static torch.Tensor Tanh(torch.Tensor x) => Recorder.Apply("TanhBackward0", Engine.Primitives.Tanh.Instance, Promotion.ToFloat(x));

    public static torch.Tensor Sigmoid(torch.Tensor x)
    {
        x = Promotion.ToFloat(x);
        var sigmoid = Engine.Primitives.Sigmoid.Instance;
        var output = x.PendingProduct is { } product ? product.ComputeThen(sigmoid) : Ops.Apply(sigmoid, x.Values);
        return Recorder.Record("SigmoidBackward0", output, (_, gradient) => SigmoidSlope.Times(gradient, output), x);
    }

    public static torch.Tensor Relu(torch.Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Recorder.Apply("ReluBackward0", Engine.Primitives.Relu.Instance, Numbers(x));
    }

    public static torch.Tensor Abs(torch.Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Recorder.Apply("AbsBackward0", Engine.Primitives.Abs.Instance, Numbers(x));
    }

    public static torch.Tensor Softmax(torch.Tensor x, int dim) => OnLastAxis("SoftmaxBackward0", Engine.Primitives.Softmax.Instance, x, dim);

    public static torch.Tensor LogSoftmax(torch.Tensor x, int dim) => OnLastAxis("LogSoftmaxBackward0", Engine.Primitives.LogSoftmax.Instance, x, dim);

    private static torch.Tensor Numbers(torch.Tensor x) => x.DType == DType.Bool
        ? throw new ArgumentException("Truth values cannot be calculated with; convert them first with To(DType.Float32) or To(DType.Int64).")
        : x;

    private static torch.Tensor OnLastAxis(string name, Primitive primitive, torch.Tensor x, int dim)
    {
        x = Promotion.ToFloat(x);
        dim = Engine.Tensors.ShapeRules.NormalizeAxis(dim, x.Rank);
        var turned = Ops.SwapAxes(x.Values, dim, -1);
        var output = Ops.Apply(primitive, turned);
        return Recorder.Record(
            name,
            Ops.SwapAxes(output, dim, -1),
            (_, gradient) => Ops.SwapAxes(primitive.Gradient(0, [turned], output, Ops.SwapAxes(gradient, dim, -1))!, dim, -1),
            x);
    }
}
