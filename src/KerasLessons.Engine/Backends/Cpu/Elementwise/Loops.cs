using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>The loops behind the elementwise kernels, each made from a formula by the compiler.</summary>
internal static unsafe class Loops
{
    public static void Float<TFormula, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFormula : IFloatFormula
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (count >= Vector128<T>.Count)
        {
            TFormula.Run(new ReadOnlySpan<T>(a, (int)count), new Span<T>(result, (int)count));
            return;
        }
        // TensorPrimitives computes fewer elements than a vector holds by other formulas, and a value must not depend
        // on how many stand beside it.
        T* few = stackalloc T[Vector128<T>.Count];
        new ReadOnlySpan<T>(a, (int)count).CopyTo(new Span<T>(few, (int)count));
        var padded = new Span<T>(few, Vector128<T>.Count);
        TFormula.Run(padded, padded);
        padded[..(int)count].CopyTo(new Span<T>(result, (int)count));
    }

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

    /// <summary>The exponents that are common and exact by other means are worth a look.</summary>
    public static void PowerScalarB<T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T exponent = *(T*)b;
        var x = new ReadOnlySpan<T>(a, (int)count);
        var y = new Span<T>(result, (int)count);
        if (exponent == T.One + T.One)
        {
            TensorPrimitives.Multiply(x, x, y);
        }
        else if (exponent == T.One)
        {
            Copy<T>(a, b, c, result, count);
        }
        else if (exponent == -T.One)
        {
            TensorPrimitives.Divide(T.One, x, y);
        }
        else
        {
            TensorPrimitives.Pow(x, exponent, y);
        }
    }

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
        nint i = 0;
        for (; i <= count - Vector256<T>.Count; i += Vector256<T>.Count)
        {
            WriteTruths(TFormula.Holds(Vector256.Load(x + i), Vector256.Load(y + i)), result + i);
        }
        for (; i < count; i++)
        {
            ((bool*)result)[i] = TFormula.Holds(x[i], y[i]);
        }
    }

    public static void CompareScalarB<TFormula, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFormula : IComparison
        where T : unmanaged, INumber<T>
    {
        T* x = (T*)a;
        T y = *(T*)b;
        nint i = 0;
        for (; i <= count - Vector256<T>.Count; i += Vector256<T>.Count)
        {
            WriteTruths(TFormula.Holds(Vector256.Load(x + i), Vector256.Create(y)), result + i);
        }
        for (; i < count; i++)
        {
            ((bool*)result)[i] = TFormula.Holds(x[i], y);
        }
    }

    public static void CompareScalarA<TFormula, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TFormula : IComparison
        where T : unmanaged, INumber<T>
    {
        T x = *(T*)a;
        T* y = (T*)b;
        nint i = 0;
        for (; i <= count - Vector256<T>.Count; i += Vector256<T>.Count)
        {
            WriteTruths(TFormula.Holds(Vector256.Create(x), Vector256.Load(y + i)), result + i);
        }
        for (; i < count; i++)
        {
            ((bool*)result)[i] = TFormula.Holds(x, y[i]);
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
        nint i = 0;
        for (; i <= count - Vector256<T>.Count; i += Vector256<T>.Count)
        {
            Vector256.ConditionalSelect(ReadTruths<T>(a + i), Vector256.Load(x + i), Vector256.Load(y + i)).Store((T*)result + i);
        }
        for (; i < count; i++)
        {
            ((T*)result)[i] = a[i] != 0 ? x[i] : y[i];
        }
    }

    /// <summary>−0 − x, which is −x for zeros too.</summary>
    public static void Negate<T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where T : unmanaged, INumber<T>
    {
        T zero = -T.Zero;
        BinaryLoops.RunScalarA<SubtractOperator, T>((byte*)&zero, a, c, result, count);
    }

    public static void Relu<T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where T : unmanaged, INumber<T>
    {
        T zero = T.Zero;
        BinaryLoops.RunScalarB<MaximumOperator, T>(a, (byte*)&zero, c, result, count);
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
        T* x = (T*)a;
        nint i = 0;
        for (; i <= count - Vector256<T>.Count; i += Vector256<T>.Count)
        {
            WriteTruths(NotEqualFormula.Holds(Vector256.Load(x + i), Vector256<T>.Zero), result + i);
        }
        for (; i < count; i++)
        {
            ((bool*)result)[i] = x[i] != T.Zero;
        }
    }

    /// <summary>A mask of 0 and all bits set, as bytes 0 and 1, one a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteTruths<T>(Vector256<T> mask, byte* result)
        where T : unmanaged
    {
        if (sizeof(T) == 1)
        {
            (mask.AsByte() & Vector256<byte>.One).Store(result);
        }
        else if (sizeof(T) == 4)
        {
            var words = Vector256.Narrow(mask.AsUInt32(), mask.AsUInt32());
            var bytes = Vector128.Narrow(words.GetLower(), words.GetLower()) & Vector128<byte>.One;
            *(ulong*)result = bytes.AsUInt64().ToScalar();
        }
        else
        {
            var words = Vector256.Narrow(mask.AsUInt64(), mask.AsUInt64()).GetLower();
            var halves = Vector128.Narrow(words, words);
            var bytes = Vector128.Narrow(halves, halves) & Vector128<byte>.One;
            *(uint*)result = bytes.AsUInt32().ToScalar();
        }
    }

    /// <summary>Bytes 0 and 1 as a mask of 0 and all bits set, one a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> ReadTruths<T>(byte* truths)
        where T : unmanaged
    {
        if (sizeof(T) == 1)
        {
            return ~Vector256.Equals(Vector256.Load(truths), Vector256<byte>.Zero).As<byte, T>();
        }
        if (sizeof(T) == 4)
        {
            var words = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(ulong*)truths).AsByte());
            var lanes = Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words));
            return ~Vector256.Equals(lanes, Vector256<uint>.Zero).As<uint, T>();
        }
        else
        {
            var words = Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(uint*)truths).AsByte()));
            var lanes = Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words));
            return ~Vector256.Equals(lanes, Vector256<ulong>.Zero).As<ulong, T>();
        }
    }
}
