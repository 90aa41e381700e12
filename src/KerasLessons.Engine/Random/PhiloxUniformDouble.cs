using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Random;

/// <summary>Doubles uniform on [0, 1): 53 random bits each, every one a multiple of 2^-53.</summary>
internal readonly struct PhiloxUniformDouble : IPhiloxDistribution<double>
{
    /// <inheritdoc/>
    public static int GroupLength => PhiloxGroup.Words / 2;

    /// <inheritdoc/>
    public static void Write(ulong seed, ulong counter, ulong group, ref double destination)
    {
        PhiloxGroup words = PhiloxGroup.At(seed, counter, group);
        FromBits(words.Word0.GetLower(), words.Word1.GetLower()).StoreUnsafe(ref destination);
        FromBits(words.Word0.GetUpper(), words.Word1.GetUpper()).StoreUnsafe(ref destination, 4);
        FromBits(words.Word2.GetLower(), words.Word3.GetLower()).StoreUnsafe(ref destination, 8);
        FromBits(words.Word2.GetUpper(), words.Word3.GetUpper()).StoreUnsafe(ref destination, 12);
    }

    /// <summary>The high 53 bits of each pair of words as a fraction of [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> FromBits(Vector128<uint> high, Vector128<uint> low)
    {
        Vector256<ulong> bits = (Widen(high) << 32) | Widen(low);
        return Vector256.ConvertToDouble(bits >>> 11) * 1.1102230246251565e-16;
    }

    private static Vector256<ulong> Widen(Vector128<uint> words)
    {
        (Vector128<ulong> lower, Vector128<ulong> upper) = Vector128.Widen(words);
        return Vector256.Create(lower, upper);
    }
}
