namespace KerasLessons;

public static partial class tf
{
    /// <summary>TensorFlow's <c>tf.linalg</c>; <see cref="np.Linalg"/> has more.</summary>
    public static class Linalg
    {
        /// <inheritdoc cref="np.Linalg.Inv"/>
        public static Tensor Inv(Tensor a) => np.Linalg.Inv(a);

        /// <inheritdoc cref="np.Linalg.Solve"/>
        public static Tensor Solve(Tensor a, Tensor b) => np.Linalg.Solve(a, b);

        /// <inheritdoc cref="np.Linalg.Det"/>
        public static Tensor Det(Tensor a) => np.Linalg.Det(a);
    }
}
