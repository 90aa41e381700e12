using KerasLessons.Data;
using KerasLessons.Training;

namespace KerasLessons;

public abstract partial class Model
{
    private const int DefaultBatchSize = 32;

    /// <summary>Trains the model on data in memory.</summary>
    /// <returns>Loss and metrics of every epoch.</returns>
    /// <param name="x">Inputs, one row a sample; a vector counts as one column.</param>
    /// <param name="y">Targets, as many rows.</param>
    /// <param name="batchSize">Samples in a step; 32 when left out. The last batch of an epoch may be smaller.</param>
    /// <param name="epochs">Number of the epoch at which to stop: passes over the data, if <paramref name="initialEpoch"/> is 0.</param>
    /// <param name="verbose">0 silent, 1 or "auto" a progress bar, 2 a line an epoch.</param>
    /// <param name="callbacks">Called as training goes on.</param>
    /// <param name="validationSplit">Part of the samples, in [0, 1), taken from the end before shuffling, that is not trained on but evaluated after each epoch.</param>
    /// <param name="validationData">Data evaluated after each epoch; comes before <paramref name="validationSplit"/>.</param>
    /// <param name="shuffle">Whether each epoch takes the samples in a new order.</param>
    /// <param name="classWeight">Weight of each class; classes not named weigh 1. The class is the target, rounded, or the position of its greatest value.</param>
    /// <param name="sampleWeight">Weight of each sample in the loss.</param>
    /// <param name="initialEpoch">Epoch to begin with, from 0, when training is taken up again.</param>
    /// <param name="stepsPerEpoch">Batches that make an epoch; the next one goes on where it ended. All when left out.</param>
    /// <param name="validationSteps">Batches that a validation takes; all when left out.</param>
    /// <param name="validationBatchSize">Samples in a batch of validation; <paramref name="batchSize"/> when left out.</param>
    /// <param name="validationFreq">Every how many epochs to validate.</param>
    /// <param name="checkFinite">Whether to look through the data first and refuse NaN and infinity by their position.</param>
    /// <param name="cancellationToken">Ends training between two steps.</param>
    /// <exception cref="InvalidOperationException">Compile was not called, or without a loss.</exception>
    /// <exception cref="ArgumentException">An argument does not fit; the model is as it was.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled; the weights are those of the last step.</exception>
    public History Fit(
        Tensor x,
        Tensor y,
        int? batchSize = null,
        int epochs = 1,
        Verbosity verbose = default,
        IEnumerable<Callback>? callbacks = null,
        double validationSplit = 0,
        ValidationData? validationData = null,
        bool shuffle = true,
        IReadOnlyDictionary<int, double>? classWeight = null,
        Tensor? sampleWeight = null,
        int initialEpoch = 0,
        int? stepsPerEpoch = null,
        int? validationSteps = null,
        int? validationBatchSize = null,
        int validationFreq = 1,
        bool checkFinite = false,
        CancellationToken cancellationToken = default)
    {
        var trainer = RequireTrainer(nameof(Fit));
        DataChecks.WithRows(y, nameof(y));
        var settings = Settings(
            epochs, verbose, callbacks, initialEpoch, stepsPerEpoch, validationSteps, validationFreq, cancellationToken);
        int size = DataChecks.BatchSize(batchSize, DefaultBatchSize, nameof(batchSize));
        int validationSize = DataChecks.BatchSize(validationBatchSize, size, nameof(validationBatchSize));
        DataChecks.Part(validationSplit, nameof(validationSplit));
        DataChecks.NotBoth(classWeight, sampleWeight);
        var data = PrepareData(x, y, sampleWeight, checkFinite);
        var validation = validationData is null ? null : Source(validationData, validationSize, checkFinite);
        if (validation is null && validationSplit > 0)
        {
            (data, var held) = DataChecks.Split(data, validationSplit);
            validation = new ArrayBatches(held, validationSize, shuffle: false);
        }
        data = DataChecks.Weigh(data, classWeight, OutputDType);
        return Run(trainer, new ArrayBatches(data, size, shuffle), validation, settings);
    }

