using KerasLessons.Data;
using KerasLessons.Engine.Tensors;
using KerasLessons.Text;
using KerasLessons.Training;

namespace KerasLessons;

public abstract partial class Model
{
    private readonly ModelState _predictState = new();
    // A plan serves one thread at a time; between batches another may have it.
    private readonly Lock _predictGate = new();
    private StepFunction? _predict;
    private bool _runEagerly;

    /// <summary>The plan of the last batch that was predicted, for profiles.</summary>
    internal Engine.Compilation.Plan PredictPlan =>
        (_predict ?? throw new InvalidOperationException("Nothing has been predicted yet.")).LastPlan;

    /// <summary>Computes the outputs for inputs in memory, batch by batch. Compile is not needed. Several threads may predict at once.</summary>
    /// <returns>One row a sample.</returns>
    /// <param name="x">Inputs, one row a sample; a vector counts as one column.</param>
    /// <param name="batchSize">Samples in a step; 32 when left out.</param>
    /// <param name="verbose">0 silent, 1 or "auto" a progress bar, 2 one line.</param>
    /// <param name="steps">Batches to take; all when left out.</param>
    /// <param name="callbacks">Called as it goes on.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <exception cref="ArgumentException">An argument does not fit.</exception>
    public Tensor Predict(
        Tensor x,
        int? batchSize = null,
        Verbosity verbose = default,
        int? steps = null,
        IEnumerable<Callback>? callbacks = null,
        CancellationToken cancellationToken = default)
    {
        int size = DataChecks.BatchSize(batchSize, DefaultBatchSize, nameof(batchSize));
        DataChecks.AtLeast(steps, 1, nameof(steps));
        var listeners = new CallbackList(callbacks);
        var data = PrepareData(x, null, null, checkFinite: false);
        if (steps is { } most && (long)most * size < data.Count)
        {
            data = data with { Count = most * size };
        }
        if (data.Count <= size && callbacks is null && verbose.Level == 0)
        {
            // A service asks for a row at a time: nobody listens, so only the computing is left.
            cancellationToken.ThrowIfCancellationRequested();
            return PredictAtOnce(data, asRows: true);
        }
        using var source = new ArrayBatches(data, size, shuffle: false);
        StepFunction predict;
        lock (_predictGate)
        {
            predict = PreparePredict(source.Foreseen);
        }
        var bar = ProgressBar.For(verbose, source.BatchCount);
        listeners.Attach(this);
        listeners.PredictBegin();
        source.Restart(0);
        Tensor? result = null;
        int step = 0;
        int written = 0;
        try
        {
            while (source.MoveNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                listeners.PredictBatchBegin(step);
                lock (_predictGate)
                {
                    predict.Run(source.Current, keep: false);
                    result ??= Tensor.Allocate(RowsOf(predict.OutputSpec(0), data.Count, source.Current.Count));
                    var bytes = predict.OutputBytes(0);
                    bytes.CopyTo(result.Data.AsSpan(written));
                    written += bytes.Length;
                }
                step++;
                listeners.PredictBatchEnd(step - 1);
                if (bar is not null && bar.Tick(step, finalize: step == source.BatchCount))
                {
                    bar.Draw(step, [], finalize: step == source.BatchCount);
                }
            }
        }
        finally
        {
            lock (_predictGate)
            {
                predict.Release();
            }
        }
        listeners.PredictEnd();
        return result!;
    }

    /// <summary>Computes the outputs for one batch of inputs.</summary>
    /// <param name="x">Inputs, one row a sample; a vector counts as one column.</param>
    /// <exception cref="ArgumentException">The inputs do not fit.</exception>
    public Tensor PredictOnBatch(Tensor x) => PredictAtOnce(PrepareData(x, null, null, checkFinite: false), asRows: false);

    /// <summary>One batch of all rows.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="asRows">Whether the output must have a row for each.</param>
    private Tensor PredictAtOnce(DataSet data, bool asRows)
    {
        var batch = new Batch(data, null, 0, data.Count);
        lock (_predictGate)
        {
            var predict = PreparePredict([batch]);
            predict.Run(batch, keep: false);
            predict.Release();
            if (asRows)
            {
                RequireRows(predict.OutputSpec(0), data.Count);
            }
            return predict.Output(0);
        }
    }

    private StepFunction PreparePredict(IReadOnlyList<Batch> batches)
    {
        if (!Built)
        {
            Build(Shape.Create([Shape.Unknown, .. batches[0].Data.X.Shape.Sizes[1..]]));
        }
        bool differs = !_predictState.IsUntouched && _predictState.Update(this);
        if (differs || _predict is null)
        {
            _predict = new StepFunction(inputs => [Invoke(inputs[0])], _runEagerly);
        }
        foreach (var batch in batches)
        {
            _predict.Ready(batch);
        }
        return _predict;
    }

    /// <summary>The specification of all rows, from that of a batch.</summary>
    private TensorSpec RowsOf(TensorSpec batch, int rows, int batchRows)
    {
        RequireRows(batch, batchRows);
        return batch with { Shape = Shape.Create([rows, .. batch.Shape.Sizes[1..]]) };
    }

    /// <summary>An output without rows of samples cannot be joined.</summary>
    private void RequireRows(TensorSpec output, int rows)
    {
        if (output.Shape.Rank == 0 || output.Shape[0] != rows)
        {
            throw new InvalidOperationException(
                $"The output of model '{Name}' has shape {output.Shape} for {rows} samples; its first axis must be that of the samples. Use Invoke for such a model.");
        }
    }
}
