using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>Runs functions block by block through arrays on the stack, so that arguments and results may be one array and no element is treated apart.</summary>
internal static unsafe class BlockFunctions
{
    private const int Block = 256;

    [SkipLocalsInit]
    public static void Run<TFunction, T>(ReadOnlySpan<T> x, Span<T> result)
        where TFunction : IBlockFunction
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T* arguments = stackalloc T[Block];
        T* values = stackalloc T[Block];
        for (int start = 0; start < x.Length; start += Block)
        {
            int count = Math.Min(Block, x.Length - start);
            int whole = (count + Vector<T>.Count - 1) / Vector<T>.Count * Vector<T>.Count;
            x.Slice(start, count).CopyTo(new Span<T>(arguments, count));
            new Span<T>(arguments + count, whole - count).Clear();
            TFunction.Run(arguments, values, whole);
            new ReadOnlySpan<T>(values, count).CopyTo(result[start..]);
        }
    }

    /// <summary>A constant in the type computed in; unlike a generic conversion it never boxes, however young the compiled code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Number<T>(double value)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>((float)value) : Unsafe.BitCast<double, T>(value);

    /// <summary>c[0] + c[1]·x + c[2]·x² + …, with as many coefficients as the type's precision needs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Polynomial<T>(Vector<T> x, double[] doubles, float[] singles)
        where T : unmanaged
    {
        bool isSingle = typeof(T) == typeof(float);
        ref T first = ref isSingle
            ? ref Unsafe.As<float, T>(ref MemoryMarshal.GetArrayDataReference(singles))
            : ref Unsafe.As<double, T>(ref MemoryMarshal.GetArrayDataReference(doubles));
        int last = (isSingle ? singles.Length : doubles.Length) - 1;
        var value = new Vector<T>(Unsafe.Add(ref first, last));
        for (int i = last - 1; i >= 0; i--)
        {
            value = value * x + new Vector<T>(Unsafe.Add(ref first, i));
        }
        return value;
    }
}
