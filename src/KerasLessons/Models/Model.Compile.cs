using System.Runtime.CompilerServices;
using KerasLessons.Training;

namespace KerasLessons;

public abstract partial class Model
{
    private Trainer? _trainer;

    /// <summary>What Compile made; null before.</summary>
    internal Trainer? Trainer => _trainer;

    /// <summary>The optimizer given to Compile; null before.</summary>
    public Optimizer? Optimizer => _trainer?.Optimizer;

    /// <summary>The loss given to Compile; null before, or if none was given.</summary>
    public Loss? Loss => _trainer?.Loss;

    /// <summary>Names of the numbers that training reports: <c>loss</c>, then the metrics once data has been seen.</summary>
    public IReadOnlyList<string> MetricsNames => _trainer?.Names ?? [];

    /// <summary>Set by callbacks to end training after the current batch.</summary>
    public bool StopTraining { get; set; }

    /// <summary>What the last Fit recorded, also while it runs; null before the first.</summary>
    public History? History { get; private set; }

    /// <summary>
    /// Says how the model is to be trained. The weights stay as they are; an optimizer made here from a name has no memory
    /// of earlier steps, one that is given keeps its own.
    /// </summary>
    /// <param name="optimizer">Optimizer, or the name of one with its default settings.</param>
    /// <param name="loss">Loss, or the name of one: <c>"mse"</c>. It can be left out of a model that only predicts.</param>
    /// <param name="metrics">Metrics or their names: <c>["mae", "accuracy"]</c>. They do not see sample weights.</param>
    /// <param name="weightedMetrics">Metrics that weigh each sample by its sample or class weight.</param>
    /// <param name="runEagerly">Whether steps run operation by operation instead of as a compiled plan, so that a debugger can look inside.</param>
    /// <exception cref="ArgumentException">A name is unknown; the message lists those that there are.</exception>
    [OverloadResolutionPriority(1)]
    public void Compile(
        OptimizerIdentifier? optimizer = null,
        LossIdentifier? loss = null,
        IReadOnlyList<MetricIdentifier>? metrics = null,
        IReadOnlyList<MetricIdentifier>? weightedMetrics = null,
        bool runEagerly = false)
    {
        var resolved = (optimizer ?? "rmsprop").Optimizer;
        if (loss is { Loss.Reduction: Reduction.None })
        {
            throw new ArgumentException(
                $"Training needs one number to make small, and the loss '{loss.Loss.Name}' gives one for each sample. Received: reduction=None; use another reduction.");
        }
        RequireMetrics(metrics, nameof(metrics));
        RequireMetrics(weightedMetrics, nameof(weightedMetrics));
        _trainer = new Trainer(this, resolved, loss?.Loss, new MetricSet(metrics ?? [], weightedMetrics ?? []), runEagerly);
        _predict = null;
        _runEagerly = runEagerly;
    }

    /// <summary>Says how the model is to be trained, with a function for a loss.</summary>
    /// <param name="optimizer">Optimizer, or the name of one with its default settings.</param>
    /// <param name="loss">
    /// Takes targets and outputs, <c>(y, yhat) =&gt; …</c>, and gives one value a sample, a scalar or a 1×1 matrix.
    /// </param>
    /// <param name="metrics">Metrics or their names.</param>
    /// <param name="weightedMetrics">Metrics that weigh each sample by its sample or class weight.</param>
    /// <param name="runEagerly">Whether steps run operation by operation instead of as a compiled plan.</param>
    /// <exception cref="ArgumentException">A name is unknown; the message lists those that there are.</exception>
    public void Compile(
        OptimizerIdentifier? optimizer,
        Func<Tensor, Tensor, Tensor> loss,
        IReadOnlyList<MetricIdentifier>? metrics = null,
        IReadOnlyList<MetricIdentifier>? weightedMetrics = null,
        bool runEagerly = false)
    {
        Compile(optimizer, (LossIdentifier)loss, metrics, weightedMetrics, runEagerly);
    }

    /// <summary>Says how the model is to be trained, with functions for metrics.</summary>
    /// <param name="optimizer">Optimizer, or the name of one with its default settings.</param>
    /// <param name="loss">Loss, or the name of one.</param>
    /// <param name="metrics">Each takes targets and outputs, <c>(y, yhat) =&gt; …</c>, and gives values whose mean is followed; <see cref="Metrics.FromFunction"/> names one.</param>
    /// <param name="runEagerly">Whether steps run operation by operation instead of as a compiled plan.</param>
    /// <exception cref="ArgumentException">A name is unknown; the message lists those that there are.</exception>
    public void Compile(
        OptimizerIdentifier? optimizer,
        LossIdentifier? loss,
        IReadOnlyList<Func<Tensor, Tensor, Tensor>> metrics,
        bool runEagerly = false) => Compile(optimizer, loss, Identifiers(metrics), null, runEagerly);

    /// <summary>Says how the model is to be trained, with functions for loss and metrics.</summary>
    /// <param name="optimizer">Optimizer, or the name of one with its default settings.</param>
    /// <param name="loss">Takes targets and outputs and gives one value a sample, a scalar or a 1×1 matrix.</param>
    /// <param name="metrics">Each takes targets and outputs and gives values whose mean is followed.</param>
    /// <param name="runEagerly">Whether steps run operation by operation instead of as a compiled plan.</param>
    /// <exception cref="ArgumentException">A name is unknown; the message lists those that there are.</exception>
    public void Compile(
        OptimizerIdentifier? optimizer,
        Func<Tensor, Tensor, Tensor> loss,
        IReadOnlyList<Func<Tensor, Tensor, Tensor>> metrics,
        bool runEagerly = false) => Compile(optimizer, (LossIdentifier)loss, Identifiers(metrics), null, runEagerly);

    internal void BeginTraining(History history)
    {
        History = history;
        StopTraining = false;
    }

    private static void RequireMetrics(IReadOnlyList<MetricIdentifier>? metrics, string name)
    {
        for (int i = 0; i < metrics?.Count; i++)
        {
            if (metrics[i] is null)
            {
                throw new ArgumentException($"Entry {i} of {name} is null; leave it out.");
            }
        }
    }

    private static MetricIdentifier[] Identifiers(IReadOnlyList<Func<Tensor, Tensor, Tensor>> functions)
    {
        ArgumentNullException.ThrowIfNull(functions, "metrics");
        return [.. functions.Select(function => (MetricIdentifier)function)];
    }

    private Trainer RequireTrainer(string method) => _trainer ?? throw new InvalidOperationException(
        $"You must call `Compile()` before calling `{method}()`: it says with which optimizer and loss to work, for example Compile(\"adam\", \"mse\").");
}
