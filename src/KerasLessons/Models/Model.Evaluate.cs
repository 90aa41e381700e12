using KerasLessons.Data;
using KerasLessons.Text;
using KerasLessons.Training;

namespace KerasLessons;

public abstract partial class Model
{
    /// <summary>Measures loss and metrics on data, without training.</summary>
    /// <returns>The numbers by name; converted to a double, the loss.</returns>
    /// <param name="x">Inputs, one row a sample; a vector counts as one column.</param>
    /// <param name="y">Targets, as many rows.</param>
    /// <param name="batchSize">Samples in a step; 32 when left out.</param>
    /// <param name="verbose">0 silent, 1 or "auto" a progress bar, 2 one line.</param>
    /// <param name="sampleWeight">Weight of each sample in the loss.</param>
    /// <param name="steps">Batches to take; all when left out.</param>
    /// <param name="callbacks">Called as it goes on.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <exception cref="InvalidOperationException">Compile was not called, or without a loss.</exception>
    /// <exception cref="ArgumentException">An argument does not fit.</exception>
    public Logs Evaluate(
        Tensor x,
        Tensor y,
        int? batchSize = null,
        Verbosity verbose = default,
        Tensor? sampleWeight = null,
        int? steps = null,
        IEnumerable<Callback>? callbacks = null,
        CancellationToken cancellationToken = default)
    {
        var trainer = RequireTrainer(nameof(Evaluate));
        int size = DataChecks.BatchSize(batchSize, DefaultBatchSize, nameof(batchSize));
        using var source = new ArrayBatches(PrepareTargets(x, y, sampleWeight), size, shuffle: false);
        return Evaluate(trainer, source, verbose, steps, callbacks, cancellationToken);
    }

    /// <summary>Measures loss and metrics on batches as they come, without training.</summary>
    /// <returns>The numbers by name; converted to a double, the loss.</returns>
    /// <param name="batches">Inputs and targets of each batch.</param>
    /// <param name="verbose">0 silent, 1 or "auto" a progress bar, 2 one line.</param>
    /// <param name="steps">Batches to take; all when left out.</param>
    /// <param name="callbacks">Called as it goes on.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <exception cref="InvalidOperationException">Compile was not called, or without a loss.</exception>
    /// <exception cref="ArgumentException">A batch does not fit.</exception>
    public Logs Evaluate(
        IEnumerable<(Tensor X, Tensor Y)> batches,
        Verbosity verbose = default,
        int? steps = null,
        IEnumerable<Callback>? callbacks = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        using var source = new MappedBatches<(Tensor X, Tensor Y)>(batches, batch => PrepareTargets(batch.X, batch.Y, null));
        return Evaluate(RequireTrainer(nameof(Evaluate)), source, verbose, steps, callbacks, cancellationToken);
    }

    /// <summary>Measures loss and metrics on weighted batches as they come, without training.</summary>
    /// <returns>The numbers by name; converted to a double, the loss.</returns>
    /// <param name="batches">Inputs, targets and sample weights of each batch.</param>
    /// <param name="verbose">0 silent, 1 or "auto" a progress bar, 2 one line.</param>
    /// <param name="steps">Batches to take; all when left out.</param>
    /// <param name="callbacks">Called as it goes on.</param>
    /// <param name="cancellationToken">Ends it between two steps.</param>
    /// <exception cref="InvalidOperationException">Compile was not called, or without a loss.</exception>
    /// <exception cref="ArgumentException">A batch does not fit.</exception>
    public Logs Evaluate(
        IEnumerable<(Tensor X, Tensor Y, Tensor SampleWeight)> batches,
        Verbosity verbose = default,
        int? steps = null,
        IEnumerable<Callback>? callbacks = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        using var source = new MappedBatches<(Tensor X, Tensor Y, Tensor SampleWeight)>(
            batches, batch => PrepareTargets(batch.X, batch.Y, batch.SampleWeight));
        return Evaluate(RequireTrainer(nameof(Evaluate)), source, verbose, steps, callbacks, cancellationToken);
    }

    /// <summary>Measures loss and metrics on one batch.</summary>
    /// <param name="x">Inputs.</param>
    /// <param name="y">Targets.</param>
    /// <param name="sampleWeight">Weight of each sample.</param>
    /// <exception cref="InvalidOperationException">Compile was not called, or without a loss.</exception>
    /// <exception cref="ArgumentException">The data does not fit.</exception>
    public Logs TestOnBatch(Tensor x, Tensor y, Tensor? sampleWeight = null)
    {
        var trainer = RequireTrainer(nameof(TestOnBatch));
        return OnBatch(trainer, PrepareTargets(x, y, sampleWeight), training: false);
    }

    private Logs Evaluate(
        Trainer trainer,
        BatchSource source,
        Verbosity verbose,
        int? steps,
        IEnumerable<Callback>? callbacks,
        CancellationToken cancellationToken)
    {
        DataChecks.AtLeast(steps, 1, nameof(steps));
        var bar = ProgressBar.For(verbose, steps ?? source.BatchCount);
        return new FitLoop(this, trainer).Evaluate(source, steps, new CallbackList(callbacks), bar, cancellationToken);
    }
}
