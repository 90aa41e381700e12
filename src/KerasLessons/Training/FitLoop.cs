using System.Runtime.CompilerServices;
using KerasLessons.Data;
using KerasLessons.Text;

namespace KerasLessons.Training;

/// <summary>The epochs of training, and the passes of evaluation within them.</summary>
internal sealed class FitLoop(Model model, Trainer trainer)
{
    private static readonly Logs s_noLogs = new();

    private (string Name, double Value)[] _numbers = [];
    private (string Name, double Value)[] _withValidation = [];
    private bool _trainingEnded = true;
    private bool _warnedOfValidation;

    /// <summary>Trains; whatever does not fit and can be known beforehand is refused before anything has changed.</summary>
    public History Fit(BatchSource training, BatchSource? validation, FitSettings settings)
    {
        trainer.Occupy();
        try
        {
            return FitAlone(training, validation, settings);
        }
        finally
        {
            trainer.Vacate();
        }
    }

    /// <summary>Loss and metrics of one pass by itself.</summary>
    public Logs Evaluate(BatchSource source, int? steps, CallbackList callbacks, ProgressBar? bar, CancellationToken cancellation)
    {
        trainer.Occupy();
        try
        {
            trainer.Prepare([], source.Foreseen);
            callbacks.Attach(model);
            Pass(source, steps, callbacks, bar, cancellation);
        }
        finally
        {
            trainer.Vacate();
        }
        return Logs.Of(_numbers);
    }

    private History FitAlone(BatchSource training, BatchSource? validation, FitSettings settings)
    {
        trainer.Prepare(training.Foreseen, validation?.Foreseen ?? [], isValidation: true);
        var history = new History(model, settings.Epochs - settings.InitialEpoch);
        var callbacks = settings.Callbacks;
        callbacks.Attach(model);
        model.BeginTraining(history);
        var logs = s_noLogs;
        callbacks.TrainBegin();
        for (int epoch = settings.InitialEpoch; epoch < settings.Epochs && !model.StopTraining; epoch++)
        {
            logs = RunEpoch(epoch, training, validation, settings, history);
        }
        if (history.Epoch.Count > 0 && trainer.Optimizer.UseEma)
        {
            trainer.Optimizer.FinalizeVariableValues();
        }
        callbacks.TrainEnd(logs);
        return history;
    }

