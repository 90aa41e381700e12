namespace KerasLessons.Training;

/// <summary>The metrics of a compiled model; those named "accuracy" or "crossentropy" are chosen when the first shapes are known.</summary>
internal sealed class MetricSet(IReadOnlyList<MetricIdentifier> plain, IReadOnlyList<MetricIdentifier> weighted)
{
    private List<Entry> _metrics = [];

    public bool IsBuilt { get; private set; }

    public IEnumerable<string> Names => _metrics.Select(entry => entry.Name);

    /// <summary>How many variables the metrics have; some make theirs at their first batch.</summary>
    public int VariableCount => _metrics.Sum(entry => entry.Metric.Variables.Count);

    /// <summary>Chooses the metrics for targets and outputs of these shapes, and names them apart as Keras does.</summary>
    public void Build(Shape target, Shape prediction)
    {
        var metrics = new List<Entry>();
        foreach (var identifier in plain)
        {
            metrics.Add(new Entry(Numbered(identifier.Name), identifier.Resolve(target, prediction), false));
        }
        foreach (var identifier in weighted)
        {
            string name = IsTaken(identifier.Name) ? Numbered($"weighted_{identifier.Name}") : identifier.Name;
            metrics.Add(new Entry(name, identifier.Resolve(target, prediction), true));
        }
        (_metrics, IsBuilt) = (metrics, true);

        bool IsTaken(string name) => metrics.Exists(entry => entry.Name == name);

        string Numbered(string name)
        {
            string unique = name;
            for (int i = 1; IsTaken(unique); i++)
            {
                unique = $"{name}_{i}";
            }
            return unique;
        }
    }

    /// <summary>Forgets the choice, when the data that it was made for turned out not to fit.</summary>
    public void Unbuild() => (_metrics, IsBuilt) = ([], false);

    public void Update(Tensor target, Tensor prediction, Tensor? sampleWeight)
    {
        foreach (var (_, metric, isWeighted) in _metrics)
        {
            metric.UpdateState(target, prediction, isWeighted ? sampleWeight : null);
        }
    }

    public IEnumerable<Tensor> Results() => _metrics.Select(entry => entry.Metric.Result());

    public void Reset()
    {
        foreach (var (_, metric, _) in _metrics)
        {
            metric.ResetState();
        }
    }

    private sealed record Entry(string Name, Metric Metric, bool IsWeighted);
}
