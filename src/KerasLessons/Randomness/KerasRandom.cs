using KerasLessons.Engine.Random;

namespace KerasLessons.Randomness;

/// <summary>Where seeds come from that nobody gave: one stream for the process, set by <see cref="Utils.SetRandomSeed"/>.</summary>
internal static class KerasRandom
{
    private static readonly Lock s_lock = new();
    private static ulong s_state = (ulong)OperatingSystemEntropy.NextSeed();

    /// <summary>Starts the stream of seeds again.</summary>
    public static void SetSeed(int seed)
    {
        lock (s_lock)
        {
            s_state = (ulong)seed;
        }
    }

    /// <summary>The next seed: not negative, so that it prints and travels as an integer of any width from 63 bits.</summary>
    public static long NextSeed()
    {
        lock (s_lock)
        {
            // SplitMix64: a counter of golden-ratio steps, mixed until its bits look independent.
            s_state += 0x9E3779B97F4A7C15;
            ulong mixed = s_state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (long)((mixed ^ (mixed >> 31)) >> 1);
        }
    }

    /// <summary>The key of a random tensor: the user's seed, or the next one.</summary>
    public static ulong Key(int? seed) => seed is { } given ? (ulong)given : (ulong)NextSeed();
}
