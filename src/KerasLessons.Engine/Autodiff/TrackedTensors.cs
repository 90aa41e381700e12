namespace KerasLessons.Engine.Autodiff;

/// <summary>The tensors that a tape follows, numbered in the order in which it came to follow them.</summary>
/// <remarks>
/// Nearly every tensor is followed by one tape at most, so it carries that tape's mark and its number itself; only a
/// tensor that another tape marked before, on this thread or another, is looked up in a table.
/// </remarks>
internal sealed class TrackedTensors
{
    private static long s_lastMark;

    private readonly long _mark = Interlocked.Increment(ref s_lastMark);
    private Dictionary<Tensor, int>? _markedByOthers;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Follows a tensor from now on.</summary>
    /// <returns>Its number.</returns>
    public int Add(Tensor tensor, out bool isNew)
    {
        int number = NumberOf(tensor);
        isNew = number < 0;
        if (!isNew)
        {
            return number;
        }
        if (Interlocked.CompareExchange(ref tensor.TapeMark, _mark, 0) == 0)
        {
            tensor.TapeNumber = Count;
        }
        else
        {
            (_markedByOthers ??= new(ReferenceEqualityComparer.Instance)).Add(tensor, Count);
        }
        return Count++;
    }

    /// <summary>Whether a tensor is followed.</summary>
    public bool Contains(Tensor tensor) => NumberOf(tensor) >= 0;

    /// <summary>The number of a tensor; negative if it is not followed.</summary>
    public int NumberOf(Tensor tensor)
    {
        if (Volatile.Read(ref tensor.TapeMark) == _mark)
        {
            return tensor.TapeNumber;
        }
        return _markedByOthers is not null && _markedByOthers.TryGetValue(tensor, out int number) ? number : -1;
    }
}
