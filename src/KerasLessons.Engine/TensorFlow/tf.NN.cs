namespace KerasLessons;

public static partial class tf
{
    /// <summary>TensorFlow's <c>tf.nn</c>: activations as functions of tensors.</summary>
    public static class NN
    {
        /// <summary>max(x, 0), element by element.</summary>
        public static Tensor Relu(Tensor x) => Ops.Relu(x);

        /// <summary>1 / (1 + e^−x), element by element.</summary>
        public static Tensor Sigmoid(Tensor x) => Ops.Sigmoid(x);

        /// <summary>Hyperbolic tangent, element by element.</summary>
        public static Tensor Tanh(Tensor x) => Ops.Tanh(x);

        /// <summary>ln(1 + e^x), element by element.</summary>
        public static Tensor Softplus(Tensor x) => Ops.Softplus(x);

        /// <summary>e^x / Σ e^x along an axis.</summary>
        /// <param name="x">Values.</param>
        /// <param name="axis">Axis whose elements sum to 1 afterwards.</param>
        public static Tensor Softmax(Tensor x, int axis = -1) => Ops.Softmax(x, axis);

        /// <summary>Logarithm of the softmax along an axis.</summary>
        /// <param name="x">Values.</param>
        /// <param name="axis">Axis whose exponentials sum to 1 afterwards.</param>
        public static Tensor LogSoftmax(Tensor x, int axis = -1) => Ops.LogSoftmax(x, axis);
    }
}
