using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;
using KerasLessons.Text;

namespace KerasLessons;

/// <summary>A computation with weights: what a network is put together from.</summary>
/// <remarks>
/// <para>
/// A layer is made with its settings, built when the shape of its input is known (which makes its weights), and then
/// invoked. A layer of one's own overrides <see cref="OnBuild"/>, where it calls <see cref="AddWeight"/>, and
/// <see cref="Call"/>; <see cref="ComputeOutputShape"/> follows from <see cref="Call"/>.
/// </para>
/// <code>
/// sealed class Scale : Layer
/// {
///     private Variable? _factor;
///     protected override void OnBuild(Shape inputShape) => _factor = AddWeight("factor", [], "ones");
///     protected override Tensor Call(Tensor inputs, bool training) => inputs * _factor!;
/// }
/// </code>
/// Source: <c>keras.layers.Layer</c>.
/// </remarks>
public abstract partial class Layer
{
    private readonly Regularizer? _activityRegularizer;
    private readonly Shape? _declaredInputShape;
    private int _trackedBeforeBuild;
    private InputSpec? _inputSpecBeforeBuild;

    /// <summary>Keeps the settings that all layers share.</summary>
    /// <param name="name">Name of the layer; from the class name when left out: <c>dense</c>, <c>dense_1</c>.</param>
    /// <param name="dtype">Type of the weights and of the computation, float32 or float64.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="activityRegularizer">What the output, divided by the batch size, adds to the loss; nothing when left out.</param>
    /// <param name="inputShape">Shape of one input, without the batch; a model whose first layer this is then has its weights at once.</param>
    /// <exception cref="ArgumentException">The name is empty or has a slash, or the type is not of floating point.</exception>
    protected Layer(
        string? name = null,
        DType dtype = DType.Float32,
        bool trainable = true,
        RegularizerIdentifier? activityRegularizer = null,
        Shape? inputShape = null)
    {
        if (name is not null && (name.Length == 0 || name.Contains('/')))
        {
            throw new ArgumentException(
                $"A layer's name cannot be empty or contain the character '/'. Received: name='{name}'; leave it out for a name from the class.");
        }
        if (!dtype.IsFloat())
        {
            throw new ArgumentException(
                $"A layer computes in float32 or float64. Received: dtype={dtype.NumPyName()}.");
        }
        _activityRegularizer = activityRegularizer?.Regularizer;
        _declaredInputShape = inputShape is null ? null : Shape.Create([Shape.Unknown, .. inputShape]);
        DType = dtype;
        _trainable = trainable;
        Name = name ?? ObjectNames.AutoName(GetType().Name);
    }

    /// <summary>Name of the layer, unique in its model.</summary>
    public string Name { get; }

    /// <summary>Type of the weights and of the computation.</summary>
    public DType DType { get; }

    /// <summary>What the output, divided by the batch size, adds to the loss; null for nothing.</summary>
    public Regularizer? ActivityRegularizer => _activityRegularizer;

    /// <summary>Whether the weights exist.</summary>
    public bool Built { get; private protected set; }

    /// <summary>What the layer asks of its input's shape; null for anything.</summary>
    public InputSpec? InputSpec { get; protected set; }

    /// <summary>The class, as summaries and messages call it.</summary>
    internal virtual string ClassName => GetType().Name;

    /// <summary>The name with those of the models around it: <c>sequential/dense</c>.</summary>
    internal string Path => ParentPath is null ? Name : $"{ParentPath}/{Name}";

    /// <summary>The path of the model that the layer stands in; null for none.</summary>
    internal string? ParentPath { get; set; }

    /// <summary>Input shape that was given with the layer, the batch included; null if none was.</summary>
    internal virtual Shape? DeclaredInputShape => _declaredInputShape;

    /// <summary>Makes the weights, for inputs of a shape. A built layer stays as it is.</summary>
    /// <param name="inputShape">Shape with the batch, which may be unknown: <c>[Shape.Unknown, 2]</c>.</param>
    /// <exception cref="ArgumentException">The shape is not one that the layer, or the layer as it is built, can take.</exception>
    public void Build(Shape inputShape)
    {
        ArgumentNullException.ThrowIfNull(inputShape);
        CheckInput(inputShape);
        if (Built)
        {
            return;
        }
        (_trackedBeforeBuild, _inputSpecBeforeBuild) = (_tracked.Count, InputSpec);
        try
        {
            OnBuild(inputShape);
            foreach (var layer in _tracked)
            {
                layer.ParentPath ??= Path;
            }
        }
        catch
        {
            DropWeights();
            throw;
        }
        Built = true;
    }

