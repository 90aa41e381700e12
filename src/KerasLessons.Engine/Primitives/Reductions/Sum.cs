namespace KerasLessons.Engine.Primitives;

/// <summary>Sum along axes; 0 over none.</summary>
internal sealed record Sum(EquatableArray<int> Axes, bool KeepDims) : Reduction(Axes, KeepDims)
{
    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.BroadcastTo(Restore(gradient, inputs[0]), inputs[0].Shape);
}
