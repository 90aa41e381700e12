using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

namespace KerasLessons.Engine.Random;

/// <summary>Floats of the standard normal distribution, by the Box-Muller transform of eight pairs at a time.</summary>
internal readonly struct PhiloxNormalSingle : IPhiloxDistribution<float>
{
    /// <inheritdoc/>
    public static int GroupLength => PhiloxGroup.Words;

    /// <inheritdoc/>
    public static void Write(ulong seed, ulong counter, ulong group, ref float destination)
    {
        PhiloxGroup words = PhiloxGroup.At(seed, counter, group);
        Pair(words.Word0, words.Word1, ref destination);
        Pair(words.Word2, words.Word3, ref Unsafe.Add(ref destination, 2 * PhiloxGroup.Blocks));
    }

    private static void Pair(Vector256<uint> radiusWords, Vector256<uint> angleWords, ref float destination)
    {
        // All 32 bits, and a half, make the radius: it is never the logarithm of zero, and the tails reach 6.7
        // standard deviations rather than the 5.8 of 24 bits.
        Vector256<float> uniform = (Vector256.ConvertToSingle(radiusWords) + Vector256.Create(0.5f)) * 2.3283064365386963e-10f;
        // The engine's own functions: the runtime's may change a last bit when it compiles a method anew.
        Vector256<float> logarithm = LogFunction.Compute(Vector512.Create(uniform, Vector256<float>.One)).GetLower();
        Vector256<float> radius = Vector256.Sqrt(logarithm * -2f);
        Vector512<float> angle = Vector512.Create(PhiloxUniformSingle.FromBits(angleWords) * (2 * MathF.PI), Vector256<float>.Zero);
        Vector256<float> sine = SinFunction.Compute(angle).GetLower();
        Vector256<float> cosine = CosFunction.Compute(angle).GetLower();
        (radius * cosine).StoreUnsafe(ref destination);
        (radius * sine).StoreUnsafe(ref destination, PhiloxGroup.Blocks);
    }
}