    /// <summary>Trains the model on batches as they come, each enumeration being an epoch.</summary>
    /// <returns>Loss and metrics of every epoch.</returns>
    /// <param name="batches">Inputs and targets of each batch. They are enumerated anew for each epoch.</param>
    /// <param name="epochs">Number of the epoch at which to stop.</param>
    /// <param name="verbose">0 silent, 1 or "auto" a progress bar, 2 a line an epoch.</param>
    /// <param name="callbacks">Called as training goes on.</param>
    /// <param name="validationData">Data evaluated after each epoch.</param>
    /// <param name="classWeight">Weight of each class; classes not named weigh 1.</param>
    /// <param name="initialEpoch">Epoch to begin with, from 0.</param>
    /// <param name="stepsPerEpoch">Batches that make an epoch; the next one goes on where it ended. An endless enumeration needs it.</param>
    /// <param name="validationSteps">Batches that a validation takes; all when left out.</param>
    /// <param name="validationBatchSize">Samples in a batch of validation; 32 when left out.</param>
    /// <param name="validationFreq">Every how many epochs to validate.</param>
    /// <param name="cancellationToken">Ends training between two steps.</param>
    /// <exception cref="InvalidOperationException">Compile was not called, or without a loss.</exception>
    /// <exception cref="ArgumentException">An argument or a batch does not fit.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled; the weights are those of the last step.</exception>
    public History Fit(
        IEnumerable<(Tensor X, Tensor Y)> batches,
        int epochs = 1,
        Verbosity verbose = default,
        IEnumerable<Callback>? callbacks = null,
        ValidationData? validationData = null,
        IReadOnlyDictionary<int, double>? classWeight = null,
        int initialEpoch = 0,
        int? stepsPerEpoch = null,
        int? validationSteps = null,
        int? validationBatchSize = null,
        int validationFreq = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        var sets = new MappedBatches<(Tensor X, Tensor Y)>(
            batches, batch => DataChecks.Weigh(PrepareTargets(batch.X, batch.Y, null), classWeight, OutputDType));
        return FitBatches(
            sets, epochs, verbose, callbacks, validationData, initialEpoch, stepsPerEpoch, validationSteps,
            validationBatchSize, validationFreq, cancellationToken);
    }

    /// <summary>Trains the model on weighted batches as they come, each enumeration being an epoch.</summary>
    /// <returns>Loss and metrics of every epoch.</returns>
    /// <param name="batches">Inputs, targets and sample weights of each batch. They are enumerated anew for each epoch.</param>
    /// <param name="epochs">Number of the epoch at which to stop.</param>
    /// <param name="verbose">0 silent, 1 or "auto" a progress bar, 2 a line an epoch.</param>
    /// <param name="callbacks">Called as training goes on.</param>
    /// <param name="validationData">Data evaluated after each epoch.</param>
    /// <param name="initialEpoch">Epoch to begin with, from 0.</param>
    /// <param name="stepsPerEpoch">Batches that make an epoch; the next one goes on where it ended.</param>
    /// <param name="validationSteps">Batches that a validation takes; all when left out.</param>
    /// <param name="validationBatchSize">Samples in a batch of validation; 32 when left out.</param>
    /// <param name="validationFreq">Every how many epochs to validate.</param>
    /// <param name="cancellationToken">Ends training between two steps.</param>
    /// <exception cref="InvalidOperationException">Compile was not called, or without a loss.</exception>
    /// <exception cref="ArgumentException">An argument or a batch does not fit.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled; the weights are those of the last step.</exception>
    public History Fit(
        IEnumerable<(Tensor X, Tensor Y, Tensor SampleWeight)> batches,
        int epochs = 1,
        Verbosity verbose = default,
        IEnumerable<Callback>? callbacks = null,
        ValidationData? validationData = null,
        int initialEpoch = 0,
        int? stepsPerEpoch = null,
        int? validationSteps = null,
        int? validationBatchSize = null,
        int validationFreq = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        var sets = new MappedBatches<(Tensor X, Tensor Y, Tensor SampleWeight)>(
            batches, batch => PrepareTargets(batch.X, batch.Y, batch.SampleWeight));
        return FitBatches(
            sets, epochs, verbose, callbacks, validationData, initialEpoch, stepsPerEpoch, validationSteps,
            validationBatchSize, validationFreq, cancellationToken);
    }

    /// <summary>Trains on one batch.</summary>
    /// <returns>Loss and metrics of the batch, measured before the step changed the weights.</returns>
    /// <param name="x">Inputs.</param>
    /// <param name="y">Targets.</param>
    /// <param name="sampleWeight">Weight of each sample.</param>
    /// <param name="classWeight">Weight of each class.</param>
    /// <exception cref="InvalidOperationException">Compile was not called, or without a loss.</exception>
    /// <exception cref="ArgumentException">The data does not fit.</exception>
    public Logs TrainOnBatch(
        Tensor x, Tensor y, Tensor? sampleWeight = null, IReadOnlyDictionary<int, double>? classWeight = null)
    {
        var trainer = RequireTrainer(nameof(TrainOnBatch));
        DataChecks.NotBoth(classWeight, sampleWeight);
        return OnBatch(trainer, DataChecks.Weigh(PrepareTargets(x, y, sampleWeight), classWeight, OutputDType), training: true);
    }

