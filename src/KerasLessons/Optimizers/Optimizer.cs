using KerasLessons.Engine.Tensors;
using KerasLessons.Text;

namespace KerasLessons;

/// <summary>A rule by which gradients change weights.</summary>
/// <remarks>
/// Each step runs in this order: gradients are accumulated if asked for, clipped, weights decay, the rule of the
/// subclass changes them, their moving average follows, the iteration counter goes up, and constraints are applied.
/// All of it is tensor operations on variables, so a step runs eagerly and inside a traced training step alike.
/// A rule of one's own derives from this class, makes its slot variables in <see cref="CreateSlots"/> and changes a
/// weight in <see cref="UpdateStep"/>. Source: <c>keras.optimizers.Optimizer</c>.
/// </remarks>
public abstract partial class Optimizer
{
    private readonly LearningRateSchedule? _schedule;
    private readonly Variable? _learningRate;
    private readonly List<Variable> _variables = [];
    private readonly Dictionary<Variable, int> _indices = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Variable> _excludedVariables = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _excludedNames = [];
    private Variable[] _targets = [];
    private Variable[] _averages = [];
    private Variable[] _accumulators = [];
    private double _askedLearningRate;

    /// <summary>Keeps the settings that all optimizers share and makes the counter and learning-rate variables.</summary>
    /// <param name="learningRate">Size of a step: a number or a schedule.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">
    /// More than one of <paramref name="clipNorm"/>, <paramref name="clipValue"/> and <paramref name="globalClipNorm"/>
    /// is given, or a setting is out of its range.
    /// </exception>
    protected Optimizer(
        LearningRateIdentifier learningRate,
        double? weightDecay = null,
        double? clipNorm = null,
        double? clipValue = null,
        double? globalClipNorm = null,
        bool useEma = false,
        double emaMomentum = 0.99,
        int? emaOverwriteFrequency = null,
        int? gradientAccumulationSteps = null,
        string? name = null)
    {
        ArgumentNullException.ThrowIfNull(learningRate);
        int clips = (clipNorm is null ? 0 : 1) + (clipValue is null ? 0 : 1) + (globalClipNorm is null ? 0 : 1);
        if (clips > 1)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Only one of clipNorm, clipValue and globalClipNorm can be set. Received: clipNorm={clipNorm}, clipValue={clipValue}, globalClipNorm={globalClipNorm}; leave out all but one."));
        }
        RequirePositive(clipNorm, nameof(clipNorm));
        RequirePositive(clipValue, nameof(clipValue));
        RequirePositive(globalClipNorm, nameof(globalClipNorm));
        Require(weightDecay is null or >= 0, nameof(weightDecay), weightDecay, "zero or more");
        Require(emaMomentum is >= 0 and <= 1, nameof(emaMomentum), emaMomentum, "between 0 and 1");
        Require(emaOverwriteFrequency is null or >= 1, nameof(emaOverwriteFrequency), emaOverwriteFrequency, "1 or more");
        Require(gradientAccumulationSteps is null or >= 2, nameof(gradientAccumulationSteps), gradientAccumulationSteps, "2 or more");
        if (emaOverwriteFrequency is not null && !useEma)
        {
            throw new ArgumentException(
                $"emaOverwriteFrequency says how often the moving average replaces the weights, and there is none. Received: emaOverwriteFrequency={emaOverwriteFrequency}, useEma=False; set useEma: true.");
        }
        Name = name ?? ObjectNames.AutoName(GetType().Name);
        WeightDecay = weightDecay;
        ClipNorm = clipNorm;
        ClipValue = clipValue;
        GlobalClipNorm = globalClipNorm;
        UseEma = useEma;
        EmaMomentum = emaMomentum;
        EmaOverwriteFrequency = emaOverwriteFrequency;
        GradientAccumulationSteps = gradientAccumulationSteps;
        Iterations = new Variable(0L, trainable: false, $"{Name}/iteration");
        _variables.Add(Iterations);
        if (learningRate.Schedule is { } schedule)
        {
            _schedule = schedule;
        }
        else
        {
            _askedLearningRate = learningRate.Value;
            _learningRate = new Variable((float)learningRate.Value, trainable: false, $"{Name}/learning_rate");
            _variables.Add(_learningRate);
        }
    }

    /// <summary>Name of the optimizer: <c>sgd</c>, <c>adam_1</c>.</summary>
    public string Name { get; }

    /// <summary>Decoupled weight decay; null for none.</summary>
    public double? WeightDecay { get; }

    /// <summary>Greatest norm of each gradient; null for no limit.</summary>
    public double? ClipNorm { get; }

    /// <summary>Greatest absolute value of each element of a gradient; null for no limit.</summary>
    public double? ClipValue { get; }

    /// <summary>Greatest norm of all gradients taken together; null for no limit.</summary>
    public double? GlobalClipNorm { get; }

    /// <summary>Whether a moving average of the weights is kept.</summary>
    public bool UseEma { get; }

    /// <summary>Part of the moving average that stays at each step.</summary>
    public double EmaMomentum { get; }

    /// <summary>Every how many steps the moving average replaces the weights, beside at the end of training; null for only then.</summary>
    public int? EmaOverwriteFrequency { get; }

    /// <summary>How many steps' gradients make one update; null for one.</summary>
    public int? GradientAccumulationSteps { get; }

    /// <summary>How many steps have run, an int64 scalar; with gradient accumulation, each small step counts.</summary>
    public Variable Iterations { get; }

    /// <summary>Whether the slot variables exist.</summary>
    public bool Built { get; private set; }

    /// <summary>The schedule of the learning rate; null when it is a number.</summary>
    public LearningRateSchedule? Schedule => _schedule;

    /// <summary>
    /// Size of the next step. It can be set between steps, of a compiled model as well; from a schedule it can only be read.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is set although the optimizer was made with a schedule.</exception>
    /// <exception cref="ArgumentException">It is set to a number that is not finite.</exception>
    public double LearningRate
    {
        get
        {
            if (_schedule is not null)
            {
                return _schedule.Invoke(Iterations.Snapshot().Item());
            }
            // The variable holds 32 bits; the number that was asked for is told as long as it is the same.
            double held = _learningRate!.Snapshot().Item();
            return (float)_askedLearningRate == held ? _askedLearningRate : held;
        }
        set
        {
            if (_learningRate is null)
            {
                throw new InvalidOperationException(
                    $"The optimizer '{Name}' was made with a learning-rate schedule, so its learning rate cannot be set; " +
                    "make the optimizer with a number if it should be.");
            }
            _learningRate.Assign((float)LearningRateIdentifier.Checked(value));
            _askedLearningRate = value;
        }
    }

    /// <summary>
    /// The optimizer's own variables in Keras's order: iteration, learning rate (unless it is a schedule), then those
    /// of the weights, once built.
    /// </summary>
    public VariableList Variables => new(_variables);

    /// <summary>The weights this optimizer was built for.</summary>
    public IReadOnlyList<Variable> TrainableVariables => _targets;

    /// <summary>The class, name and learning rate.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"<{GetType().Name} name={Name}, learning_rate={(_schedule is null ? LearningRate : _schedule)}>");

    /// <summary>Makes the slot variables of <paramref name="variables"/>, unless they exist.</summary>
    /// <param name="variables">The weights that this optimizer will change.</param>
    public void Build(IReadOnlyList<Variable> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        if (Built)
        {
            return;
        }
        int own = _variables.Count;
        try
        {
            for (int i = 0; i < variables.Count; i++)
            {
                if (!_indices.TryAdd(variables[i], i))
                {
                    throw new ArgumentException(
                        $"Each variable can be given to an optimizer once. Received '{variables[i].Name}' twice; leave one out.");
                }
            }
            if (UseEma)
            {
                _averages = AddSlots(variables, "average");
            }
            if (GradientAccumulationSteps is not null)
            {
                _accumulators = AddSlots(variables, "gradient_accumulator");
            }
            CreateSlots(variables);
        }
        catch
        {
            _variables.RemoveRange(own, _variables.Count - own);
            _indices.Clear();
            throw;
        }
        _targets = [.. variables];
        Built = true;
    }

    /// <summary>
    /// Leaves weights out of weight decay. To be called before the optimizer is built, that is before its first step.
    /// </summary>
    /// <param name="variables">Weights to leave out.</param>
    /// <param name="names">Parts of the own names (<c>kernel</c>, <c>bias</c>, without the layer's path) of weights to leave out.</param>
    /// <exception cref="InvalidOperationException">The optimizer is built already.</exception>
    public void ExcludeFromWeightDecay(IEnumerable<Variable>? variables = null, IEnumerable<string>? names = null)
    {
        if (Built)
        {
            throw new InvalidOperationException(
                $"The optimizer '{Name}' is built already; call ExcludeFromWeightDecay before its first step.");
        }
        _excludedVariables.UnionWith(variables ?? []);
        _excludedNames.AddRange(names ?? []);
    }

    /// <summary>Makes the variables that the rule keeps beside each weight, with <see cref="AddSlots(IReadOnlyList{Variable}, string, double)"/>.</summary>
    /// <param name="variables">The weights.</param>
    protected virtual void CreateSlots(IReadOnlyList<Variable> variables)
    {
    }

    /// <summary>Called once a step, before the weights' own <see cref="UpdateStep"/>.</summary>
    protected virtual void BeginUpdate()
    {
    }

    /// <summary>Changes one weight.</summary>
    /// <param name="gradient">Its gradient, clipped, of the weight's type.</param>
    /// <param name="variable">The weight.</param>
    /// <param name="learningRate">Size of the step, a scalar of the weight's type.</param>
    protected abstract void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate);

    /// <summary>Position of a weight among those that the optimizer was built for, and so of its slots.</summary>
    /// <param name="variable">The weight.</param>
    protected internal int IndexOf(Variable variable) => _indices[variable];

    /// <summary>Number of the update that is running, from 1, as a scalar.</summary>
    /// <param name="dtype">Type of the scalar.</param>
    protected internal Tensor StepNumber(DType dtype) => (UpdateCount() + 1).Cast(dtype);

    /// <summary>Makes one variable beside each weight, of its shape and type.</summary>
    /// <returns>The slots, in the order of the weights.</returns>
    /// <param name="variables">The weights.</param>
    /// <param name="slot">Last part of the slots' names.</param>
    /// <param name="initialValue">What they start with.</param>
    protected internal Variable[] AddSlots(IReadOnlyList<Variable> variables, string slot, double initialValue = 0) =>
        [.. variables.Select(variable => AddSlot(variable, slot, variable.Shape, initialValue))];

    /// <summary>Makes two variables beside each weight, the two of one weight next to each other as Keras stores them.</summary>
    /// <returns>The first slots and the second slots.</returns>
    /// <param name="variables">The weights.</param>
    /// <param name="first">Last part of the first slots' names.</param>
    /// <param name="second">Last part of the second slots' names.</param>
    /// <param name="initialValue">What the first start with; the second start with 0.</param>
    protected internal (Variable[] First, Variable[] Second) AddSlots(
        IReadOnlyList<Variable> variables, string first, string second, double initialValue = 0)
    {
        var slots = variables
            .Select(variable => (AddSlot(variable, first, variable.Shape, initialValue), AddSlot(variable, second, variable.Shape)))
            .ToArray();
        return ([.. slots.Select(slot => slot.Item1)], [.. slots.Select(slot => slot.Item2)]);
    }

    /// <summary>Makes one variable beside a weight, of its type.</summary>
    /// <param name="variable">The weight.</param>
    /// <param name="slot">Last part of the slot's name.</param>
    /// <param name="shape">The slot's shape.</param>
    /// <param name="initialValue">What it starts with.</param>
    protected internal Variable AddSlot(Variable variable, string slot, Shape shape, double initialValue = 0)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(shape);
        string name = $"{Name}/{variable.Name.Replace('/', '_')}_{slot}";
        // New memory is zero already, and a slot may be as large as all the weights: it is not touched before it is used.
        var made = initialValue == 0
            ? new Variable(new TensorSpec(variable.DType, shape), trainable: false, name)
            : new Variable(Ops.Full(shape, initialValue, variable.DType), trainable: false, name);
        _variables.Add(made);
        return made;
    }

    /// <summary>Throws unless a setting is in its range.</summary>
    private protected static void Require(bool valid, string setting, object? value, string range)
    {
        if (!valid)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{setting} must be {range}. Received: {setting}={value}."));
        }
    }

    private static void RequirePositive(double? value, string setting) =>
        Require(value is null or > 0, setting, value, "greater than 0; leave it out for no limit");
}
