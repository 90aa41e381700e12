namespace KerasLessons.Training;

/// <summary>The callbacks of one call of Fit, Evaluate or Predict, called in their order; without any, a call allocates nothing.</summary>
internal sealed class CallbackList
{
    private readonly Callback[] _callbacks;

    public CallbackList(IEnumerable<Callback>? callbacks)
    {
        _callbacks = callbacks is null ? [] : [.. callbacks];
        for (int i = 0; i < _callbacks.Length; i++)
        {
            if (_callbacks[i] is null)
            {
                throw new ArgumentNullException(nameof(callbacks), $"Callback {i} is null; leave it out.");
            }
        }
    }

    /// <summary>Whether no one listens, so that no logs need to be made.</summary>
    public bool IsEmpty => _callbacks.Length == 0;

    /// <summary>Whether anyone asks for the numbers after each training batch, which takes time to work out.</summary>
    public bool SeesBatches { get; private set; }

    /// <summary>Tells the callbacks which model they work for.</summary>
    public void Attach(Model model)
    {
        foreach (var callback in _callbacks)
        {
            callback.Model = model;
            SeesBatches |= callback.SeesBatches;
        }
    }

    public void TrainBegin()
    {
        foreach (var callback in _callbacks)
        {
            callback.OnTrainBegin();
        }
    }

    public void TrainEnd(Logs logs)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnTrainEnd(logs);
        }
    }

    public void EpochBegin(int epoch)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnEpochBegin(epoch);
        }
    }

    public void EpochEnd(int epoch, Logs logs)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnEpochEnd(epoch, logs);
        }
    }

    public void TrainBatchBegin(int batch)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnTrainBatchBegin(batch);
        }
    }

    public void TrainBatchEnd(int batch, Logs logs)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnTrainBatchEnd(batch, logs);
        }
    }

    public void TestBegin()
    {
        foreach (var callback in _callbacks)
        {
            callback.OnTestBegin();
        }
    }

    public void TestEnd(Logs logs)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnTestEnd(logs);
        }
    }

    public void TestBatchBegin(int batch)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnTestBatchBegin(batch);
        }
    }

    public void TestBatchEnd(int batch, Logs logs)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnTestBatchEnd(batch, logs);
        }
    }

    public void PredictBegin()
    {
        foreach (var callback in _callbacks)
        {
            callback.OnPredictBegin();
        }
    }

    public void PredictEnd()
    {
        foreach (var callback in _callbacks)
        {
            callback.OnPredictEnd();
        }
    }

    public void PredictBatchBegin(int batch)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnPredictBatchBegin(batch);
        }
    }

    public void PredictBatchEnd(int batch)
    {
        foreach (var callback in _callbacks)
        {
            callback.OnPredictBatchEnd(batch);
        }
    }
}
