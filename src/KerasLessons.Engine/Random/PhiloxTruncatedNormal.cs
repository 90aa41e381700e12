using System.Numerics;
using System.Runtime.InteropServices;

namespace KerasLessons.Engine.Random;

/// <summary>
/// The standard normal distribution cut at two standard deviations: a value beyond them is drawn again, at the same
/// place of the stream's next attempt, until one lies within. The values of a group therefore do not depend on any
/// other group.
/// </summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TNormal">The normal distribution in that type.</typeparam>
internal readonly struct PhiloxTruncatedNormal<T, TNormal> : IPhiloxDistribution<T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TNormal : IPhiloxDistribution<T>
{
    /// <inheritdoc/>
    public static int GroupLength => TNormal.GroupLength;

    /// <inheritdoc/>
    public static void Write(ulong seed, ulong counter, ulong group, ref T destination)
    {
        TNormal.Write(seed, counter, group, ref destination);
        Span<T> values = MemoryMarshal.CreateSpan(ref destination, TNormal.GroupLength);
        Span<T> redrawn = stackalloc T[TNormal.GroupLength];
        T limit = T.CreateChecked(2);
        for (ulong attempt = 1; HasOutlier(values, limit); attempt++)
        {
            TNormal.Write(seed, counter, group + Philox.AttemptOffset(attempt), ref MemoryMarshal.GetReference(redrawn));
            for (int i = 0; i < values.Length; i++)
            {
                // One in 22 values is drawn again.
                if (T.Abs(values[i]) > limit)
                {
                    values[i] = redrawn[i];
                }
            }
        }
    }

    private static bool HasOutlier(ReadOnlySpan<T> values, T limit)
    {
        foreach (T value in values)
        {
            if (T.Abs(value) > limit)
            {
                return true;
            }
        }

        return false;
    }
}
