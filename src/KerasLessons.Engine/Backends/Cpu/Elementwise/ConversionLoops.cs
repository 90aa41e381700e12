using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>
/// The conversions that nearly every program's data go through, to floating-point numbers. Each is one method, as in
/// <see cref="BinaryLoops"/>; a conversion by TensorPrimitives is ten, and slow to compile.
/// </summary>
internal static unsafe class ConversionLoops
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DoubleToSingle(byte* a, byte* b, byte* c, byte* result, nint count)
    {
        double* x = (double*)a;
        float* y = (float*)result;
        nint i = 0;
        for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector256.Narrow(Vector256.Load(x + i), Vector256.Load(x + i + Vector256<double>.Count)).Store(y + i);
        }
        for (; i < count; i++)
        {
            y[i] = (float)x[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SingleToDouble(byte* a, byte* b, byte* c, byte* result, nint count)
    {
        float* x = (float*)a;
        double* y = (double*)result;
        nint i = 0;
        for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.Load(x + i));
            lower.Store(y + i);
            upper.Store(y + i + Vector256<double>.Count);
        }
        for (; i < count; i++)
        {
            y[i] = x[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Int32ToSingle(byte* a, byte* b, byte* c, byte* result, nint count)
    {
        int* x = (int*)a;
        float* y = (float*)result;
        nint i = 0;
        for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector256.ConvertToSingle(Vector256.Load(x + i)).Store(y + i);
        }
        for (; i < count; i++)
        {
            y[i] = x[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Int64ToSingle(byte* a, byte* b, byte* c, byte* result, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            ((float*)result)[i] = ((long*)a)[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Int64ToDouble(byte* a, byte* b, byte* c, byte* result, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            ((double*)result)[i] = ((long*)a)[i];
        }
    }
}
