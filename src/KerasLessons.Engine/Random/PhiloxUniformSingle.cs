using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Random;

/// <summary>Floats uniform on [0, 1): 24 random bits each, every one a multiple of 2^-24.</summary>
internal readonly struct PhiloxUniformSingle : IPhiloxDistribution<float>
{
    /// <inheritdoc/>
    public static int GroupLength => PhiloxGroup.Words;

    /// <inheritdoc/>
    public static void Write(ulong seed, ulong counter, ulong group, ref float destination)
    {
        PhiloxGroup words = PhiloxGroup.At(seed, counter, group);
        FromBits(words.Word0).StoreUnsafe(ref destination);
        FromBits(words.Word1).StoreUnsafe(ref destination, PhiloxGroup.Blocks);
        FromBits(words.Word2).StoreUnsafe(ref destination, 2 * PhiloxGroup.Blocks);
        FromBits(words.Word3).StoreUnsafe(ref destination, 3 * PhiloxGroup.Blocks);
    }

    /// <summary>The high 24 bits of each word as a fraction of [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> FromBits(Vector256<uint> words) =>
        Vector256.ConvertToSingle((words >>> 8).AsInt32()) * 5.9604644775390625e-08f;
}
