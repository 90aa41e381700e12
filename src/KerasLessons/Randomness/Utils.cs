using KerasLessons.Randomness;
using KerasLessons.Text;

namespace KerasLessons;

/// <summary>Helpers under Keras's names. Source: https://keras.io/api/utils.</summary>
public static class Utils
{
    /// <summary>
    /// Makes the program repeatable: what is random without a seed of its own (initial weights, shuffling, dropout)
    /// repeats from here on, and so do <see cref="np.Random"/> and <see cref="tf.Random"/>.
    /// </summary>
    /// <param name="seed">An integer, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative.</exception>
    public static void SetRandomSeed(int seed)
    {
        if (seed < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(seed), $"A seed is an integer, 0 or more; received {seed}.");
        }
        KerasRandom.SetSeed(seed);
        np.Random.Seed(seed);
        tf.Random.SetSeed(seed);
    }

    /// <summary>Begins names again: the next layer without a name of its own is <c>dense</c>, not <c>dense_7</c>.</summary>
    public static void ClearSession() => ObjectNames.Reset();
}
