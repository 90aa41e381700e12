using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>
/// The loops of the common operators: the arithmetic of a training step. Each is one method, compiled at once and at
/// full optimization, since a program's first Fit spends most of its time in the compiler: TensorPrimitives reaches
/// the same speed by ten generic methods an operator.
/// </summary>
internal static unsafe class BinaryLoops
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TOperator, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TOperator : IBinaryOperator
        where T : unmanaged, INumber<T>
    {
        T* x = (T*)a;
        T* y = (T*)b;
        T* z = (T*)result;
        nint i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i <= count - Vector512<T>.Count; i += Vector512<T>.Count)
            {
                TOperator.Of(Vector512.Load(x + i), Vector512.Load(y + i)).Store(z + i);
            }
        }
        for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
        {
            TOperator.Of(Vector.Load(x + i), Vector.Load(y + i)).Store(z + i);
        }
        for (; i < count; i++)
        {
            z[i] = TOperator.Of(x[i], y[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunScalarB<TOperator, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TOperator : IBinaryOperator
        where T : unmanaged, INumber<T>
    {
        T* x = (T*)a;
        T y = *(T*)b;
        T* z = (T*)result;
        nint i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            var all = Vector512.Create(y);
            for (; i <= count - Vector512<T>.Count; i += Vector512<T>.Count)
            {
                TOperator.Of(Vector512.Load(x + i), all).Store(z + i);
            }
        }
        for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
        {
            TOperator.Of(Vector.Load(x + i), new Vector<T>(y)).Store(z + i);
        }
        for (; i < count; i++)
        {
            z[i] = TOperator.Of(x[i], y);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunScalarA<TOperator, T>(byte* a, byte* b, byte* c, byte* result, nint count)
        where TOperator : IBinaryOperator
        where T : unmanaged, INumber<T>
    {
        T x = *(T*)a;
        T* y = (T*)b;
        T* z = (T*)result;
        nint i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            var all = Vector512.Create(x);
            for (; i <= count - Vector512<T>.Count; i += Vector512<T>.Count)
            {
                TOperator.Of(all, Vector512.Load(y + i)).Store(z + i);
            }
        }
        for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
        {
            TOperator.Of(new Vector<T>(x), Vector.Load(y + i)).Store(z + i);
        }
        for (; i < count; i++)
        {
            z[i] = TOperator.Of(x, y[i]);
        }
    }
}
