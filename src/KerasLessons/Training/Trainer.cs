using KerasLessons.Data;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Training;

/// <summary>What Compile makes: the optimizer, loss and metrics, and the steps that use them.</summary>
internal sealed class Trainer
{
    private readonly Model _model;
    private readonly Optimizer _optimizer;
    private readonly Loss? _loss;
    private readonly MetricSet _metrics;
    private readonly Metrics.Mean _lossTracker = new("loss");
    private readonly StepFunction _train;
    private readonly StepFunction _test;
    private readonly StepFunction _results;
    private readonly StepFunction _reset;
    private readonly ModelState _state = new();
    private readonly Dictionary<Shape, Shape> _outputs = [];
    private Shape? _output;
    private readonly bool _runEagerly;
    private int _metricVariables;
    private int _owner;
    private int _runs;

    public Trainer(Model model, Optimizer optimizer, Loss? loss, MetricSet metrics, bool runEagerly)
    {
        _model = model;
        _optimizer = optimizer;
        _loss = loss;
        _metrics = metrics;
        _runEagerly = runEagerly;
        _train = new StepFunction(TrainStep, runEagerly);
        _test = new StepFunction(TestStep, runEagerly);
        _results = new StepFunction(_ => [_lossTracker.Result(), .. _metrics.Results()], runEagerly);
        _reset = new StepFunction(_ => ResetStates(), runEagerly);
        Names = ["loss"];
    }

    /// <summary>The plan of the last training step, for profiles.</summary>
    public Engine.Compilation.Plan TrainPlan => _train.LastPlan;

    public Optimizer Optimizer => _optimizer;

    public Loss? Loss => _loss;

    /// <summary>Names of the numbers that <see cref="ReadResults"/> gives, loss first.</summary>
    public string[] Names { get; private set; }

    /// <summary>
    /// Makes sure that everything fits batches like these, and compiles their steps. What does not fit is refused before
    /// anything has changed: every step is traced for its shapes first.
    /// </summary>
    /// <param name="training">Batches to train on, one of each size.</param>
    /// <param name="test">Batches to evaluate, one of each size.</param>
    /// <param name="isValidation">Whether the batches to evaluate are validation data, which a message is to say.</param>
    public void Prepare(IReadOnlyList<Batch> training, IReadOnlyList<Batch> test, bool isValidation = false)
    {
        if (_loss is null)
        {
            throw new InvalidOperationException(
                "There is no loss to compute: Compile was called without one. Pass a loss to Compile, for example loss: \"mse\".");
        }
        Refresh();
        var built = _model.Built ? null : ModelState.Inside(_model).Where(layer => layer.Built).ToHashSet();
        bool metricsBuilt = _metrics.IsBuilt;
        try
        {
            Check(training, _train, Gradients);
            CheckTest(test, isValidation);
            if (training.Count > 0)
            {
                BuildOptimizer();
            }
            ReadyFor(training, _train);
            ReadyFor(test, _test);
        }
        catch
        {
            if (built is not null)
            {
                _model.Unbuild(built);
            }
            if (!metricsBuilt)
            {
                _metrics.Unbuild();
                Names = ["loss"];
            }
            Forget();
            throw;
        }
        if (_metrics.VariableCount != _metricVariables)
        {
            _metricVariables = _metrics.VariableCount;
            _reset.Clear();
            _results.Clear();
        }
    }

    /// <summary>Drops steps that no longer fit the model, because layers came, went or were frozen.</summary>
    public void Refresh()
    {
        if (_state.Update(_model))
        {
            Forget();
        }
    }

    /// <summary>Begins a run. Callbacks may begin another within it, on the same thread.</summary>
    /// <exception cref="InvalidOperationException">Another thread is training or evaluating the model.</exception>
    public void Occupy()
    {
        int thread = Environment.CurrentManagedThreadId;
        int owner = Interlocked.CompareExchange(ref _owner, thread, 0);
        if (owner != 0 && owner != thread)
        {
            throw new InvalidOperationException(
                $"Another thread is training or evaluating model '{_model.Name}'. Wait for it, or give each thread a model of its own; Predict may be called by several threads.");
        }
        _runs++;
    }

    /// <summary>Ends a run, and lets go of its data.</summary>
    public void Vacate()
    {
        _train.Release();
        _test.Release();
        if (--_runs == 0)
        {
            Volatile.Write(ref _owner, 0);
        }
    }

    public void Train(Batch batch, bool keep) => _train.Run(batch, keep);

    public void Test(Batch batch, bool keep) => _test.Run(batch, keep);

    /// <summary>Sets loss and metrics back to the beginning of an epoch.</summary>
    public void Reset() => _reset.Run();

    /// <summary>Loss and metrics since the last reset.</summary>
    public void ReadResults(Span<(string Name, double Value)> numbers)
    {
        _results.Run();
        for (int i = 0; i < Names.Length; i++)
        {
            numbers[i] = (Names[i], _results.Value(i));
        }
    }

