using System.Runtime.InteropServices;

namespace KerasLessons.Engine.Random;

/// <summary>Seeds for generators that nobody seeded: fresh bits, by a generator that the operating system seeds.</summary>
internal static class OperatingSystemEntropy
{
    /// <summary>Fills the words with fresh random bits.</summary>
    /// <remarks>The generator for secrets would load OpenSSL first.</remarks>
    public static void Fill(Span<uint> words) => System.Random.Shared.NextBytes(MemoryMarshal.AsBytes(words));

    /// <summary>A fresh seed of 63 random bits, so never negative.</summary>
    public static long NextSeed()
    {
        Span<uint> words = stackalloc uint[2];
        Fill(words);
        return ((long)(words[0] >> 1) << 32) | words[1];
    }
}
