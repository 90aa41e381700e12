namespace KerasLessons.Training;

/// <summary>The metrics of a compiled model; those named "accuracy" or "crossentropy" are chosen when the first shapes are known.</summary>
internal sealed class MetricSet(IReadOnlyList<MetricIdentifier> plain, IReadOnlyList<MetricIdentifier> weighted)
{
    private readonly List<(string Name, Metric Metric, bool IsWeighted)> _metrics = [];

    public bool IsBuilt { get; private set; }

    public IEnumerable<string> Names => _metrics.Select(entry => entry.Name);

    public void Build(Shape target, Shape prediction)
    {
        foreach (var (identifier, isWeighted) in plain.Select(m => (m, false)).Concat(weighted.Select(m => (m, true))))
        {
            var metric = identifier.Resolve(target, prediction);
            string name = identifier.Name;
            string unique = name;
            for (int i = 1; _metrics.Any(entry => entry.Name == unique); i++)
            {
                unique = $"{name}_{i}";
            }
            _metrics.Add((unique, metric, isWeighted));
        }
        IsBuilt = true;
    }

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
}
