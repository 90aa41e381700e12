using KerasLessons.Randomness;

namespace KerasLessons;

/// <summary>Helpers under Keras's names. Source: https://keras.io/api/utils.</summary>
public static partial class Utils
{
    /// <summary>Makes the program repeatable: what is random without a seed of its own (initial weights, shuffling, dropout) repeats from here on.</summary>
    /// <param name="seed">Any integer.</param>
    public static void SetRandomSeed(int seed) => KerasRandom.SetSeed(seed);
}
