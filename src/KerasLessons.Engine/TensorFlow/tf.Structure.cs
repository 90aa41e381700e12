namespace KerasLessons;

public static partial class tf
{
    /// <summary>The same elements in row-major order under another shape.</summary>
    /// <param name="x">Values.</param>
    /// <param name="shape">New shape; one size may be −1 and is worked out from the others.</param>
    public static Tensor Reshape(Tensor x, Shape shape) => Ops.Reshape(x, shape);

    /// <summary>The axes in another order.</summary>
    /// <param name="x">Values.</param>
    /// <param name="perm">For each axis of the result, the axis of <paramref name="x"/> it is; reversed when left out.</param>
    public static Tensor Transpose(Tensor x, int[]? perm = null) => Ops.Transpose(x, perm);

    /// <summary>A new axis of size 1.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Where the axis stands in the result; −1 is last.</param>
    public static Tensor ExpandDims(Tensor x, int axis) => Ops.ExpandDims(x, axis);

    /// <summary>The tensor without axes of size 1.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes to drop; all of size 1 when left out.</param>
    public static Tensor Squeeze(Tensor x, AxisList axis = default) => np.Squeeze(x, axis);

    /// <summary>Tensors of one shape side by side along a new axis.</summary>
    /// <param name="values">One tensor or more.</param>
    /// <param name="axis">Where the new axis stands in the result.</param>
    public static Tensor Stack(IReadOnlyList<Tensor> values, int axis = 0) => Ops.Stack(values, axis);

    /// <summary>Tensors one after another along an existing axis.</summary>
    /// <param name="values">Tensors that agree in all other sizes.</param>
    /// <param name="axis">Axis to join along.</param>
    public static Tensor Concat(IReadOnlyList<Tensor> values, int axis) => Ops.Concatenate(values, axis);

    /// <summary>Entries along one axis, chosen by integers; the shape of <paramref name="indices"/> stands in the axis's place.</summary>
    /// <param name="x">Values.</param>
    /// <param name="indices">Integers.</param>
    /// <param name="axis">Axis to choose along.</param>
    public static Tensor Gather(Tensor x, Tensor indices, int axis = 0) => Ops.Gather(x, indices, axis);

    /// <summary>Product of matrices on the last two axes; earlier axes are a batch and broadcast.</summary>
    /// <param name="a">Matrix, or a batch of them.</param>
    /// <param name="b">Matrix, or a batch of them.</param>
    /// <param name="transposeA">Whether <paramref name="a"/> is transposed first.</param>
    /// <param name="transposeB">Whether <paramref name="b"/> is transposed first.</param>
    public static Tensor MatMul(Tensor a, Tensor b, bool transposeA = false, bool transposeB = false) =>
        Ops.MatMul(transposeA ? Ops.SwapAxes(a, -2, -1) : a, transposeB ? Ops.SwapAxes(b, -2, -1) : b);
}
