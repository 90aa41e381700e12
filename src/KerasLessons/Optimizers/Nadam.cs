namespace KerasLessons;

/// <summary>Adam with Nesterov's momentum.</summary>
/// <remarks>
/// uₜ = β₁(1 − ½·0.96ᵗ), πₜ = u₁·…·uₜ, m and v as in <see cref="Adam"/>,
/// m̂ = uₜ₊₁·m / (1 − πₜ·uₜ₊₁) + (1 − uₜ)·g / (1 − πₜ), v̂ = v / (1 − β₂ᵗ), w ← w − η·m̂ / (√v̂ + ε).
/// As in Keras, the product πₜ is not among <see cref="Optimizer.Variables"/>.
/// Source: <c>keras.optimizers.Nadam</c> (Dozat, 2015).
/// </remarks>
public sealed class Nadam : Optimizer
{
    private Variable[] _means = [];
    private Variable[] _squares = [];
    private Variable? _product;

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.001 when left out.</param>
    /// <param name="beta1">Part of the mean of the gradients that stays at each step.</param>
    /// <param name="beta2">Part of the mean of the squared gradients that stays at each step.</param>
    /// <param name="epsilon">Small number that keeps the divisor away from 0.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public Nadam(
        LearningRateIdentifier? learningRate = null,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-7,
        double? weightDecay = null,
        double? clipNorm = null,
        double? clipValue = null,
        double? globalClipNorm = null,
        bool useEma = false,
        double emaMomentum = 0.99,
        int? emaOverwriteFrequency = null,
        int? gradientAccumulationSteps = null,
        string? name = null)
        : base(learningRate ?? 0.001, weightDecay, clipNorm, clipValue, globalClipNorm, useEma, emaMomentum, emaOverwriteFrequency, gradientAccumulationSteps, name)
    {
        Require(beta1 is >= 0 and < 1, nameof(beta1), beta1, "at least 0 and less than 1");
        Require(beta2 is >= 0 and < 1, nameof(beta2), beta2, "at least 0 and less than 1");
        Require(epsilon >= 0, nameof(epsilon), epsilon, "zero or more");
        Beta1 = beta1;
        Beta2 = beta2;
        Epsilon = epsilon;
    }

    /// <summary>Part of the mean of the gradients that stays at each step.</summary>
    public double Beta1 { get; }

    /// <summary>Part of the mean of the squared gradients that stays at each step.</summary>
    public double Beta2 { get; }

    /// <summary>Small number that keeps the divisor away from 0.</summary>
    public double Epsilon { get; }

    private protected override IReadOnlyList<Variable> HiddenState => [_product!];

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<Variable> variables)
    {
        // Keras makes all first moments, then all second ones.
        _means = AddSlots(variables, "momentum");
        _squares = AddSlots(variables, "velocity");
        _product = new Variable(Ops.Ones([], variables.Count > 0 ? variables[0].DType : DType.Float32), trainable: false, $"{Name}/product");
    }

    /// <inheritdoc/>
    protected override void BeginUpdate() => _product!.Assign(_product.Value * Momentum(StepNumber(_product.DType)));

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate)
    {
        var (means, squares) = (_means[IndexOf(variable)], _squares[IndexOf(variable)]);
        var step = StepNumber(variable.DType);
        var (now, next) = (Momentum(step), Momentum(step + 1));
        var product = _product!.Value.Cast(variable.DType);
        var mean = means.Value + (gradient - means.Value) * (1 - Beta1);
        means.Assign(mean);
        var square = squares.Value + (gradient.Square() - squares.Value) * (1 - Beta2);
        squares.Assign(square);
        var lookAhead = mean * (next / (1 - product * next)) + gradient * ((1 - now) / (1 - product));
        var size = (square / (1 - Ops.Power(Beta2, step))).Sqrt();
        variable.AssignSub(lookAhead * learningRate / (size + Epsilon));
    }

    private Tensor Momentum(Tensor step) => Beta1 * (1 - 0.5 * Ops.Power(0.96, step));
}
