namespace KerasLessons;

/// <summary>Adaptive steps that remember only rows and columns of a matrix's squared gradients.</summary>
/// <remarks>
/// For weights of two or more axes r and c are running means of g² + ε₁, averaged over the last and over the last axis
/// but one, and v = (r / mean r)·c; otherwise v is a running mean itself. With ρ = min(η, 1 / √t) and u = g / √v,
/// w ← w − max(ε₂, rms(w))·ρ·u / max(1, rms(u) / d). Keras's <c>relative_step</c> changes nothing there, because ρ is
/// limited in any case, so it does not exist here. Source: <c>keras.optimizers.Adafactor</c> (Shazeer and Stern, 2018).
/// </remarks>
public sealed class Adafactor : Optimizer
{
    private Variable?[] _rows = [];
    private Variable?[] _columns = [];
    private Variable[] _squares = [];

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.001 when left out.</param>
    /// <param name="beta2Decay">Power of the step number by which the means forget, less than 0.</param>
    /// <param name="epsilon1">Small number added to the squared gradients.</param>
    /// <param name="epsilon2">Least size that a weight tensor is taken to have.</param>
    /// <param name="clipThreshold">Greatest root mean square of a movement before it is scaled, greater than 0.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public Adafactor(
        LearningRateIdentifier? learningRate = null,
        double beta2Decay = -0.8,
        double epsilon1 = 1e-30,
        double epsilon2 = 1e-3,
        double clipThreshold = 1,
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
        Require(beta2Decay < 0, nameof(beta2Decay), beta2Decay, "less than 0");
        Require(epsilon1 >= 0, nameof(epsilon1), epsilon1, "zero or more");
        Require(epsilon2 >= 0, nameof(epsilon2), epsilon2, "zero or more");
        Require(clipThreshold > 0, nameof(clipThreshold), clipThreshold, "greater than 0");
        Beta2Decay = beta2Decay;
        Epsilon1 = epsilon1;
        Epsilon2 = epsilon2;
        ClipThreshold = clipThreshold;
    }

    /// <summary>Power of the step number by which the means forget.</summary>
    public double Beta2Decay { get; }

    /// <summary>Small number added to the squared gradients.</summary>
    public double Epsilon1 { get; }

    /// <summary>Least size that a weight tensor is taken to have.</summary>
    public double Epsilon2 { get; }

    /// <summary>Greatest root mean square of a movement before it is scaled.</summary>
    public double ClipThreshold { get; }

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<Variable> variables)
    {
        _rows = new Variable?[variables.Count];
        _columns = new Variable?[variables.Count];
        _squares = new Variable[variables.Count];
        for (int i = 0; i < variables.Count; i++)
        {
            var shape = variables[i].Shape;
            if (shape.Rank >= 2)
            {
                _rows[i] = AddSlot(variables[i], "row", Shape.Create([.. shape.Take(shape.Rank - 1)]));
                _columns[i] = AddSlot(variables[i], "column", Shape.Create([.. shape.Take(shape.Rank - 2), shape[^1]]));
            }
            _squares[i] = AddSlot(variables[i], "velocity", shape);
        }
    }

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate)
    {
        int index = IndexOf(variable);
        var step = StepNumber(variable.DType);
        var keep = 1 - Ops.Power(step, Beta2Decay);
        var square = gradient.Square() + Epsilon1;
        Tensor velocity;
        if (_rows[index] is { } rows && _columns[index] is { } columns)
        {
            var row = keep * rows.Value + (1 - keep) * square.Mean(-1);
            var column = keep * columns.Value + (1 - keep) * square.Mean(-2);
            rows.Assign(row);
            columns.Assign(column);
            velocity = (row / row.Mean(-1, keepDims: true)).ExpandDims(-1) * column.ExpandDims(-2);
        }
        else
        {
            velocity = keep * _squares[index].Value + (1 - keep) * square;
        }
        _squares[index].Assign(velocity);
        var movement = gradient / velocity.Sqrt();
        var excess = Ops.Maximum(RootMeanSquare(movement) / ClipThreshold, 1);
        var rate = Ops.Maximum(RootMeanSquare(variable.Value), Epsilon2) * Ops.Minimum(learningRate, 1 / step.Sqrt());
        variable.AssignSub(movement * (rate / excess));
    }

    private static Tensor RootMeanSquare(Tensor x) => x.Square().Mean().Sqrt();
}
