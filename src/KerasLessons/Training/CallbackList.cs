namespace KerasLessons.Training;

/// <summary>The callbacks of one call of Fit, Evaluate or Predict, called in their order.</summary>
internal sealed class CallbackList
{
    private readonly Callback[] _callbacks;

    public CallbackList(Model model, IEnumerable<Callback>? callbacks)
    {
        _callbacks = callbacks is null ? [] : [.. callbacks];
        foreach (var callback in _callbacks)
        {
            ArgumentNullException.ThrowIfNull(callback, nameof(callbacks));
            callback.Model = model;
        }
    }

    /// <summary>Whether no one listens, so that no logs need to be made.</summary>
    public bool IsEmpty => _callbacks.Length == 0;

    public void Each(Action<Callback> action)
    {
        foreach (var callback in _callbacks)
        {
            action(callback);
        }
    }
}
