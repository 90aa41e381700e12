using System.Runtime.CompilerServices;
using KerasLessons.Data;
using KerasLessons.Text;

namespace KerasLessons.Training;

/// <summary>The epochs of training, and the passes of evaluation within them.</summary>
internal sealed class FitLoop(Model model, Trainer trainer)
{
    private (string Name, double Value)[] _numbers = [];

    public History Fit(BatchSource training, BatchSource? validation, FitSettings settings)
    {
        var history = new History(model, settings.Epochs - settings.InitialEpoch);
        var callbacks = settings.Callbacks;
        var logs = new Logs();
        bool atEnd = true;
        model.StopTraining = false;
        callbacks.Each(callback => callback.OnTrainBegin());
        try
        {
            for (int epoch = settings.InitialEpoch; epoch < settings.Epochs && !model.StopTraining; epoch++)
            {
                if (atEnd || settings.StepsPerEpoch is null)
                {
                    training.Restart(epoch);
                }
                logs = RunEpoch(epoch, training, validation, settings, history, out atEnd);
            }
        }
        finally
        {
            callbacks.Each(callback => callback.OnTrainEnd(logs));
        }
        return history;
    }

    /// <summary>Loss and metrics over one pass.</summary>
    public void Evaluate(BatchSource source, int? steps, CallbackList callbacks, ProgressBar? bar, CancellationToken cancellation, Action? prepared = null)
    {
        callbacks.Each(callback => callback.OnTestBegin());
        bool ready = false;
        int step = 0;
        source.Restart(0);
        while (step != steps && source.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ready)
            {
                Ready(source.Current);
                trainer.Reset();
                ready = true;
                prepared?.Invoke();
            }
            if (!callbacks.IsEmpty)
            {
                TestBatchBegins(callbacks, step);
            }
            trainer.Test(source.Current, source.IsOneFixedBatch);
            step++;
            if (!callbacks.IsEmpty)
            {
                TestBatchEnds(callbacks, step - 1);
            }
            if (bar is not null && bar.Tick(step, finalize: false))
            {
                trainer.ReadResults(_numbers);
                bar.Draw(step, _numbers, finalize: false);
            }
        }
        if (!ready)
        {
            throw new ArgumentException("There is no batch to evaluate: the data ended before the first; give one row or more.");
        }
        trainer.ReadResults(_numbers);
        if (bar is not null)
        {
            bar.Target = step;
            bar.Update(step, _numbers, finalize: true);
        }
        if (!callbacks.IsEmpty)
        {
            TestEnds(callbacks);
        }
    }

    public ReadOnlySpan<(string Name, double Value)> Numbers => _numbers;

    public static Logs LogsOf(ReadOnlySpan<(string Name, double Value)> numbers)
    {
        var logs = new Logs();
        foreach (var (name, value) in numbers)
        {
            logs.Set(name, value);
        }
        return logs;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Logs RunEpoch(
        int epoch, BatchSource training, BatchSource? validation, FitSettings settings, History history, out bool atEnd)
    {
        var callbacks = settings.Callbacks;
        int? target = settings.StepsPerEpoch ?? training.BatchCount;
        var bar = NewBar(settings, epoch, target);
        if (!callbacks.IsEmpty)
        {
            EpochBegins(callbacks, epoch);
        }
        int step = 0;
        atEnd = false;
        while (step != settings.StepsPerEpoch && !model.StopTraining)
        {
            if (!training.MoveNext())
            {
                atEnd = true;
                break;
            }
            settings.CancellationToken.ThrowIfCancellationRequested();
            var batch = training.Current;
            if (step == 0)
            {
                Ready(batch);
                trainer.Reset();
            }
            if (!callbacks.IsEmpty)
            {
                BatchBegins(callbacks, step);
            }
            trainer.Train(batch, training.IsOneFixedBatch);
            step++;
            if (!callbacks.IsEmpty)
            {
                BatchEnds(callbacks, step - 1);
            }
            if (bar is not null && bar.Tick(step, finalize: false) && step != target)
            {
                trainer.ReadResults(_numbers);
                bar.Draw(step, _numbers, finalize: false);
            }
        }
        if (step == 0)
        {
            throw new ArgumentException(
                $"There is no batch to train on in epoch {epoch + 1}: the data ended; give batches that can be enumerated again, or fewer epochs.");
        }
        if (settings.StepsPerEpoch is { } wanted && step < wanted && atEnd)
        {
            Config.Output.WriteLine($"Warning: the data ran out after {step} of {wanted} steps of epoch {epoch + 1}; the next epoch starts from its beginning.");
        }
        trainer.ReadResults(_numbers);
        var numbers = _numbers.AsSpan();
        if (validation is not null && (epoch + 1) % settings.ValidationFrequency == 0)
        {
            numbers = WithValidation(validation, settings);
        }
        if (bar is not null)
        {
            bar.Target = target ?? step;
            bar.Update(step, numbers, finalize: true);
        }
        history.Add(epoch, numbers);
        if (callbacks.IsEmpty)
        {
            return epoch + 1 < settings.Epochs ? EmptyLogs : LogsOf(numbers);
        }
        var logs = LogsOf(numbers);
        EpochEnds(callbacks, epoch, logs);
        return logs;
    }

    private static Logs EmptyLogs { get; } = new();

    private (string Name, double Value)[]? _withValidation;

    /// <summary>The epoch's numbers followed by those of a validation pass.</summary>
    private Span<(string Name, double Value)> WithValidation(BatchSource validation, FitSettings settings)
    {
        int count = _numbers.Length;
        _withValidation ??= new (string, double)[2 * count];
        _numbers.CopyTo(_withValidation, 0);
        Evaluate(validation, settings.ValidationSteps, settings.Callbacks, null, settings.CancellationToken);
        for (int i = 0; i < count; i++)
        {
            string name = _withValidation[count + i].Name ?? $"val_{_numbers[i].Name}";
            _withValidation[count + i] = (name, _numbers[i].Value);
        }
        return _withValidation;
    }

    /// <summary>Makes sure that everything fits the batch, before anything runs on it.</summary>
    private void Ready(Batch batch)
    {
        if (ReferenceEquals(_preparedFor, batch.Data))
        {
            return;
        }
        trainer.Prepare(batch);
        _preparedFor = batch.Data;
        if (_numbers.Length != trainer.Names.Length)
        {
            _numbers = new (string, double)[trainer.Names.Length];
        }
    }

    private DataSet? _preparedFor;

    private ProgressBar? NewBar(FitSettings settings, int epoch, int? target)
    {
        if (settings.Verbose.Level == 0)
        {
            return null;
        }
        if (settings.Epochs > 1)
        {
            Config.Output.WriteLine($"Epoch {epoch + 1}/{settings.Epochs}");
        }
        return new ProgressBar(target, settings.Verbose.Level, Config.TextStyle, Config.Output, Config.IsInteractive);
    }

    // Each call of the callbacks is a method of its own, because what a lambda captures is allocated where its method
    // begins, whether or not anyone listens; without callbacks an epoch allocates nothing.
    private static void EpochBegins(CallbackList callbacks, int epoch) => callbacks.Each(callback => callback.OnEpochBegin(epoch));

    private static void EpochEnds(CallbackList callbacks, int epoch, Logs logs) => callbacks.Each(callback => callback.OnEpochEnd(epoch, logs));

    private static void TestBatchBegins(CallbackList callbacks, int step) => callbacks.Each(callback => callback.OnTestBatchBegin(step));

    private void TestBatchEnds(CallbackList callbacks, int step)
    {
        trainer.ReadResults(_numbers);
        var logs = LogsOf(_numbers);
        callbacks.Each(callback => callback.OnTestBatchEnd(step, logs));
    }

    private void TestEnds(CallbackList callbacks)
    {
        var logs = LogsOf(_numbers);
        callbacks.Each(callback => callback.OnTestEnd(logs));
    }

    private static void BatchBegins(CallbackList callbacks, int step) => callbacks.Each(callback => callback.OnTrainBatchBegin(step));

    private void BatchEnds(CallbackList callbacks, int step)
    {
        trainer.ReadResults(_numbers);
        var logs = LogsOf(_numbers);
        callbacks.Each(callback => callback.OnTrainBatchEnd(step, logs));
    }
}
