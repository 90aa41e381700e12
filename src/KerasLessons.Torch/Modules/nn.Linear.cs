using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Operations;
using KerasLessons.Torch.Random;

namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>An affine map: x·Wᵀ + b.</summary>
    /// <remarks>
    /// Weights and biases start from uniform numbers between −1/√inFeatures and 1/√inFeatures, drawn from the stream that
    /// <see cref="torch.ManualSeed"/> seeds: PyTorch's own start values.
    /// </remarks>
    public sealed class Linear : Module
    {
        /// <summary>Makes the map and draws its start values: the weights first, then the biases.</summary>
        /// <param name="inFeatures">Numbers that each example has, 1 or more.</param>
        /// <param name="outFeatures">Numbers that each result has, 1 or more.</param>
        /// <param name="bias">Whether b is there.</param>
        /// <param name="dtype">Type of the weights, float32 or float64.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number of features is below 1.</exception>
        /// <exception cref="ArgumentException">The type is not of floating point.</exception>
        public Linear(int inFeatures, int outFeatures, bool bias = true, DType dtype = DType.Float32)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(inFeatures, 1);
            ArgumentOutOfRangeException.ThrowIfLessThan(outFeatures, 1);
            if (!dtype.IsFloat())
            {
                throw new ArgumentException($"Weights are float32 or float64; received {dtype.NumPyName()}.");
            }
            (InFeatures, OutFeatures) = (inFeatures, outFeatures);
            // √3 · √(1/3) / √n, computed step by step as PyTorch's kaiming_uniform_ with a = √5 does.
            double weightBound = Math.Sqrt(3) * (Math.Sqrt(2 / (1 + Math.Pow(Math.Sqrt(5), 2))) / Math.Sqrt(inFeatures));
            Weight = RegisterParameter("weight", Drawn([outFeatures, inFeatures], weightBound, dtype));
            if (bias)
            {
                Bias = RegisterParameter("bias", Drawn([outFeatures], 1 / Math.Sqrt(inFeatures), dtype));
            }
        }

        /// <summary>Numbers that each example has.</summary>
        public int InFeatures { get; }

        /// <summary>Numbers that each result has.</summary>
        public int OutFeatures { get; }

        /// <summary>W, of shape (outFeatures, inFeatures).</summary>
        public Parameter Weight { get; }

        /// <summary>b, of shape (outFeatures,); null if there is none.</summary>
        public Parameter? Bias { get; }

        /// <inheritdoc/>
        public override torch.Tensor Forward(torch.Tensor input) => MatrixOperations.Linear(input, Weight, Bias);

        /// <inheritdoc/>
        protected override string ExtraText() =>
            $"in_features={InFeatures}, out_features={OutFeatures}, bias={(Bias is null ? "False" : "True")}";

        private static Parameter Drawn(Shape shape, double bound, DType dtype) =>
            new(torch.tensor(CpuGenerator.Shared.Uniform(shape, -bound, bound, dtype)));
    }
}
