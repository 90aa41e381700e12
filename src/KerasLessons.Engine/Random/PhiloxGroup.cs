using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasLessons.Engine.Random;

/// <summary>
/// Eight Philox blocks made side by side: vector w holds word w of the blocks 8g … 8g+7. The words are the same bits
/// with and without vector instructions.
/// </summary>
internal readonly struct PhiloxGroup
{
    /// <summary>The blocks of a group.</summary>
    public const int Blocks = 8;

    /// <summary>The 32-bit words of a group.</summary>
    public const int Words = 4 * Blocks;

    private PhiloxGroup(Vector256<uint> word0, Vector256<uint> word1, Vector256<uint> word2, Vector256<uint> word3)
    {
        Word0 = word0;
        Word1 = word1;
        Word2 = word2;
        Word3 = word3;
    }

    /// <summary>Each block's first word.</summary>
    public Vector256<uint> Word0 { get; }

    /// <summary>Each block's second word.</summary>
    public Vector256<uint> Word1 { get; }

    /// <summary>Each block's third word.</summary>
    public Vector256<uint> Word2 { get; }

    /// <summary>Each block's fourth word.</summary>
    public Vector256<uint> Word3 { get; }

    /// <summary>The group at a place of the stream (seed, counter).</summary>
    public static PhiloxGroup At(ulong seed, ulong counter, ulong group) =>
        Avx2.IsSupported ? Vectorized(seed, counter, group * Blocks) : Scalar(seed, counter, group * Blocks);

    /// <summary>The plain loop over the blocks; also what the vector form is tested against.</summary>
    internal static PhiloxGroup Scalar(ulong seed, ulong counter, ulong firstBlock)
    {
        Span<uint> words = stackalloc uint[Words];
        for (int i = 0; i < Blocks; i++)
        {
            PhiloxBlock block = Philox4x32.Block(seed, counter, firstBlock + (ulong)i);
            words[i] = block.Word0;
            words[Blocks + i] = block.Word1;
            words[(2 * Blocks) + i] = block.Word2;
            words[(3 * Blocks) + i] = block.Word3;
        }

        return new PhiloxGroup(
            Vector256.Create<uint>(words),
            Vector256.Create<uint>(words[Blocks..]),
            Vector256.Create<uint>(words[(2 * Blocks)..]),
            Vector256.Create<uint>(words[(3 * Blocks)..]));
    }

    /// <summary>
    /// Each 32-bit word sits in a 64-bit lane, where the widening multiplication leaves high and low word of the
    /// product together. Only the low halves count: the multiplication and the final narrowing ignore what the
    /// additions and exclusive-ors leave above them.
    /// </summary>
    private static PhiloxGroup Vectorized(ulong seed, ulong counter, ulong firstBlock)
    {
        Vector256<ulong> near0 = Vector256.Create(firstBlock) + Vector256.Create(0UL, 1, 2, 3);
        Vector256<ulong> far0 = near0 + Vector256.Create(4UL);
        Vector256<ulong> near1 = near0 >>> 32;
        Vector256<ulong> far1 = far0 >>> 32;
        Vector256<ulong> near2 = Vector256.Create(counter);
        Vector256<ulong> far2 = near2;
        Vector256<ulong> near3 = near2 >>> 32;
        Vector256<ulong> far3 = near3;
        Vector256<ulong> keyA = Vector256.Create(seed);
        Vector256<ulong> keyB = keyA >>> 32;
        var multiplierA = Vector256.Create((ulong)Philox4x32.MultiplierA);
        var multiplierB = Vector256.Create((ulong)Philox4x32.MultiplierB);
        var stepA = Vector256.Create((ulong)Philox4x32.KeyStepA);
        var stepB = Vector256.Create((ulong)Philox4x32.KeyStepB);
        for (int round = 0; round < Philox4x32.Rounds; round++)
        {
            Vector256<ulong> nearA = WideningMultiply(near0, multiplierA);
            Vector256<ulong> nearB = WideningMultiply(near2, multiplierB);
            Vector256<ulong> farA = WideningMultiply(far0, multiplierA);
            Vector256<ulong> farB = WideningMultiply(far2, multiplierB);
            near0 = (nearB >>> 32) ^ near1 ^ keyA;
            far0 = (farB >>> 32) ^ far1 ^ keyA;
            near2 = (nearA >>> 32) ^ near3 ^ keyB;
            far2 = (farA >>> 32) ^ far3 ^ keyB;
            near1 = nearB;
            far1 = farB;
            near3 = nearA;
            far3 = farA;
            keyA += stepA;
            keyB += stepB;
        }

        return new PhiloxGroup(
            Vector256.Narrow(near0, far0),
            Vector256.Narrow(near1, far1),
            Vector256.Narrow(near2, far2),
            Vector256.Narrow(near3, far3));
    }

    private static Vector256<ulong> WideningMultiply(Vector256<ulong> left, Vector256<ulong> right) =>
        Avx2.Multiply(left.AsUInt32(), right.AsUInt32());
}
