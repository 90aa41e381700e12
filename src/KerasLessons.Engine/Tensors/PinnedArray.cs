namespace KerasLessons.Engine.Tensors;

/// <summary>
/// An array that stays where it is, and that goes on to the next one of its length once nobody holds this object: a model
/// made like one that is gone finds its memory ready, where new memory costs a share of a full collection and the first
/// touch of every page.
/// </summary>
internal sealed class PinnedArray
{
    /// <summary>Shorter arrays are cheaper to make than to look after; longer ones would keep too much.</summary>
    private const int ShortestKept = 16 * 1024;
    private const int LongestKept = 1 << 20;

    /// <summary>What is held ready at most, in bytes.</summary>
    private const long MostHeld = 32L << 20;

    private static readonly Lock s_lock = new();
    private static readonly Dictionary<int, Stack<byte[]>> s_free = [];
    private static long s_held;

    private PinnedArray(byte[] bytes)
    {
        Bytes = bytes;
        if (!IsKept(bytes.Length))
        {
            GC.SuppressFinalize(this);
        }
    }

    ~PinnedArray() => Give(Bytes);

    public byte[] Bytes { get; }

    /// <param name="length">How many bytes.</param>
    /// <param name="isZeroed">Whether they are 0, rather than left for the caller to fill.</param>
    public static PinnedArray Take(int length, bool isZeroed)
    {
        if (IsKept(length) && TakeFree(length) is { } free)
        {
            if (isZeroed)
            {
                Array.Clear(free);
            }
            return new PinnedArray(free);
        }
        return new PinnedArray(
            isZeroed ? GC.AllocateArray<byte>(length, pinned: true) : GC.AllocateUninitializedArray<byte>(length, pinned: true));
    }

    private static bool IsKept(int length) => length is >= ShortestKept and <= LongestKept;

    private static byte[]? TakeFree(int length)
    {
        lock (s_lock)
        {
            if (!s_free.TryGetValue(length, out var stack) || !stack.TryPop(out byte[]? bytes))
            {
                return null;
            }
            s_held -= length;
            return bytes;
        }
    }

    private static void Give(byte[] bytes)
    {
        lock (s_lock)
        {
            if (s_held + bytes.Length > MostHeld)
            {
                // What is held is of lengths that nobody asks for any more.
                s_free.Clear();
                s_held = 0;
            }
            if (!s_free.TryGetValue(bytes.Length, out var stack))
            {
                s_free.Add(bytes.Length, stack = []);
            }
            stack.Push(bytes);
            s_held += bytes.Length;
        }
    }
}
