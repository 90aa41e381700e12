using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    // What the state yields: all of it is worked out at once, in vectors.
    private readonly uint[] _words = new uint[StateLength];
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
        uint[] words = _words;
        int position = _position;
        if ((uint)position >= (uint)words.Length)
        {
            Twist();
            position = 0;
        }

        _position = position + 1;
        return words[position];
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

    /// <summary>The next state, and the words that it yields.</summary>
    private void Twist()
    {
        ref uint state = ref MemoryMarshal.GetArrayDataReference(_state);
        TwistRange(ref state, 0, StateLength - Shift, Shift);
        TwistRange(ref state, StateLength - Shift, StateLength - 1, Shift - StateLength);
        _state[^1] = _state[Shift - 1] ^ TwistPair(_state[^1], _state[0]);
        Temper(ref state, ref MemoryMarshal.GetArrayDataReference(_words));
    }

    /// <summary>
    /// Words <paramref name="first"/> to <paramref name="end"/> from themselves, the next one and the one
    /// <paramref name="distance"/> further. A vector is read before it is written, and what lies behind is further behind
    /// than a vector is long.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwistRange(ref uint state, int first, int end, int distance)
    {
        int i = first;
        for (; i <= end - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            var upper = Vector.LoadUnsafe(ref state, (nuint)i);
            var lower = Vector.LoadUnsafe(ref state, (nuint)(i + 1));
            var joined = Vector.ConditionalSelect(new Vector<uint>(0x80000000u), upper, lower);
            var matrix = (Vector<uint>.Zero - (joined & Vector<uint>.One)) & new Vector<uint>(TwistMatrix);
            var twisted = Vector.LoadUnsafe(ref state, (nuint)(i + distance)) ^ (joined >>> 1) ^ matrix;
            twisted.StoreUnsafe(ref state, (nuint)i);
        }
        for (; i < end; i++)
        {
            Unsafe.Add(ref state, i) = Unsafe.Add(ref state, i + distance) ^ TwistPair(Unsafe.Add(ref state, i), Unsafe.Add(ref state, i + 1));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint TwistPair(uint upper, uint lower)
    {
        uint joined = (upper & 0x80000000u) | (lower & 0x7FFFFFFFu);
        // The low bit of the joined word decides whether the matrix is added; 0 - bit is all ones or all zeros.
        return (joined >> 1) ^ ((0u - (joined & 1u)) & TwistMatrix);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Temper(ref uint state, ref uint words)
    {
        // The length is a multiple of every vector's: 4, 8 and 16 words.
        for (int i = 0; i < StateLength; i += Vector<uint>.Count)
        {
            var word = Vector.LoadUnsafe(ref state, (nuint)i);
            word ^= word >>> 11;
            word ^= (word << 7) & new Vector<uint>(0x9D2C5680u);
            word ^= (word << 15) & new Vector<uint>(0xEFC60000u);
            word ^= word >>> 18;
            word.StoreUnsafe(ref words, (nuint)i);
        }
    }
}