    private void Pass(BatchSource source, int? steps, CallbackList callbacks, ProgressBar? bar, CancellationToken cancellation)
    {
        callbacks.TestBegin();
        int step = 0;
        source.Restart(0);
        while (step != steps)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!source.MoveNext())
            {
                break;
            }
            if (!source.IsForeseen)
            {
                trainer.Prepare([], [source.Current]);
            }
            if (step == 0)
            {
                Restart();
            }
            callbacks.TestBatchBegin(step);
            trainer.Test(source.Current, source.IsOneFixedBatch);
            step++;
            if (!callbacks.IsEmpty)
            {
                trainer.ReadResults(_numbers);
                callbacks.TestBatchEnd(step - 1, Logs.Of(_numbers));
            }
            if (bar is not null && bar.Tick(step, finalize: false))
            {
                trainer.ReadResults(_numbers);
                bar.Draw(step, _numbers, finalize: false);
            }
        }
        if (step == 0)
        {
            throw new ArgumentException("There is no batch to evaluate: the data ended before the first. Give one batch or more.");
        }
        if (step < steps && !_warnedOfValidation)
        {
            _warnedOfValidation = true;
            Warnings.Write($"the data to evaluate ran out after {step} of {steps} steps; give more, or ask for fewer steps.");
        }
        trainer.ReadResults(_numbers);
        if (bar is not null)
        {
            bar.Target = step;
            bar.Update(step, _numbers, finalize: true);
        }
        if (!callbacks.IsEmpty)
        {
            callbacks.TestEnd(Logs.Of(_numbers));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Logs RunEpoch(int epoch, BatchSource training, BatchSource? validation, FitSettings settings, History history)
    {
        var callbacks = settings.Callbacks;
        int? target = settings.StepsPerEpoch ?? training.BatchCount;
        var bar = NewBar(settings, epoch, target);
        if (!callbacks.IsEmpty)
        {
            callbacks.EpochBegin(epoch);
            trainer.Refresh();
        }
        int step = TrainSteps(epoch, target, training, settings, bar);
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
            return s_noLogs;
        }
        var logs = Logs.Of(numbers);
        callbacks.EpochEnd(epoch, logs);
        return logs;
    }

    /// <summary>The batches of one epoch.</summary>
    /// <returns>How many there were.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int TrainSteps(int epoch, int? target, BatchSource training, FitSettings settings, ProgressBar? bar)
    {
        var callbacks = settings.Callbacks;
        if (_trainingEnded || settings.StepsPerEpoch is null)
        {
            training.Restart(epoch);
        }
        _trainingEnded = false;
        int step = 0;
        while (step != settings.StepsPerEpoch)
        {
            settings.CancellationToken.ThrowIfCancellationRequested();
            if (!MoveNext(training, epoch, isFirst: step == 0))
            {
                _trainingEnded = true;
                break;
            }
            var batch = training.Current;
            if (!training.IsForeseen)
            {
                trainer.Prepare([batch], []);
            }
            if (step == 0)
            {
                Restart();
            }
            callbacks.TrainBatchBegin(step);
            trainer.Train(batch, training.IsOneFixedBatch);
            step++;
            if (bar is not null || callbacks.SeesBatches)
            {
                ShowStep(step, target, callbacks, bar);
            }
            if (model.StopTraining)
            {
                break;
            }
        }
        if (step == 0 || (_trainingEnded && step < settings.StepsPerEpoch))
        {
            EndedEarly(step, epoch, settings);
        }
        return step;
    }

    private void ShowStep(int step, int? target, CallbackList callbacks, ProgressBar? bar)
    {
        if (callbacks.SeesBatches)
        {
            trainer.ReadResults(_numbers);
            callbacks.TrainBatchEnd(step - 1, Logs.Of(_numbers));
        }
        if (bar is not null && bar.Tick(step, finalize: false) && step != target)
        {
            trainer.ReadResults(_numbers);
            bar.Draw(step, _numbers, finalize: false);
        }
    }

    /// <summary>An epoch without data cannot go on; one with too little says so.</summary>
    private static void EndedEarly(int step, int epoch, FitSettings settings)
    {
        if (step == 0)
        {
            throw new ArgumentException(
                $"There is no batch to train on in epoch {epoch + 1}: the data ended. Give batches that can be enumerated again, or ask for fewer epochs.");
        }
        Warnings.Write(
            $"the data ran out after {step} of {settings.StepsPerEpoch} steps of epoch {epoch + 1}; the next epoch starts from its beginning.");
    }

    /// <summary>The next batch; data that ended exactly with the last epoch starts from its beginning.</summary>
    private static bool MoveNext(BatchSource training, int epoch, bool isFirst)
    {
        if (training.MoveNext())
        {
            return true;
        }
        if (!isFirst)
        {
            return false;
        }
        training.Restart(epoch);
        return training.MoveNext();
    }

    /// <summary>The epoch's numbers followed by those of a validation pass.</summary>
    private Span<(string Name, double Value)> WithValidation(BatchSource validation, FitSettings settings)
    {
        int count = _numbers.Length;
        if (_withValidation.Length != 2 * count)
        {
            _withValidation = new (string, double)[2 * count];
        }
        _numbers.CopyTo(_withValidation, 0);
        Pass(validation, settings.ValidationSteps, settings.Callbacks, null, settings.CancellationToken);
        for (int i = 0; i < count; i++)
        {
            string name = _withValidation[count + i].Name ?? $"val_{_numbers[i].Name}";
            _withValidation[count + i] = (name, _numbers[i].Value);
        }
        return _withValidation;
    }

    /// <summary>Sets loss and metrics back, and makes room for their numbers.</summary>
    private void Restart()
    {
        trainer.Reset();
        if (_numbers.Length != trainer.Names.Length)
        {
            _numbers = new (string, double)[trainer.Names.Length];
        }
    }

    private static ProgressBar? NewBar(FitSettings settings, int epoch, int? target)
    {
        if (settings.Verbose.Level == 0)
        {
            return null;
        }
        if (settings.Epochs > 1)
        {
            Config.Output.Write($"Epoch {epoch + 1}/{settings.Epochs}\n");
        }
        return ProgressBar.For(settings.Verbose, target);
    }
}