    private void Forget()
    {
        _train.Clear();
        _test.Clear();
        _outputs.Clear();
    }

    /// <summary>Follows a step for the shapes of batches that it does not know, which changes nothing, and looks at their targets.</summary>
    private void Check(IReadOnlyList<Batch> batches, StepFunction step, Func<Tensor[], IReadOnlyList<Tensor>> body)
    {
        Tensor? seen = null;
        foreach (var batch in batches)
        {
            var specs = batch.Specs();
            if (!_model.Built)
            {
                _model.Build(Shape.Create([Shape.Unknown, .. specs[0].Shape.Sizes[1..]]));
                _state.Update(_model);
            }
            if (!step.Knows(batch) || !_outputs.ContainsKey(specs[0].Shape))
            {
                GraphBuilder.Trace(specs, body, isProbe: _runEagerly);
                _outputs[specs[0].Shape] = _output!;
            }
            var (targets, output) = (batch.Data.Y!, _outputs[specs[0].Shape]);
            if (!ReferenceEquals(targets, seen) && output.Rank > 0)
            {
                _loss!.CheckTargets(targets, Shape.Create([targets.Shape[0], .. output.Sizes[1..]]));
                seen = targets;
            }
        }
    }

    private void CheckTest(IReadOnlyList<Batch> batches, bool isValidation)
    {
        try
        {
            Check(batches, _test, TestStep);
        }
        catch (ArgumentException refused) when (isValidation)
        {
            throw new ArgumentException($"The validation data does not fit the model: {refused.Message}", refused);
        }
    }

    private void BuildOptimizer()
    {
        Variable[] trainable = [.. _model.TrainableWeights];
        if (!_optimizer.Built && trainable.Length > 0)
        {
            _optimizer.Build(trainable);
            return;
        }
        foreach (var variable in trainable)
        {
            if (!_optimizer.TrainableVariables.Contains(variable))
            {
                throw new InvalidOperationException(
                    $"Unknown variable: '{variable.Name}'. The optimizer '{_optimizer.Name}' was built for the weights of another model, or of this one " +
                    "before layers were added or made trainable. Call Compile again with a new optimizer.");
            }
        }
    }

    private static void ReadyFor(IReadOnlyList<Batch> batches, StepFunction step)
    {
        foreach (var batch in batches)
        {
            step.Ready(batch);
        }
    }

    private IReadOnlyList<Tensor> TrainStep(Tensor[] batch)
    {
        var (loss, gradients, variables) = Slopes(batch);
        if (variables.Length > 0)
        {
            _optimizer.Apply(gradients, variables);
        }
        return [loss];
    }

    private IReadOnlyList<Tensor> Gradients(Tensor[] batch)
    {
        var (loss, gradients, variables) = Slopes(batch);
        if (variables.Length > 0 && Array.TrueForAll(gradients, gradient => gradient is null))
        {
            throw new ArgumentException(
                $"The loss '{_loss!.Name}' does not depend on any trainable weight of model '{_model.Name}', so there is nothing to learn from it; " +
                "compute it from the outputs, with tensor operations.");
        }
        return [loss, .. gradients.OfType<Tensor>()];
    }

    private (Tensor Loss, Tensor?[] Gradients, Variable[] Variables) Slopes(Tensor[] batch)
    {
        Variable[] variables = [.. _model.TrainableWeights];
        using var tape = new GradientTape();
        var loss = Losses(batch, training: true);
        return (loss, variables.Length == 0 ? [] : tape.Gradient(loss, variables), variables);
    }

    private IReadOnlyList<Tensor> TestStep(Tensor[] batch) => [Losses(batch, training: false)];

    /// <summary>The batch's loss with the model's own terms; loss and metrics are tracked on the way.</summary>
    private Tensor Losses(Tensor[] batch, bool training)
    {
        var (x, y) = (batch[0], batch[1]);
        var weights = batch.Length > 2 ? batch[2] : null;
        var prediction = _model.Invoke(x, training);
        _output = prediction.Shape;
        var loss = _loss!.Invoke(y, prediction, weights);
        foreach (var term in _model.Losses)
        {
            loss += term.Cast(loss.DType);
        }
        if (!_metrics.IsBuilt)
        {
            _metrics.Build(y.Shape, prediction.Shape);
            Names = ["loss", .. _metrics.Names];
        }
        _lossTracker.UpdateState(Ops.StopGradient(loss), Ops.Full(Shape.Scalar, x.Shape[0]));
        _metrics.Update(y, Ops.StopGradient(prediction), weights);
        return loss;
    }

    private IReadOnlyList<Tensor> ResetStates()
    {
        _lossTracker.ResetState();
        _metrics.Reset();
        return [];
    }
}
