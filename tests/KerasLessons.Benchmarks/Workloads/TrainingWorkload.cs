using KerasLessons.Data;
using KerasLessons.Training;

namespace KerasLessons.Benchmarks;

/// <summary>Training of a new model: it is made, compiled and fitted, and all of that counts.</summary>
internal abstract class TrainingWorkload(string name, int batchSize, int epochs) : IWorkload
{
    public string Name => name;

    protected abstract Tensor X { get; }

    protected abstract Tensor Y { get; }

    public abstract Sequential NewModel();

    public Measurement Measure() => Stopwatches.Measure(Run) with { BytesPerStep = BytesPerStep() };

    public void Run() => NewModel().Fit(X, Y, epochs: epochs, batchSize: batchSize, verbose: 0);

    /// <summary>The same training, for those who want to look into the model afterwards.</summary>
    public Sequential RunAndKeep()
    {
        var model = NewModel();
        model.Fit(X, Y, epochs: epochs, batchSize: batchSize, verbose: 0);
        return model;
    }

    /// <summary>Managed bytes that a step allocates, on any thread, from the second epoch on.</summary>
    private double BytesPerStep()
    {
        int count = Math.Max(4, epochs);
        var model = RunAndKeep();
        var data = DataChecks.Prepare(X, Y, null, DType.Float32, DType.Float32, checkFinite: false);
        using var batches = new MeteredBatches(new ArrayBatches(data, batchSize, shuffle: true), count - 1);
        new FitLoop(model, model.Trainer!).Fit(batches, null, new FitSettings
        {
            Epochs = count,
            InitialEpoch = 0,
            Verbose = 0,
            Callbacks = new CallbackList(null),
        });
        return batches.BytesPerStep;
    }
}
