namespace KerasLessons.Engine.Random;

/// <summary>
/// The counter-based generator Philox 4x32 with 10 rounds: a bijection that turns counter and key into four random
/// words, so that any block of a stream can be had on its own.
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; the counter's use is
/// that of tensorflow/core/lib/random/philox_random.h.
/// </summary>
internal struct Philox4x32
{
    /// <summary>The rounds of the bijection.</summary>
    public const int Rounds = 10;

    /// <summary>The multiplier of the counter's first word.</summary>
    public const uint MultiplierA = 0xD2511F53;

    /// <summary>The multiplier of the counter's third word.</summary>
    public const uint MultiplierB = 0xCD9E8D57;

    /// <summary>What each round adds to the key's first word: the golden ratio.</summary>
    public const uint KeyStepA = 0x9E3779B9;

    /// <summary>What each round adds to the key's second word: the square root of 3, less 1.</summary>
    public const uint KeyStepB = 0xBB67AE85;

    private readonly ulong _key;
    private readonly ulong _counterHigh;
    private ulong _counterLow;

    /// <summary>A stream: its key, the high half of its counter, and the block it starts from.</summary>
    public Philox4x32(ulong key, ulong counterHigh, ulong firstBlock = 0)
    {
        _key = key;
        _counterHigh = counterHigh;
        _counterLow = firstBlock;
    }

    /// <summary>The next four words of the stream.</summary>
    public PhiloxBlock Next() => Block(_key, _counterHigh, _counterLow++);

    /// <summary>The four words at one counter.</summary>
    public static PhiloxBlock Block(ulong key, ulong counterHigh, ulong counterLow)
    {
        uint word0 = (uint)counterLow;
        uint word1 = (uint)(counterLow >> 32);
        uint word2 = (uint)counterHigh;
        uint word3 = (uint)(counterHigh >> 32);
        uint keyA = (uint)key;
        uint keyB = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong productA = (ulong)MultiplierA * word0;
            ulong productB = (ulong)MultiplierB * word2;
            word0 = (uint)(productB >> 32) ^ word1 ^ keyA;
            word1 = (uint)productB;
            word2 = (uint)(productA >> 32) ^ word3 ^ keyB;
            word3 = (uint)productA;
            keyA += KeyStepA;
            keyB += KeyStepB;
        }

        return new PhiloxBlock(word0, word1, word2, word3);
    }
}
