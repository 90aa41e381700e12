using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Random;

/// <summary>
/// The Mersenne Twister MT19937: 624 words of state, period 2^19937 - 1. It is the source under NumPy's legacy
/// <c>RandomState</c>, Python's <c>random.Random</c> and PyTorch's CPU generator.
/// Source: Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998), with the 2002 seeding.
/// Not thread-safe: one owner at a time.
/// </summary>
internal sealed class MersenneTwister
{
    private const int StateLength = 624;
    private const int Shift = 397;
    private const uint TwistMatrix = 0x9908B0DF;

    private readonly uint[] _state = new uint[StateLength];
    private int _position = StateLength;

    /// <summary>Fills the state from one word (the reference's <c>init_genrand</c>).</summary>
    public void Seed(uint seed)
    {
        _state[0] = seed;
        for (int i = 1; i < StateLength; i++)
        {
            uint previous = _state[i - 1];
            _state[i] = (1812433253u * (previous ^ (previous >> 30))) + (uint)i;
        }

        _position = StateLength;
    }

    /// <summary>Fills the state from one or more words (the reference's <c>init_by_array</c>). [5] and 5 are different seeds.</summary>
    public void Seed(ReadOnlySpan<uint> words)
    {
        if (words.IsEmpty)
        {
            throw new ArgumentException("A seed array needs at least one word, but received none; pass one integer or more.", nameof(words));
        }

        Seed(19650218u);

        // Two passes stir every seed word into every state word; index 0 mirrors the last word, so it is never
        // visited itself.
        int i = 1;
        int j = 0;
        for (int step = Math.Max(StateLength, words.Length); step > 0; step--)
        {
            _state[i] = (_state[i] ^ (Scramble(_state[i - 1]) * 1664525u)) + words[j] + (uint)j;
            i = Following(i);
            j = j + 1 == words.Length ? 0 : j + 1;
        }

        for (int step = StateLength - 1; step > 0; step--)
        {
            _state[i] = (_state[i] ^ (Scramble(_state[i - 1]) * 1566083941u)) - (uint)i;
            i = Following(i);
        }

        // The top bit alone guarantees a state that is not all zero.
        _state[0] = 0x80000000u;
        _position = StateLength;
    }

    /// <summary>The next 32 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint NextUInt32()
    {
        uint[] state = _state;
        int position = _position;
        if ((uint)position >= (uint)state.Length)
        {
            Twist();
            position = 0;
        }

        uint word = state[position];
        _position = position + 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C5680u;
        word ^= (word << 15) & 0xEFC60000u;
        return word ^ (word >> 18);
    }

    /// <summary>The next 64 random bits, the high word drawn first (numpy/random/src/mt19937/mt19937.h).</summary>
    public ulong NextUInt64()
    {
        ulong high = NextUInt32();
        return (high << 32) | NextUInt32();
    }

    /// <summary>The next double in [0, 1), with 53 random bits from two words (the reference's <c>genrand_res53</c>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextDouble()
    {
        // 27 and 26 bits side by side: an integer below 2^53, so its conversion and its scaling are exact.
        long high = NextUInt32() >> 5;
        long low = NextUInt32() >> 6;
        return ((high << 26) | low) * 1.1102230246251565e-16;
    }

    private static uint Scramble(uint word) => word ^ (word >> 30);

    private int Following(int index)
    {
        if (index + 1 < StateLength)
        {
            return index + 1;
        }

        _state[0] = _state[StateLength - 1];
        return 1;
    }

    private void Twist()
    {
        uint[] state = _state;
        int i = 0;
        for (; i < StateLength - Shift; i++)
        {
            state[i] = state[i + Shift] ^ TwistPair(state[i], state[i + 1]);
        }

        for (; i < StateLength - 1; i++)
        {
            state[i] = state[i + Shift - StateLength] ^ TwistPair(state[i], state[i + 1]);
        }

        state[i] = state[Shift - 1] ^ TwistPair(state[i], state[0]);
        _position = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint TwistPair(uint upper, uint lower)
    {
        uint joined = (upper & 0x80000000u) | (lower & 0x7FFFFFFFu);
        // The low bit of the joined word decides whether the matrix is added; 0 - bit is all ones or all zeros.
        return (joined >> 1) ^ ((0u - (joined & 1u)) & TwistMatrix);
    }
}
