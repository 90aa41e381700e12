using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Random;

/// <summary>
/// The order in which <c>Fit</c> visits its samples: 0 … n-1 shuffled by Fisher and Yates, each order equally likely,
/// the same for the same seed and counter. Allocates nothing.
/// Source of the unbiased bounded integers: D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29
/// (2019).
/// </summary>
internal static class PermutationGenerator
{
    /// <summary>A permutation's words lie apart from those of <see cref="Philox"/>, so one counter may serve both.</summary>
    private const ulong FirstGroup = 1UL << 60;

    /// <summary>Fills with 0 … n-1 in random order.</summary>
    public static void Fill(Span<int> indices, ulong seed, ulong counter)
    {
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = i;
        }

        Span<uint> words = stackalloc uint[PhiloxGroup.Words];
        ulong group = FirstGroup;
        int used = words.Length;
        for (int remaining = indices.Length; remaining > 1; remaining--)
        {
            uint limit = (uint)remaining;
            ulong product = (ulong)Next(words, seed, counter, ref group, ref used) * limit;
            if ((uint)product < limit)
            {
                // The low half below 2^32 mod limit marks the words that would favour some results over others.
                uint surplus = (0u - limit) % limit;
                while ((uint)product < surplus)
                {
                    product = (ulong)Next(words, seed, counter, ref group, ref used) * limit;
                }
            }

            int chosen = (int)(product >> 32);
            (indices[remaining - 1], indices[chosen]) = (indices[chosen], indices[remaining - 1]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Next(Span<uint> words, ulong seed, ulong counter, ref ulong group, ref int used)
    {
        if (used == words.Length)
        {
            PhiloxGroup fresh = PhiloxGroup.At(seed, counter, group++);
            fresh.Word0.CopyTo(words);
            fresh.Word1.CopyTo(words[PhiloxGroup.Blocks..]);
            fresh.Word2.CopyTo(words[(2 * PhiloxGroup.Blocks)..]);
            fresh.Word3.CopyTo(words[(3 * PhiloxGroup.Blocks)..]);
            used = 0;
        }

        return words[used++];
    }
}
