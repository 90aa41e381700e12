using System.Runtime.InteropServices;

namespace KerasLessons.Engine.Random;

/// <summary>
/// Random values for kernels: initial weights, dropout masks. A value depends on the seed, the counter and its own
/// index alone, so a tensor may be filled in pieces, in any order and by any number of threads.
/// </summary>
/// <remarks>
/// <para>The seed is Philox's key and the counter the high half of its counter; the low half comes from the index.
/// Different counters under one seed are different streams: count the calls, or the steps.</para>
/// <para>The values are this library's own: they match no other library's. The uniform ones are the same bits on every
/// machine; the normal ones may differ in a last bit between processors with and without fused multiply-add.</para>
/// <para>Static and without state, so safe on any thread.</para>
/// </remarks>
internal static class Philox
{
    /// <summary>
    /// Where the attempts of a rejection lie among the groups: far above any index, with the group's multiplication by
    /// eight blocks still within 64 bits.
    /// </summary>
    private const int AttemptShift = 48;

    /// <summary>Fills with floats uniform on [0, 1): the elements from <paramref name="start"/> on of the stream.</summary>
    public static void FillUniform(Span<float> destination, ulong seed, ulong counter, long start = 0) =>
        Fill<float, PhiloxUniformSingle>(destination, seed, counter, start);

    /// <summary>Fills with doubles uniform on [0, 1): the elements from <paramref name="start"/> on of the stream.</summary>
    public static void FillUniform(Span<double> destination, ulong seed, ulong counter, long start = 0) =>
        Fill<double, PhiloxUniformDouble>(destination, seed, counter, start);

    /// <summary>Fills with standard normal floats: the elements from <paramref name="start"/> on of the stream.</summary>
    public static void FillNormal(Span<float> destination, ulong seed, ulong counter, long start = 0) =>
        Fill<float, PhiloxNormalSingle>(destination, seed, counter, start);

    /// <summary>Fills with standard normal doubles: the elements from <paramref name="start"/> on of the stream.</summary>
    public static void FillNormal(Span<double> destination, ulong seed, ulong counter, long start = 0) =>
        Fill<double, PhiloxNormalDouble>(destination, seed, counter, start);

    /// <summary>Fills with standard normal floats within two standard deviations: the elements from <paramref name="start"/> on of the stream.</summary>
    public static void FillTruncatedNormal(Span<float> destination, ulong seed, ulong counter, long start = 0) =>
        Fill<float, PhiloxTruncatedNormal<float, PhiloxNormalSingle>>(destination, seed, counter, start);

    /// <summary>Fills with standard normal doubles within two standard deviations: the elements from <paramref name="start"/> on of the stream.</summary>
    public static void FillTruncatedNormal(Span<double> destination, ulong seed, ulong counter, long start = 0) =>
        Fill<double, PhiloxTruncatedNormal<double, PhiloxNormalDouble>>(destination, seed, counter, start);

    /// <summary>What to add to a group for its words at a later attempt.</summary>
    internal static ulong AttemptOffset(ulong attempt) => attempt << AttemptShift;

    private static void Fill<T, TDistribution>(Span<T> destination, ulong seed, ulong counter, long start)
        where T : unmanaged
        where TDistribution : IPhiloxDistribution<T>
    {
        RandomArguments.RequireCount(start, "first element's index");
        int length = TDistribution.GroupLength;
        (ulong group, ulong skipped) = Math.DivRem((ulong)start, (ulong)length);

        // A piece that begins or ends within a group makes the whole group beside it and takes its share.
        Span<T> whole = stackalloc T[length];
        if (skipped > 0)
        {
            TDistribution.Write(seed, counter, group++, ref MemoryMarshal.GetReference(whole));
            Span<T> share = whole[(int)skipped..];
            share = share[..Math.Min(share.Length, destination.Length)];
            share.CopyTo(destination);
            destination = destination[share.Length..];
        }

        while (destination.Length >= length)
        {
            TDistribution.Write(seed, counter, group++, ref MemoryMarshal.GetReference(destination));
            destination = destination[length..];
        }

        if (!destination.IsEmpty)
        {
            TDistribution.Write(seed, counter, group, ref MemoryMarshal.GetReference(whole));
            whole[..destination.Length].CopyTo(destination);
        }
    }
}
