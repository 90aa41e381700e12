namespace KerasLessons.Engine.Tensors;

/// <summary>
/// Large arrays for computations that nobody keeps but for a few results. While it is lent to a thread, that thread's new tensors
/// take their memory from it, and give it back when the loan ends; so a backward pass, run again and again, needs no garbage collection.
/// </summary>
/// <remarks>
/// Tensors made during a loan must not outlive it, unless their memory is kept with <see cref="Keep"/>. A transpose, which is
/// written out when it is read, neither reads lent memory nor takes it. An array of 85 000 bytes or more costs a share of a full
/// collection, which takes longer than most operations on it.
/// </remarks>
internal sealed class ScratchMemory : IDisposable
{
    /// <summary>Smaller arrays are cheaper to make than to look after.</summary>
    private const int SmallestLent = 16 * 1024;

    /// <summary>What a thread holds ready between loans, at most.</summary>
    private const long MostHeld = 64L << 20;

    [ThreadStatic]
    private static ScratchMemory? s_ofThread;

    private readonly Dictionary<int, Stack<byte[]>> _free = [];
    private readonly List<byte[]> _lent = [];
    private bool _isLending;
    private long _held;

    private ScratchMemory()
    {
    }

    /// <summary>Whether some of this thread's tensors may lie in memory that they lose when a loan ends.</summary>
    public static bool IsLent => s_ofThread is { _lent.Count: > 0 };

    /// <summary>Begins a loan to this thread; disposing the result ends it. A loan within a loan is the same loan.</summary>
    public static ScratchMemory? Lend()
    {
        var memory = s_ofThread ??= new ScratchMemory();
        if (memory._isLending)
        {
            return null;
        }
        memory._isLending = true;
        return memory;
    }

    /// <summary>Memory for a new tensor, with any content: lent if a loan is on, else new.</summary>
    public static byte[] Allocate(int bytes) => bytes >= SmallestLent && s_ofThread is { _isLending: true } memory
        ? memory.Rent(bytes)
        : GC.AllocateUninitializedArray<byte>(bytes);

    /// <summary>New tensors take their memory from elsewhere again, while what was lent stays as it is until the end.</summary>
    public void Stop() => _isLending = false;

    /// <summary>Gives a tensor's memory away for good.</summary>
    public void Keep(Tensor tensor)
    {
        byte[] data = tensor.Data;
        _lent.RemoveAll(array => ReferenceEquals(array, data));
    }

    /// <summary>Ends the loan: what was lent is free again.</summary>
    public void Dispose()
    {
        _isLending = false;
        foreach (byte[] array in _lent)
        {
            if (_held + array.Length > MostHeld)
            {
                continue;
            }
            if (!_free.TryGetValue(array.Length, out var stack))
            {
                _free.Add(array.Length, stack = []);
            }
            stack.Push(array);
            _held += array.Length;
        }
        _lent.Clear();
    }

    private byte[] Rent(int bytes)
    {
        byte[] array;
        if (_free.TryGetValue(bytes, out var stack) && stack.TryPop(out var free))
        {
            _held -= bytes;
            array = free;
        }
        else
        {
            array = GC.AllocateUninitializedArray<byte>(bytes);
        }
        _lent.Add(array);
        return array;
    }
}
