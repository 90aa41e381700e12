namespace KerasLessons;

public abstract partial class Layer
{
    private readonly List<Weight> _weights = [];
    private readonly List<Layer> _tracked = [];
    private readonly List<Tensor> _callLosses = [];
    private bool _trainable;
    private static int s_structure;
    private int _changes;

    /// <summary>Whether training changes the weights; setting it also sets that of the layers inside.</summary>
    public bool Trainable
    {
        get => _trainable;
        set
        {
            _trainable = value;
            NoteChange();
            foreach (var weight in _weights)
            {
                weight.Variable.Trainable = value && weight.Trainable;
            }
            foreach (var layer in SubLayers)
            {
                layer.Trainable = value;
            }
        }
    }

    /// <summary>All variables: those that training may change first, then the others, then those of the layers inside.</summary>
    public VariableList Weights => new(AllWeights());

    /// <summary>The variables that training changes; none when the layer is frozen.</summary>
    public VariableList TrainableWeights => new(ChangingWeights());

    /// <summary>The variables that training leaves alone.</summary>
    public VariableList NonTrainableWeights
    {
        get
        {
            var changing = new HashSet<Variable>(ChangingWeights(), ReferenceEqualityComparer.Instance);
            return new VariableList(AllWeights().Where(variable => !changing.Contains(variable)));
        }
    }

    /// <summary>
    /// What the weights add to the loss by their regularizers, computed anew at each reading, and what the last
    /// <see cref="Invoke"/> added by <see cref="AddLoss"/>.
    /// </summary>
    public IReadOnlyList<Tensor> Losses => [.. OwnLosses(), .. SubLayers.SelectMany(layer => layer.Losses)];

    /// <summary>The layers inside this one.</summary>
    internal virtual IReadOnlyList<Layer> SubLayers => _tracked;

    /// <summary>Goes up whenever layers come or go or are frozen, here or inside: what was compiled before is out of date.</summary>
    internal int Changes => _changes + SubLayers.Sum(layer => layer.Changes);

    /// <summary>Changes whenever any layer of the program gains or loses layers or weights or is frozen: while it stays, so do all models.</summary>
    internal static int Structure => Volatile.Read(ref s_structure);

    /// <summary>Copies of all weights' values, in the order of <see cref="Weights"/>.</summary>
    public Tensor[] GetWeights() => [.. AllWeights().Select(variable => variable.Snapshot())];

    /// <summary>Replaces all weights' values.</summary>
    /// <param name="weights">One value a weight, in the order of <see cref="Weights"/>: arrays or tensors of the weights' shapes.</param>
    /// <exception cref="ArgumentException">The number or a shape does not fit; no weight is changed then.</exception>
    public void SetWeights(IReadOnlyList<Tensor> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var variables = AllWeights().ToArray();
        if (weights.Count != variables.Length)
        {
            string hint = Built
                ? "Give one value for each weight"
                : "It has no weights yet because it is not built; call Build(inputShape) or the layer on data first";
            throw new ArgumentException(
                $"You called `SetWeights(weights)` on layer '{Name}' with a weight list of length {weights.Count}, " +
                $"but the layer was expecting {variables.Length} weights. {hint}.");
        }
        for (int i = 0; i < variables.Length; i++)
        {
            var weight = weights[i] ?? throw new ArgumentNullException(nameof(weights), $"Weight {i} of layer '{Name}' is null.");
            if (weight.Shape != variables[i].Shape)
            {
                throw new ArgumentException(
                    $"Layer {Name} weight shape {variables[i].Shape} is not compatible with provided weight shape {weight.Shape}. Give a value of the weight's shape.");
            }
        }
        for (int i = 0; i < variables.Length; i++)
        {
            variables[i].Assign(weights[i]);
        }
    }

