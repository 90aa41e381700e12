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
    private Variable[] _tracedTrainable = [];
    private Variable[] _tracedWeights = [];

    public Trainer(Model model, Optimizer optimizer, Loss? loss, MetricSet metrics, bool runEagerly)
    {
        _model = model;
        _optimizer = optimizer;
        _loss = loss;
        _metrics = metrics;
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

    /// <summary>Readies model, optimizer and metrics for data like <paramref name="batch"/>, and drops plans that no longer fit the model.</summary>
    public void Prepare(Batch batch)
    {
        if (_loss is null)
        {
            throw new InvalidOperationException(
                "There is no loss to compute: Compile was called without one. Pass a loss to Compile, for example loss: \"mse\".");
        }
        var specs = batch.Specs();
        if (!_model.Built)
        {
            _model.Build(Shape.Create([Shape.Unknown, .. specs[0].Shape.Skip(1)]));
        }
        Variable[] trainable = [.. _model.TrainableWeights];
        Variable[] weights = [.. _model.Weights];
        if (!trainable.AsSpan().SequenceEqual(_tracedTrainable) || !weights.AsSpan().SequenceEqual(_tracedWeights))
        {
            _train.Clear();
            _test.Clear();
            (_tracedTrainable, _tracedWeights) = (trainable, weights);
        }
        _optimizer.Build(trainable);
        if (!_metrics.IsBuilt)
        {
            var prediction = GraphBuilder.Trace([specs[0]], inputs => [_model.Invoke(inputs[0])]).Outputs[0];
            _metrics.Build(specs[1].Shape, prediction.Shape);
            Names = ["loss", .. _metrics.Names];
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

    private IReadOnlyList<Tensor> TrainStep(Tensor[] batch)
    {
        Variable[] variables = [.. _model.TrainableWeights];
        Tensor loss;
        Tensor?[] gradients;
        using (var tape = new GradientTape())
        {
            loss = Losses(batch, training: true);
            gradients = variables.Length == 0 ? [] : tape.Gradient(loss, variables);
        }
        if (variables.Length > 0)
        {
            _optimizer.Apply(gradients, variables);
        }
        return [loss];
    }

    private IReadOnlyList<Tensor> TestStep(Tensor[] batch) => [Losses(batch, training: false)];

    /// <summary>The batch's loss with the model's own terms; loss and metrics are tracked on the way.</summary>
    private Tensor Losses(Tensor[] batch, bool training)
    {
        var (x, y) = (batch[0], batch[1]);
        var weights = batch.Length > 2 ? batch[2] : null;
        var prediction = _model.Invoke(x, training);
        var loss = _loss!.Invoke(y, prediction, weights);
        foreach (var term in _model.Losses)
        {
            loss += term.Cast(loss.DType);
        }
        var tracked = Ops.StopGradient(loss);
        _lossTracker.UpdateState(tracked, Ops.Full(Shape.Scalar, x.Shape[0]));
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