    /// <summary>Computes the output; the first time, the layer is built for the shape of these inputs.</summary>
    /// <param name="inputs">Values, the batch along axis 0. Those of floating point are cast to <see cref="DType"/>.</param>
    /// <param name="training">Whether the layer behaves as in training, which matters to <see cref="Dropout"/> and the like.</param>
    /// <exception cref="ArgumentException">The layer cannot take inputs of that shape.</exception>
    public Tensor Invoke(Tensor inputs, bool training = false)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        inputs = Accept(inputs);
        CheckInput(inputs.Shape);
        Build(inputs.Shape);
        _callLosses.Clear();
        var outputs = Call(inputs, training);
        if (_activityRegularizer is not null)
        {
            AddLoss(_activityRegularizer.Invoke(outputs) / Math.Max(outputs.Rank == 0 ? 1 : outputs.Shape[0], 1));
        }
        return outputs;
    }

    /// <summary>Shape of the output for inputs of a shape.</summary>
    /// <param name="inputShape">Shape with the batch, which may be unknown.</param>
    /// <remarks>
    /// Unless a layer says it itself, <see cref="Call"/> is followed for two sizes of each unknown axis: what then differs is unknown.
    /// </remarks>
    public virtual Shape ComputeOutputShape(Shape inputShape)
    {
        ArgumentNullException.ThrowIfNull(inputShape);
        Build(inputShape);
        var (first, second) = (Probe(inputShape, 2), Probe(inputShape, 3));
        return inputShape.IsFullyKnown || first.Rank != second.Rank
            ? first
            : Shape.Create([.. first.Select((size, axis) => size == second[axis] ? size : Shape.Unknown)]);
    }

    /// <summary>How Keras prints a layer: <c>&lt;Dense name=dense, built=False&gt;</c>.</summary>
    public override string ToString() => $"<{ClassName} name={Name}, built={(Built ? "True" : "False")}>";

    /// <summary>Makes the layer's weights, with <see cref="AddWeight"/>.</summary>
    /// <param name="inputShape">Shape of the input, the batch included.</param>
    protected virtual void OnBuild(Shape inputShape)
    {
    }

    /// <summary>Computes the output.</summary>
    /// <param name="inputs">Values, cast and checked.</param>
    /// <param name="training">Whether the layer behaves as in training.</param>
    protected abstract Tensor Call(Tensor inputs, bool training);

    /// <summary>The values in the layer's type, those of integers too.</summary>
    /// <param name="inputs">Values of any type.</param>
    protected Tensor AsFloat(Tensor inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Cast(DType);
    }

    /// <summary>Takes the weights away again, when what the layer was built for could not be built as a whole.</summary>
    /// <param name="kept">Layers inside that stay as they are; none when left out.</param>
    internal virtual void Unbuild(IReadOnlySet<Layer>? kept = null)
    {
        DropWeights();
        Built = false;
    }

    private void DropWeights()
    {
        _weights.Clear();
        _tracked.RemoveRange(_trackedBeforeBuild, _tracked.Count - _trackedBeforeBuild);
        InputSpec = _inputSpecBeforeBuild;
        NoteStructure();
    }

    /// <summary>The inputs as <see cref="Call"/> gets them: floating point in the layer's type, integers as they are.</summary>
    private protected virtual Tensor Accept(Tensor inputs) => inputs.DType.IsFloat() ? inputs.Cast(DType) : inputs;

    /// <summary>Throws unless the layer can take inputs of the shape.</summary>
    private protected virtual void CheckInput(Shape inputShape) => InputSpec?.Check(inputShape, Name);

    private Shape Probe(Shape inputShape, int unknown)
    {
        var probe = Shape.Create([.. inputShape.Select(size => size == Shape.Unknown ? unknown : size)]);
        Shape? output = null;
        GradientTape.WithoutRecording(() => GraphBuilder.Trace([new TensorSpec(DType, probe)], symbols =>
        {
            output = Call(symbols[0], training: false).Shape;
            return [];
        }, isProbe: true));
        return output!;
    }
}
