using KerasLessons.Randomness;

namespace KerasLessons;

/// <summary>A stream of random states: pairs (seed, counter) whose counter moves on, also inside a traced step.</summary>
/// <remarks>What a layer such as Dropout keeps so that each step draws other numbers. Source: https://keras.io/api/random/seed_generator.</remarks>
public sealed class SeedGenerator
{
    private static readonly long[] s_step = [0, 1];

    private readonly Variable _state;

    /// <summary>Makes a stream.</summary>
    /// <param name="seed">Its seed; the next of the program's when left out, which <see cref="Utils.SetRandomSeed"/> repeats.</param>
    /// <param name="name">Name of its state variable.</param>
    public SeedGenerator(int? seed = null, string name = "seed_generator")
    {
        Seed = seed ?? KerasRandom.NextSeed();
        _state = new Variable(new long[] { Seed, 0 }, trainable: false, name: $"{name}/seed_generator_state");
    }

    /// <summary>The seed.</summary>
    public long Seed { get; }

    /// <summary>The next state to be drawn from, int64 (seed, counter).</summary>
    public Variable State => _state;

    /// <summary>A state to draw one tensor from; the counter moves on.</summary>
    public Tensor Next()
    {
        var state = _state.Value;
        _state.Assign(state + s_step);
        return state;
    }
}
