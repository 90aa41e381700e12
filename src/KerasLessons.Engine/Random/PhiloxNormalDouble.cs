using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KerasLessons.Engine.Backends.Cpu.Elementwise;

namespace KerasLessons.Engine.Random;

/// <summary>Doubles of the standard normal distribution, by the Box-Muller transform of four pairs at a time.</summary>
internal readonly struct PhiloxNormalDouble : IPhiloxDistribution<double>
{
    /// <inheritdoc/>
    public static int GroupLength => PhiloxGroup.Words / 2;

    /// <inheritdoc/>
    public static void Write(ulong seed, ulong counter, ulong group, ref double destination)
    {
        PhiloxGroup words = PhiloxGroup.At(seed, counter, group);
        Pair(
            PhiloxUniformDouble.FromBits(words.Word0.GetLower(), words.Word1.GetLower()),
            PhiloxUniformDouble.FromBits(words.Word2.GetLower(), words.Word3.GetLower()),
            ref destination);
        Pair(
            PhiloxUniformDouble.FromBits(words.Word0.GetUpper(), words.Word1.GetUpper()),
            PhiloxUniformDouble.FromBits(words.Word2.GetUpper(), words.Word3.GetUpper()),
            ref Unsafe.Add(ref destination, 8));
    }

    private static void Pair(Vector256<double> uniform, Vector256<double> turn, ref double destination)
    {
        // 1 - U lies in (0, 1], so the logarithm is finite.
        Vector256<double> radius = Vector256.Sqrt(Vector256.Log(Vector256<double>.One - uniform) * -2.0);
        (Vector256<double> sine, Vector256<double> cosine) = Trigonometry.SinCos(turn * (2 * Math.PI));
        (radius * cosine).StoreUnsafe(ref destination);
        (radius * sine).StoreUnsafe(ref destination, 4);
    }
}
