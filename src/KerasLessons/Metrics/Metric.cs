namespace KerasLessons;

/// <summary>A number that is followed over batches: it collects in <see cref="UpdateState"/> and tells in <see cref="Result"/>.</summary>
/// <remarks>
/// What a metric has collected lies in float32 variables and changes by assignment alone, so that an update can be
/// part of a traced step. The metrics of Keras are the classes within <see cref="Metrics"/>; one of your own calls
/// <see cref="AddVariable"/>. Source: https://keras.io/api/metrics.
/// </remarks>
public abstract class Metric
{
    private readonly List<Variable> _variables = [];
    private readonly List<double> _initialValues = [];

    /// <summary>Sets the name.</summary>
    /// <param name="name">Name in logs.</param>
    protected Metric(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>Name in logs.</summary>
    public string Name { get; internal set; }

    /// <summary>What was collected so far.</summary>
    public IReadOnlyList<Variable> Variables => _variables;

    /// <summary>Collects a batch.</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Outputs of the model.</param>
    /// <param name="sampleWeight">A factor for each sample or value, or a single one; 1 when left out.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public abstract void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null);

    /// <summary>The metric of what was collected since the last reset; 0 when there was nothing.</summary>
    public abstract Tensor Result();

    /// <summary>Forgets what was collected.</summary>
    public virtual void ResetState()
    {
        for (int i = 0; i < _variables.Count; i++)
        {
            _variables[i].Assign(Ops.Full(_variables[i].Shape, _initialValues[i], _variables[i].DType));
        }
    }

    /// <summary>Collects a batch and tells the result so far.</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Outputs of the model.</param>
    /// <param name="sampleWeight">A factor for each sample or value, or a single one; 1 when left out.</param>
    public Tensor Invoke(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null)
    {
        UpdateState(yTrue, yPred, sampleWeight);
        return Result();
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Makes a float32 variable that <see cref="ResetState"/> sets back.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="name">Its name; the metric's stands before it.</param>
    /// <param name="initialValue">What it starts with, in every element.</param>
    protected Variable AddVariable(Shape shape, string name, double initialValue = 0)
    {
        var variable = new Variable(Ops.Full(shape, initialValue), trainable: false, name: $"{Name}/{name}");
        _variables.Add(variable);
        _initialValues.Add(initialValue);
        return variable;
    }
}
