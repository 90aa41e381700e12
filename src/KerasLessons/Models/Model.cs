namespace KerasLessons;

/// <summary>A network of layers that can be trained.</summary>
/// <remarks>Source: <c>keras.Model</c>.</remarks>
public abstract partial class Model : Layer
{
    /// <summary>Names the model.</summary>
    /// <param name="name">Name of the model; from the class name when left out: <c>sequential</c>, <c>sequential_1</c>.</param>
    /// <param name="dtype">Type of the model's own computation, float32 or float64.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    private protected Model(string? name, DType dtype = DType.Float32, bool trainable = true)
        : base(name, dtype, trainable)
    {
    }

    /// <summary>The layers, in order, without the input layer.</summary>
    public abstract IReadOnlyList<Layer> Layers { get; }

    /// <summary>Shape of the input, with the batch, which is unknown: <c>(None, 2)</c>.</summary>
    /// <exception cref="InvalidOperationException">The model is not built, so its input shape is not known yet.</exception>
    public abstract Shape InputShape { get; }

    /// <summary>Shape of the output, with the batch, which is unknown: <c>(None, 1)</c>.</summary>
    /// <exception cref="InvalidOperationException">The model is not built, so its output shape is not known yet.</exception>
    public abstract Shape OutputShape { get; }

    internal override IReadOnlyList<Layer> SubLayers => Layers;

    /// <summary>The layer of a name.</summary>
    /// <param name="name">Name of the layer.</param>
    /// <exception cref="ArgumentException">No layer has that name; the message lists the names there are.</exception>
    public Layer GetLayer(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Layers.FirstOrDefault(layer => layer.Name == name) ?? throw new ArgumentException(
            $"No such layer: {name}. Existing layers are: [{string.Join(", ", Layers.Select(layer => $"'{layer.Name}'"))}].");
    }

    /// <summary>The layer at a position.</summary>
    /// <param name="index">Position, from 0; from the back when negative.</param>
    /// <exception cref="ArgumentException">There is no layer at that position.</exception>
    public Layer GetLayer(int index)
    {
        int position = index < 0 ? index + Layers.Count : index;
        return position >= 0 && position < Layers.Count ? Layers[position] : throw new ArgumentException(
            $"Was asked to retrieve layer at index {index} but model only has {Layers.Count} layers.");
    }

    /// <summary>What is thrown when something is asked for that only a built model has.</summary>
    private protected InvalidOperationException NotBuilt() => new(
        $"Weights for model {Name} have not yet been created. Weights are created when the model is first called on inputs " +
        "or `Build()` is called with an input shape.");

    /// <summary>Throws unless the model is built.</summary>
    private protected void RequireBuilt()
    {
        if (!Built)
        {
            throw new InvalidOperationException(
                "This model has not yet been built. Build the model first by calling `Build()` or by calling the model on a batch of data.");
        }
    }

    private protected override IEnumerable<Variable> AllWeights() => Built ? base.AllWeights() : throw NotBuilt();

    private protected override IEnumerable<Variable> ChangingWeights() => Built ? base.ChangingWeights() : throw NotBuilt();
}