    /// <summary>How many numbers the weights hold together.</summary>
    /// <exception cref="InvalidOperationException">The layer is not built, so it has no weights yet.</exception>
    public long CountParams() => Built
        ? AllWeights().Sum(variable => (long)variable.Shape.Size)
        : throw new InvalidOperationException(
            $"You tried to call `CountParams` on layer '{Name}', but the layer isn't built. You can build it manually via: `layer.Build(inputShape)`.");

    /// <summary>Makes a weight; to be called in <see cref="OnBuild"/>.</summary>
    /// <returns>The variable.</returns>
    /// <param name="name">Its own name, such as <c>kernel</c>; the layer's path is put before it.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="initializer">Where its first values come from; <c>"glorot_uniform"</c> when left out.</param>
    /// <param name="regularizer">What it adds to the loss; nothing when left out.</param>
    /// <param name="constraint">What it is held to after each training step; nothing when left out.</param>
    /// <param name="trainable">Whether training may change it.</param>
    protected Variable AddWeight(
        string name,
        Shape shape,
        InitializerIdentifier? initializer = null,
        RegularizerIdentifier? regularizer = null,
        ConstraintIdentifier? constraint = null,
        bool trainable = true)
    {
        ArgumentNullException.ThrowIfNull(shape);
        initializer ??= "glorot_uniform";
        if (shape.Aggregate(1.0, (size, axis) => size * Math.Max(axis, 1)) > int.MaxValue)
        {
            throw new ArgumentException(
                $"The weight '{name}' of layer '{Name}' would have shape {shape}, which is more than the {int.MaxValue} elements that one tensor can hold; make the layer or its input smaller.");
        }
        var variable = initializer.Initializer.NewVariable(shape, DType, trainable && _trainable, $"{Path}/{name}");
        if (constraint?.Constraint is { } held)
        {
            VariableConstraints.Set(variable, held);
        }
        _weights.Add(new Weight(variable, trainable, regularizer?.Regularizer));
        NoteStructure();
        return variable;
    }

    /// <summary>Makes the weights of a layer inside this one count as this layer's own.</summary>
    /// <returns>The layer.</returns>
    /// <param name="layer">A layer that <see cref="Call"/> invokes.</param>
    protected T Track<T>(T layer)
        where T : Layer
    {
        ArgumentNullException.ThrowIfNull(layer);
        _tracked.Add(layer);
        NoteStructure();
        layer.ParentPath ??= Path;
        return layer;
    }

    /// <summary>Adds a term to the loss; to be called in <see cref="Call"/>.</summary>
    /// <param name="loss">A scalar.</param>
    protected void AddLoss(Tensor loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        _callLosses.Add(loss);
    }

    /// <summary>Says that layers came or went.</summary>
    private protected void NoteChange()
    {
        _changes++;
        NoteStructure();
    }

    private static void NoteStructure() => Interlocked.Increment(ref s_structure);

    private protected virtual IEnumerable<Variable> AllWeights() =>
    [
        .. _weights.Where(weight => weight.Trainable).Select(weight => weight.Variable),
        .. _weights.Where(weight => !weight.Trainable).Select(weight => weight.Variable),
        .. SubLayers.SelectMany(layer => layer.AllWeights()),
    ];

    private protected virtual IEnumerable<Variable> ChangingWeights() =>
    [
        .. _weights.Where(weight => weight.Trainable && _trainable && weight.Variable.Trainable).Select(weight => weight.Variable),
        .. SubLayers.SelectMany(layer => layer.ChangingWeights()),
    ];

    private IEnumerable<Tensor> OwnLosses()
    {
        foreach (var weight in _weights)
        {
            if (weight.Regularizer is { } regularizer && weight.Trainable && _trainable)
            {
                yield return regularizer.Invoke(weight.Variable.Value);
            }
        }
        foreach (var loss in _callLosses)
        {
            // What was added while a step was traced means nothing after the trace.
            if (!loss.IsSymbolic || Engine.Graphs.GraphBuilder.Current is not null)
            {
                yield return loss;
            }
        }
    }
}
