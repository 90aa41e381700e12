using KerasLessons.Engine.Random;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public static partial class tf
{
    /// <summary>TensorFlow's random numbers: after <c>tf.Random.SetSeed(43052)</c> they are those of TensorFlow's eager operations.</summary>
    /// <remarks>
    /// Each call is one operation with a stream of its own, so that its values depend on the seed and on how many calls
    /// came before. The generator is the whole program's; several threads may draw at once.
    /// </remarks>
    public static class Random
    {
        private static readonly Lock Gate = new();
        private static readonly TensorFlowRandom Stream = new();

        /// <summary>Seeds as <c>tf.random.set_seed(seed)</c>: the operations start again.</summary>
        /// <param name="seed">Any integer.</param>
        public static void SetSeed(long seed)
        {
            lock (Gate)
            {
                Stream.SetSeed(seed);
            }
        }

        /// <summary>Normal numbers.</summary>
        /// <param name="shape">Size of each axis: <c>[10]</c>.</param>
        /// <param name="mean">Mean.</param>
        /// <param name="stddev">Standard deviation, zero or more.</param>
        /// <param name="dtype">Float32 or Float64; the two are different streams.</param>
        public static Tensor Normal(Shape shape, double mean = 0, double stddev = 1, DType dtype = DType.Float32)
        {
            var tensor = Allocate(shape, dtype);
            lock (Gate)
            {
                if (dtype == DType.Float32)
                {
                    Stream.Normal(tensor.MutableSpan<float>(), (float)mean, (float)stddev);
                }
                else
                {
                    Stream.Normal(tensor.MutableSpan<double>(), mean, stddev);
                }
            }
            return tensor;
        }

        /// <summary>Uniform numbers on [minval, maxval).</summary>
        /// <param name="shape">Size of each axis: <c>[10]</c>.</param>
        /// <param name="minval">Least number.</param>
        /// <param name="maxval">Above all numbers.</param>
        /// <param name="dtype">Float32 or Float64; the two are different streams.</param>
        public static Tensor Uniform(Shape shape, double minval = 0, double maxval = 1, DType dtype = DType.Float32)
        {
            var tensor = Allocate(shape, dtype);
            lock (Gate)
            {
                if (dtype == DType.Float32)
                {
                    Stream.Uniform(tensor.MutableSpan<float>(), (float)minval, (float)maxval);
                }
                else
                {
                    Stream.Uniform(tensor.MutableSpan<double>(), minval, maxval);
                }
            }
            return tensor;
        }

        private static Tensor Allocate(Shape shape, DType dtype)
        {
            EagerDraw.Require("tf.Random");
            RequireFloat(dtype);
            return Tensor.Allocate(new TensorSpec(dtype, NewTensor.RequireSizes(shape)));
        }
    }
}
