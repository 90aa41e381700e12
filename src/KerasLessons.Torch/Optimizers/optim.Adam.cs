namespace KerasLessons.Torch;

public static partial class optim
{
    /// <summary>Adam: steps of m̂ / (√v̂ + ε) with running means m of the gradient and v of its square, freed of their start at 0.</summary>
    /// <remarks>ε is added to √v̂ after the correction of the start, as in PyTorch; Keras adds it before.</remarks>
    public sealed class Adam : Optimizer
    {
        private readonly double _beta1;
        private readonly double _beta2;
        private readonly double _eps;
        private readonly double _weightDecay;
        private readonly Moments[] _moments;

        /// <summary>Makes the optimizer.</summary>
        /// <param name="parameters">What it changes: <c>net.Parameters()</c>.</param>
        /// <param name="lr">Length of the steps, zero or more.</param>
        /// <param name="betas">Shares of the running means that are kept, from 0 up to, not including, 1; 0.9 and 0.999 when left out.</param>
        /// <param name="eps">What is added to the divisor, zero or more.</param>
        /// <param name="weightDecay">What times the parameter is added to its gradient, zero or more.</param>
        /// <exception cref="ArgumentException">There are no parameters.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
        public Adam(IEnumerable<torch.Tensor> parameters, double lr = 0.001, (double Beta1, double Beta2)? betas = null, double eps = 1e-8, double weightDecay = 0)
            : base(parameters, lr)
        {
            (_beta1, _beta2) = betas ?? (0.9, 0.999);
            if (!(_beta1 is >= 0 and < 1 && _beta2 is >= 0 and < 1))
            {
                throw new ArgumentOutOfRangeException(nameof(betas), $"Betas lie from 0 up to, not including, 1; received {_beta1} and {_beta2}.");
            }
            _eps = NotNegative(nameof(eps), eps);
            _weightDecay = NotNegative(nameof(weightDecay), weightDecay);
            _moments = new Moments[ParameterCount];
        }

        private protected override EngineTensor Changed(int index, EngineTensor value, EngineTensor gradient)
        {
            if (_weightDecay != 0)
            {
                gradient += value * _weightDecay;
            }
            ref var moments = ref _moments[index];
            int steps = moments.Steps + 1;
            var first = (moments.First ?? Ops.ZerosLike(value)) * _beta1 + gradient * (1 - _beta1);
            var second = (moments.Second ?? Ops.ZerosLike(value)) * _beta2 + Ops.Square(gradient) * (1 - _beta2);
            moments = new Moments(steps, first, second);
            double stepSize = LearningRate / (1 - Math.Pow(_beta1, steps));
            double correction = Math.Sqrt(1 - Math.Pow(_beta2, steps));
            return value - first / (Ops.Sqrt(second) / correction + _eps) * stepSize;
        }

        private readonly record struct Moments(int Steps, EngineTensor? First, EngineTensor? Second);
    }
}
