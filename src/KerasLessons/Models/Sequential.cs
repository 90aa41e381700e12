using KerasLessons.Text;
using KerasLessons.Training;

namespace KerasLessons;

/// <summary>A network whose layers follow one another.</summary>
/// <remarks>
/// <code>
/// var net = new Sequential();
/// net.Add(new Dense(1, inputDim: 2));
/// </code>
/// Where the first layer says its input shape, or an <see cref="Input"/> comes first, weights exist at once; otherwise
/// the network is built when it first sees data, or by <see cref="Layer.Build"/>. Source: <c>keras.Sequential</c>.
/// </remarks>
public sealed class Sequential : Model
{
    private readonly List<Layer> _layers = [];
    private Input? _input;
    private Shape? _inputShape;

    /// <summary>Makes a network.</summary>
    /// <param name="layers">Layers to begin with; none when left out.</param>
    /// <param name="name">Name of the network; <c>sequential</c> with a number when left out.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <exception cref="ArgumentException">The layers do not fit one another, or two have one name.</exception>
    public Sequential(IEnumerable<Layer>? layers = null, string? name = null, bool trainable = true)
        : base(name, trainable: trainable)
    {
        foreach (var layer in layers ?? [])
        {
            Add(layer);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Layers => _layers;

    /// <inheritdoc/>
    public override Shape InputShape => _inputShape ?? throw NotBuilt();

    /// <inheritdoc/>
    public override Shape OutputShape => ComputeOutputShape(InputShape);

    /// <summary>The input layer that was added, if one was.</summary>
    internal Input? InputLayer => _input;

    internal override Shape? DeclaredInputShape => _inputShape;

    /// <summary>Appends a layer. Where the input shape is known, its weights are made at once.</summary>
    /// <param name="layer">The layer.</param>
    /// <exception cref="ArgumentException">
    /// A layer of that name is in the network, the layer cannot follow the last one, or an <see cref="Input"/> does not come first.
    /// </exception>
    public void Add(Layer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        if (ReferenceEquals(layer, this) || ModelState.Inside(layer).Contains(this))
        {
            throw new ArgumentException($"A model cannot be a layer of itself, or of a model inside it. Received: {layer}.");
        }
        if (_layers.Exists(other => other.Name == layer.Name))
        {
            throw new ArgumentException(
                $"All layers added to a Sequential model should have unique names. Name '{layer.Name}' is already the name of a layer " +
                "in this model. Update the `name` argument to pass a unique name.");
        }
        if (layer is Input input)
        {
            if (_layers.Count > 0 || _inputShape is not null)
            {
                throw new ArgumentException(
                    $"An Input says the shape of the whole network's input and must come first, once. Received it in Sequential model '{Name}', " +
                    $"which has {_layers.Count} layers{(_inputShape is null ? "" : $" and the input shape {_inputShape}")}.");
            }
            _input = input;
            _inputShape = input.DeclaredInputShape;
            NoteChange();
            return;
        }
        var (shape, parent) = (_inputShape, layer.ParentPath);
        var start = _layers.Count == 0 ? shape ?? layer.DeclaredInputShape : shape;
        try
        {
            if (start is not null)
            {
                Attach(layer, ComputeOutputShape(start));
            }
        }
        catch
        {
            layer.ParentPath = parent;
            throw;
        }
        if (!Trainable)
        {
            layer.Trainable = false;
        }
        _layers.Add(layer);
        _inputShape = start;
        Built = start is not null;
        NoteChange();
    }

    /// <summary>Takes the last layer off.</summary>
    /// <returns>The layer, with its weights.</returns>
    /// <exception cref="InvalidOperationException">There is no layer.</exception>
    public Layer Pop()
    {
        if (_layers.Count == 0)
        {
            throw new InvalidOperationException($"Sequential model '{Name}' has no layers to take off; call `model.Add(layer)` first.");
        }
        var layer = _layers[^1];
        _layers.RemoveAt(_layers.Count - 1);
        if (_layers.Count == 0)
        {
            _inputShape = _input?.DeclaredInputShape;
            Built = false;
        }
        layer.ParentPath = null;
        NoteChange();
        return layer;
    }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape)
    {
        ArgumentNullException.ThrowIfNull(inputShape);
        return _layers.Aggregate(inputShape, (shape, layer) => layer.ComputeOutputShape(shape));
    }

    /// <inheritdoc/>
    protected override void OnBuild(Shape inputShape)
    {
        ArgumentNullException.ThrowIfNull(inputShape);
        if (_layers.Count == 0)
        {
            throw new InvalidOperationException(
                $"Sequential model '{Name}' cannot be built because it has no layers. Call `model.Add(layer)`.");
        }
        // How many examples come together is no part of what the network is.
        var start = inputShape.Rank == 0 ? inputShape : Shape.Create([Shape.Unknown, .. inputShape.Sizes[1..]]);
        var unbuilt = _layers.Where(layer => !layer.Built).ToArray();
        try
        {
            _layers.Aggregate(start, (shape, layer) => Attach(layer, shape));
        }
        catch
        {
            foreach (var layer in unbuilt)
            {
                layer.Unbuild();
            }
            throw;
        }
        _inputShape = start;
        NoteChange();
    }

    /// <inheritdoc/>
    internal override void Unbuild(IReadOnlySet<Layer>? kept = null)
    {
        base.Unbuild();
        _inputShape = _input?.DeclaredInputShape;
        foreach (var layer in _layers)
        {
            if (kept?.Contains(layer) != true)
            {
                layer.Unbuild(kept);
            }
        }
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training)
    {
        foreach (var layer in _layers)
        {
            inputs = layer.Invoke(inputs, training);
        }
        return inputs;
    }

    /// <summary>
    /// Each layer casts for itself. As in Keras, inputs that lack, or have too much, a last axis of size 1 are given the
    /// shape that the network expects.
    /// </summary>
    private protected override Tensor Accept(Tensor inputs)
    {
        if (_inputShape is { Rank: > 1 } expected)
        {
            if (inputs.Rank == expected.Rank - 1 && expected[^1] == 1)
            {
                return Ops.ExpandDims(inputs, -1);
            }
            if (inputs.Rank == expected.Rank + 1 && inputs.Shape[^1] == 1)
            {
                return Ops.Squeeze(inputs, -1);
            }
        }
        return inputs;
    }

    private protected override void CheckInput(Shape inputShape)
    {
        if (_inputShape is not null)
        {
            InputShapes.RequireFit(inputShape, _inputShape, Name);
        }
    }

    private protected override IReadOnlyList<SummaryLayer> SummaryRows()
    {
        var rows = new List<SummaryLayer>(_layers.Count);
        var shape = InputShape;
        foreach (var layer in _layers)
        {
            shape = layer.ComputeOutputShape(shape);
            rows.Add(Row(layer, shape));
        }
        return rows;
    }

    /// <summary>Builds a layer for what comes before it.</summary>
    /// <returns>What it hands on.</returns>
    private Shape Attach(Layer layer, Shape inputShape)
    {
        layer.ParentPath = Path;
        layer.Build(inputShape);
        return layer.ComputeOutputShape(inputShape);
    }
}
