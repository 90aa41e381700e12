namespace KerasLessons.Training;

/// <summary>Which layers and weights a model had when steps were compiled, and whether they are the same still.</summary>
internal sealed class ModelState
{
    private Layer[] _layers = [];
    private Variable[] _weights = [];
    private Variable[] _changing = [];
    private int _changes;
    private int _structure = -1;

    /// <summary>Whether no layer of the program has changed since the last <see cref="Update"/>, so that asking it again is needless. Says nothing of variables frozen one by one.</summary>
    public bool IsUntouched => _structure == Layer.Structure;

    /// <summary>Takes the model's present state; true if it differs from the one before, so that what was compiled is out of date.</summary>
    public bool Update(Model model)
    {
        // Read before what it stands for: a change that comes in between is seen the next time.
        _structure = Layer.Structure;
        Layer[] layers = [.. Inside(model)];
        Variable[] weights = model.Built ? [.. model.Weights] : [];
        Variable[] changing = model.Built ? [.. model.TrainableWeights] : [];
        int changes = model.Changes;
        // Layers may come while others go, so the counter of changes alone does not tell.
        bool differs = changes != _changes || !Same(layers, _layers) || !Same(weights, _weights) || !Same(changing, _changing);
        (_layers, _weights, _changing, _changes) = (layers, weights, changing, changes);
        return differs;
    }

    /// <summary>All layers within, those of inner models too.</summary>
    public static IEnumerable<Layer> Inside(Layer layer) => layer.SubLayers.SelectMany(inner => Inside(inner).Prepend(inner));

    private static bool Same<T>(T[] a, T[] b)
        where T : class
    {
        if (a.Length != b.Length)
        {
            return false;
        }
        for (int i = 0; i < a.Length; i++)
        {
            if (!ReferenceEquals(a[i], b[i]))
            {
                return false;
            }
        }
        return true;
    }
}