    private History FitBatches(
        BatchSource source,
        int epochs,
        Verbosity verbose,
        IEnumerable<Callback>? callbacks,
        ValidationData? validationData,
        int initialEpoch,
        int? stepsPerEpoch,
        int? validationSteps,
        int? validationBatchSize,
        int validationFreq,
        CancellationToken cancellationToken)
    {
        var trainer = RequireTrainer(nameof(Fit));
        var settings = Settings(
            epochs, verbose, callbacks, initialEpoch, stepsPerEpoch, validationSteps, validationFreq, cancellationToken);
        int size = DataChecks.BatchSize(validationBatchSize, DefaultBatchSize, nameof(validationBatchSize));
        return Run(trainer, source, validationData is null ? null : Source(validationData, size, false), settings);
    }

    private History Run(Trainer trainer, BatchSource source, BatchSource? validation, FitSettings settings)
    {
        using (source)
        using (validation)
        {
            return new FitLoop(this, trainer).Fit(source, validation, settings);
        }
    }

    private FitSettings Settings(
        int epochs,
        Verbosity verbose,
        IEnumerable<Callback>? callbacks,
        int initialEpoch,
        int? stepsPerEpoch,
        int? validationSteps,
        int validationFreq,
        CancellationToken cancellationToken)
    {
        DataChecks.AtLeast(epochs, 0, nameof(epochs));
        DataChecks.AtLeast(initialEpoch, 0, nameof(initialEpoch));
        DataChecks.AtLeast(stepsPerEpoch, 1, nameof(stepsPerEpoch));
        DataChecks.AtLeast(validationSteps, 1, nameof(validationSteps));
        DataChecks.AtLeast(validationFreq, 1, nameof(validationFreq));
        return new FitSettings
        {
            Epochs = epochs,
            InitialEpoch = initialEpoch,
            Verbose = verbose,
            Callbacks = new CallbackList(callbacks),
            StepsPerEpoch = stepsPerEpoch,
            ValidationSteps = validationSteps,
            ValidationFrequency = validationFreq,
            CancellationToken = cancellationToken,
        };
    }

    private BatchSource Source(ValidationData validation, int batchSize, bool checkFinite) => validation.Batches is { } batches
        ? new MappedBatches<(Tensor X, Tensor Y, Tensor? SampleWeight)>(
            batches, batch => PrepareTargets(batch.X, batch.Y, batch.SampleWeight, "validation "))
        : new ArrayBatches(
            PrepareData(validation.X!, validation.Y, validation.SampleWeight, checkFinite, "validation "), batchSize, shuffle: false);

    private DataSet PrepareTargets(Tensor x, Tensor y, Tensor? sampleWeight, string owner = "") =>
        PrepareData(x, DataChecks.WithRows(y, $"{owner}y"), sampleWeight, checkFinite: false, owner);

    /// <summary>Checks data and brings it into the types that the model computes in.</summary>
    private DataSet PrepareData(Tensor x, Tensor? y, Tensor? sampleWeight, bool checkFinite, string owner = "") =>
        DataChecks.Prepare(x, y, sampleWeight, InputDType, OutputDType, checkFinite, owner);

    /// <summary>The type that floating-point inputs are given: that of the first layer.</summary>
    private DType InputDType => Layers.Count > 0 ? Layers[0].DType : DType;

    /// <summary>The type that floating-point targets are given: that of the last layer.</summary>
    private DType OutputDType => Layers.Count > 0 ? Layers[^1].DType : DType;

    private Logs OnBatch(Trainer trainer, DataSet data, bool training)
    {
        trainer.Occupy();
        try
        {
            return OnBatchAlone(trainer, new Batch(data, null, 0, data.Count), training);
        }
        finally
        {
            trainer.Vacate();
        }
    }

    private static Logs OnBatchAlone(Trainer trainer, Batch batch, bool training)
    {
        trainer.Prepare(training ? [batch] : [], training ? [] : [batch]);
        trainer.Reset();
        if (training)
        {
            trainer.Train(batch, keep: false);
        }
        else
        {
            trainer.Test(batch, keep: false);
        }
        var numbers = new (string, double)[trainer.Names.Length];
        trainer.ReadResults(numbers);
        return Logs.Of(numbers);
    }
}
