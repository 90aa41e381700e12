namespace KerasLessons;

/// <summary>What <c>Compile</c> takes for a metric: a name, a metric, or a function of targets and outputs.</summary>
/// <remarks>A name is resolved when shapes are known, as <c>"accuracy"</c> depends on them; a wrong one is refused at once.</remarks>
public sealed class MetricIdentifier
{
    private readonly string? _name;
    private readonly Metric? _metric;

    private MetricIdentifier(string? name, Metric? metric) => (_name, _metric) = (name, metric);

    /// <summary>Name in logs.</summary>
    public string Name => _metric?.Name ?? _name!;

    /// <summary>The metric that is meant for targets and outputs of these shapes.</summary>
    /// <param name="yTrue">Shape of the targets.</param>
    /// <param name="yPred">Shape of the outputs.</param>
    public Metric Resolve(Shape yTrue, Shape yPred) => _metric ?? Metrics.Resolve(_name!, yTrue, yPred);

    /// <summary>The metric with a Keras name, <c>"mae"</c> or <c>"accuracy"</c>.</summary>
    /// <exception cref="ArgumentException">There is no such metric; the message lists those there are.</exception>
    public static implicit operator MetricIdentifier(string name)
    {
        Metrics.RequireKnown(name);
        return new MetricIdentifier(name, null);
    }

    /// <summary>A metric itself.</summary>
    public static implicit operator MetricIdentifier(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new MetricIdentifier(null, metric);
    }

    /// <summary>The mean of a function of targets and outputs.</summary>
    public static implicit operator MetricIdentifier(Func<Tensor, Tensor, Tensor> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new MetricIdentifier(null, Metrics.FromFunction(function, Losses.NameOf(function) ?? "function_metric"));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
