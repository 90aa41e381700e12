namespace KerasLessons.Torch;

public static partial class optim
{
    /// <summary>Changes parameters by the gradients that <c>loss.Backward()</c> brought them.</summary>
    public abstract class Optimizer
    {
        private readonly torch.Tensor[] _parameters;
        private double _learningRate;

        private protected Optimizer(IEnumerable<torch.Tensor> parameters, double lr)
        {
            ArgumentNullException.ThrowIfNull(parameters);
            _parameters = [.. parameters];
            if (_parameters.Length == 0)
            {
                throw new ArgumentException("An optimizer needs parameters, and received none; give net.Parameters(), where a module of your own finds what it has registered with RegisterParameter and RegisterModule.");
            }
            if (Array.Find(_parameters, parameter => !parameter.IsLeaf) is { } result)
            {
                throw new ArgumentException(
                    $"An optimizer changes leaves only, and received the result of recorded operations, of shape {result.Shape}; give the parameters it was computed from.");
            }
            LearningRate = lr;
        }

        /// <summary>Length of the steps, zero or more.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is set below zero.</exception>
        public double LearningRate
        {
            get => _learningRate;
            set => _learningRate = value >= 0
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), $"A learning rate is zero or more; received {value}.");
        }

        /// <summary>Changes every parameter that has a gradient.</summary>
        public void Step()
        {
            for (int i = 0; i < _parameters.Length; i++)
            {
                var parameter = _parameters[i];
                if (parameter.Grad is { } gradient)
                {
                    parameter.Values = Changed(i, parameter.Values, gradient.Values);
                }
            }
        }

        /// <summary>Forgets the gradients of all parameters.</summary>
        /// <param name="setToNone">Whether they become null, or else zeros.</param>
        public void ZeroGrad(bool setToNone = true) => Gradients.Clear(_parameters, setToNone);

        /// <summary>New numbers for a parameter.</summary>
        /// <param name="index">Which parameter.</param>
        /// <param name="value">Its numbers.</param>
        /// <param name="gradient">Its gradient.</param>
        private protected abstract EngineTensor Changed(int index, EngineTensor value, EngineTensor gradient);

        private protected int ParameterCount => _parameters.Length;

        /// <summary>A setting that must be zero or more.</summary>
        private protected static double NotNegative(string name, double value) => value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, $"{name} is zero or more; received {value}.");
    }
}
