using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>The loops behind the elementwise kernels, each made from a formula by the compiler.</summary>
internal static unsafe class Loops
{
    public static void Float<TFormula, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFormula : IFloatFormula
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        TFormula.Run(new ReadOnlySpan<T>(a, (int)count), new Span<T>(result, (int)count));

    public static void Unary<TFormula, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFormula : IUnaryFormula
        where T : unmanaged, INumber<T> =>
        TFormula.Run(new ReadOnlySpan<T>(a, (int)count), new Span<T>(result, (int)count));

    public static void Binary<TFormula, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFormula : IBinaryFormula
        where T : unmanaged, INumber<T> =>
        TFormula.Run(new ReadOnlySpan<T>(a, (int)count), new ReadOnlySpan<T>(b, (int)count), new Span<T>(result, (int)count));

    public static void BinaryScalarB<TFormula, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFormula : IBinaryFormula
        where T : unmanaged, INumber<T> =>
        TFormula.Run(new ReadOnlySpan<T>(a, (int)count), *(T*)b, new Span<T>(result, (int)count));

    public static void BinaryScalarA<TFormula, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFormula : IBinaryFormula
        where T : unmanaged, INumber<T> =>
        TFormula.Run(*(T*)a, new ReadOnlySpan<T>(b, (int)count), new Span<T>(result, (int)count));

    public static void Power<T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        TensorPrimitives.Pow(new ReadOnlySpan<T>(a, (int)count), new ReadOnlySpan<T>(b, (int)count), new Span<T>(result, (int)count));

    public static void PowerScalarB<T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        TensorPrimitives.Pow(new ReadOnlySpan<T>(a, (int)count), *(T*)b, new Span<T>(result, (int)count));

    /// <summary>Integer power by squaring; a negative exponent gives the truncated quotient, 0 but for ±1.</summary>
    public static void IntegerPower<T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (nint i = 0; i < count; i++)
        {
            T x = ((T*)a)[i];
            T n = ((T*)b)[i];
            T power = T.One;
            if (n < T.Zero)
            {
                bool odd = T.IsOddInteger(n);
                power = x == T.One ? T.One : x == -T.One ? (odd ? -T.One : T.One) : T.Zero;
                n = T.Zero;
            }
            for (; n > T.Zero; n >>= 1)
            {
                power = T.IsOddInteger(n) ? power * x : power;
                x *= x;
            }
            ((T*)result)[i] = power;
        }
    }

    public static void Compare<TFormula, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFormula : IComparison
        where T : unmanaged, INumber<T>
    {
        T* x = (T*)a;
        T* y = (T*)b;
        for (nint i = 0; i < count; i++)
        {
            ((bool*)result)[i] = TFormula.Holds(x[i], y[i]);
        }
    }

    public static void Classify<TFormula, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFormula : IClassification
        where T : unmanaged, INumber<T>
    {
        for (nint i = 0; i < count; i++)
        {
            ((bool*)result)[i] = TFormula.Holds(((T*)a)[i]);
        }
    }

    public static void And(byte* a, byte* b, byte* c, byte* result, nint count) =>
        TensorPrimitives.BitwiseAnd(new ReadOnlySpan<byte>(a, (int)count), new ReadOnlySpan<byte>(b, (int)count), new Span<byte>(result, (int)count));

    public static void Or(byte* a, byte* b, byte* c, byte* result, nint count) =>
        TensorPrimitives.BitwiseOr(new ReadOnlySpan<byte>(a, (int)count), new ReadOnlySpan<byte>(b, (int)count), new Span<byte>(result, (int)count));

    public static void Not(byte* a, byte* b, byte* c, byte* result, nint count) =>
        TensorPrimitives.Xor(new ReadOnlySpan<byte>(a, (int)count), (byte)1, new Span<byte>(result, (int)count));

    public static void Copy<T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where T : unmanaged
    {
        if (a != result)
        {
            NativeMemory.Copy(a, result, (nuint)(count * sizeof(T)));
        }
    }

    public static void Where<T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where T : unmanaged
    {
        T* x = (T*)b;
        T* y = (T*)c;
        for (nint i = 0; i < count; i++)
        {
            ((T*)result)[i] = a[i] != 0 ? x[i] : y[i];
        }
    }

    /// <summary>The gradient a where the result b of relu is above 0.</summary>
    public static void ReluGradient<T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where T : unmanaged, INumber<T>
    {
        T* gradient = (T*)a;
        T* output = (T*)b;
        T* y = (T*)result;
        nint i = 0;
        if (Vector512.IsHardwareAccelerated && Vector512<T>.IsSupported)
        {
            for (; i <= count - Vector512<T>.Count; i += Vector512<T>.Count)
            {
                var mask = Vector512.GreaterThan(Vector512.Load(output + i), Vector512<T>.Zero);
                (Vector512.Load(gradient + i) & mask).Store(y + i);
            }
        }
        for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
        {
            var mask = Vector.GreaterThan(Vector.Load(output + i), Vector<T>.Zero);
            (Vector.Load(gradient + i) & mask).Store(y + i);
        }
        for (; i < count; i++)
        {
            y[i] = output[i] > T.Zero ? gradient[i] : T.Zero;
        }
    }

    public static void Convert<TFrom, TTo>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, INumber<TTo> =>
        TensorPrimitives.ConvertSaturating(new ReadOnlySpan<TFrom>(a, (int)count), new Span<TTo>(result, (int)count));

    public static void ToTruth<T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where T : unmanaged, INumber<T>
    {
        for (nint i = 0; i < count; i++)
        {
            ((bool*)result)[i] = ((T*)a)[i] != T.Zero;
        }
    }
}
