using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
        RunWhole<TFunction, T>((T*)a, (T*)result, whole);
        if (rest != 0)
        {
            T* few = stackalloc T[Vector512<T>.Count];
            // Ones are ordinary arguments to every function.
            Vector512<T>.One.Store(few);
            Unsafe.CopyBlockUnaligned(few, (T*)a + whole, (uint)(rest * sizeof(T)));
            RunWhole<TFunction, T>(few, few, Vector512<T>.Count);
            Unsafe.CopyBlockUnaligned((T*)result + whole, few, (uint)(rest * sizeof(T)));
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
