namespace KerasLessons.Torch;

public static partial class optim
{
    /// <summary>Gradient descent: w ← w − lr·g, with momentum b ← momentum·b + (1 − dampening)·g in the gradient's place.</summary>
    /// <remarks>The first step takes the gradient itself for the momentum. Nesterov's rule steps along g + momentum·b.</remarks>
    public sealed class SGD : Optimizer
    {
        private readonly double _momentum;
        private readonly double _dampening;
        private readonly double _weightDecay;
        private readonly bool _nesterov;
        private readonly EngineTensor?[] _buffers;

        /// <summary>Makes the optimizer.</summary>
        /// <param name="parameters">What it changes: <c>net.Parameters()</c>.</param>
        /// <param name="lr">Length of the steps, zero or more.</param>
        /// <param name="momentum">Share of the last step that is kept, zero or more.</param>
        /// <param name="dampening">Share of the gradient that momentum leaves out.</param>
        /// <param name="weightDecay">What times the parameter is added to its gradient, zero or more.</param>
        /// <param name="nesterov">Whether to use Nesterov's rule, which needs momentum and no dampening.</param>
        /// <exception cref="ArgumentException">There are no parameters, or Nesterov's rule is asked for without momentum or with dampening.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A number is below zero that must not be.</exception>
        public SGD(IEnumerable<torch.Tensor> parameters, double lr, double momentum = 0, double dampening = 0, double weightDecay = 0, bool nesterov = false)
            : base(parameters, lr)
        {
            _momentum = NotNegative(nameof(momentum), momentum);
            _dampening = dampening;
            _weightDecay = NotNegative(nameof(weightDecay), weightDecay);
            _nesterov = nesterov;
            if (nesterov && (momentum <= 0 || dampening != 0))
            {
                throw new ArgumentException($"Nesterov's rule needs a momentum above 0 and no dampening; received momentum {momentum} and dampening {dampening}.");
            }
            _buffers = new EngineTensor?[ParameterCount];
        }

        private protected override EngineTensor Changed(int index, EngineTensor value, EngineTensor gradient)
        {
            if (_weightDecay != 0)
            {
                gradient += value * _weightDecay;
            }
            if (_momentum != 0)
            {
                var buffer = _buffers[index] is { } last ? last * _momentum + gradient * (1 - _dampening) : gradient;
                _buffers[index] = buffer;
                gradient = _nesterov ? gradient + buffer * _momentum : buffer;
            }
            return value - gradient * LearningRate;
        }
    }
}
