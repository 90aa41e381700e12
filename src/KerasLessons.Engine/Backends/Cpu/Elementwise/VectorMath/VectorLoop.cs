using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>
/// Runs a vector function over an array. The elements that do not fill a vector are computed in a padded one, by the
/// same instructions, so that an element's bits depend neither on its place nor on the array's length.
/// </summary>
internal static unsafe class VectorLoop
{
    /// <summary>The loop as an elementwise kernel; <paramref name="result"/> may be <paramref name="a"/>.</summary>
    [SkipLocalsInit]
    public static void Run<TFunction, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFunction : IVectorFunction
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint rest = count % Vector512<T>.Count;
        nint whole = count - rest;
        if (whole != 0)
        {
            RunWhole<TFunction, T>((T*)a, (T*)result, whole);
        }
        if (rest != 0)
        {
            T* few = stackalloc T[Vector512<T>.Count];
            CopyFew((T*)a + whole, few, rest, isPadded: true);
            RunWhole<TFunction, T>(few, few, Vector512<T>.Count);
            CopyFew(few, (T*)result + whole, rest, isPadded: false);
        }
    }

    /// <summary>Copies less than a vector out of a padded one, or into it; the padding are ones, ordinary arguments to every function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyFew<T>(T* source, T* target, nint count, bool isPadded)
        where T : unmanaged
    {
        if (!Avx512F.IsSupported)
        {
            if (isPadded)
            {
                Vector512<T>.One.Store(target);
            }
            Unsafe.CopyBlockUnaligned(target, source, (uint)(count * sizeof(T)));
        }
        else if (typeof(T) == typeof(float))
        {
            var mask = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create((int)count)).AsSingle();
            if (isPadded)
            {
                Avx512F.MaskLoad((float*)source, mask, Vector512<float>.One).Store((float*)target);
            }
            else
            {
                Avx512F.MaskStore((float*)target, mask, Vector512.Load((float*)source));
            }
        }
        else
        {
            var mask = Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).AsDouble();
            if (isPadded)
            {
                Avx512F.MaskLoad((double*)source, mask, Vector512<double>.One).Store((double*)target);
            }
            else
            {
                Avx512F.MaskStore((double*)target, mask, Vector512.Load((double*)source));
            }
        }
    }

    private static void RunWhole<TFunction, T>(T* x, T* result, nint count)
        where TFunction : IVectorFunction
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint i = RunOrdinary<TFunction, T>(x, result, 0, count);
        while (i < count)
        {
            TFunction.ComputeAny(Vector512.Load(x + i)).Store(result + i);
            i = RunOrdinary<TFunction, T>(x, result, i + Vector512<T>.Count, count);
        }
    }

    /// <summary>Runs up to the first vector that is not ordinary, and says where that is. No calls in the loop, so that registers can hold the function's constants.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint RunOrdinary<TFunction, T>(T* x, T* result, nint start, nint count)
        where TFunction : IVectorFunction
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint i = start;
        for (; i < count; i += Vector512<T>.Count)
        {
            var arguments = Vector512.Load(x + i);
            if (!TFunction.AreOrdinary(arguments))
            {
                break;
            }
            TFunction.Compute(arguments).Store(result + i);
        }
        return i;
    }
}
