using System.Numerics;

namespace KerasLessons.Engine.Random;

/// <summary>
/// Python's <c>random.Random(seed)</c> as far as TensorFlow needs it: an integer seed and <c>randint</c>.
/// Sources: CPython's Modules/_randommodule.c (seeding, getrandbits) and Lib/random.py (_randbelow).
/// Not thread-safe.
/// </summary>
internal sealed class PythonRandom
{
    private readonly MersenneTwister _twister = new();

    /// <summary>A generator seeded as <c>random.Random(seed)</c>; the sign of the seed does not matter to Python.</summary>
    public PythonRandom(long seed)
    {
        ulong magnitude = seed < 0 ? 0UL - (ulong)seed : (ulong)seed;
        uint low = (uint)magnitude;
        uint high = (uint)(magnitude >> 32);

        // Python's integers have as many 32-bit words as they need, and no leading zero word.
        if (high == 0)
        {
            _twister.Seed([low]);
        }
        else
        {
            _twister.Seed([low, high]);
        }
    }

    /// <summary>An integer of low … high, both included.</summary>
    public int RandInt(int low, int high)
    {
        if (low > high)
        {
            RandomArguments.Refuse(nameof(high), high, $"An integer range needs low at most high, but received [{RandomArguments.Text(low)}, {RandomArguments.Text(high)}]; pass the smaller number first.");
        }

        // The bits that hold the width itself, not the largest result: for a power of two every other try is refused.
        ulong width = (ulong)((long)high - low + 1);
        int bits = 64 - BitOperations.LeadingZeroCount(width);
        ulong value;
        do
        {
            value = GetRandomBits(bits);
        }
        while (value >= width);

        return (int)(low + (long)value);
    }

    private ulong GetRandomBits(int bits)
    {
        if (bits <= 32)
        {
            return _twister.NextUInt32() >> (32 - bits);
        }

        // The low word comes first; the last word gives its high bits.
        ulong low = _twister.NextUInt32();
        ulong high = _twister.NextUInt32() >> (64 - bits);
        return (high << 32) | low;
    }
}
