using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

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
        // The engine's own functions: the runtime's may change a last bit when it compiles a method anew.
        // 1 - U lies in (0, 1], so the logarithm is finite.
        Vector256<double> logarithm = LogFunction.Compute(Vector512.Create(Vector256<double>.One - uniform, Vector256<double>.One)).GetLower();
        Vector256<double> radius = Vector256.Sqrt(logarithm * -2.0);
        Vector512<double> angle = Vector512.Create(turn * (2 * Math.PI), Vector256<double>.Zero);
        Vector256<double> sine = SinFunction.Compute(angle).GetLower();
        Vector256<double> cosine = CosFunction.Compute(angle).GetLower();
        (radius * cosine).StoreUnsafe(ref destination);
        (radius * sine).StoreUnsafe(ref destination, 4);
    }
}
