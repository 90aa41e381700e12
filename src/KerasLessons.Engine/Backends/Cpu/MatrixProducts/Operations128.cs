using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>128-bit vectors.</summary>
internal readonly unsafe struct Operations128<T> : IVectorOperations<T, Vector128<T>>
    where T : unmanaged, INumberBase<T>
{
    public static int Width => Vector128<T>.Count;

    // 16 registers on x86, 32 on Arm.
    public static int MaximumRows => AdvSimd.IsSupported ? 12 : 6;

    public static Vector128<T> Zero => Vector128<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Broadcast(T value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load(T* source) => Vector128.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* destination, Vector128<T> value) => Vector128.Store(value, destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Mask(int count) =>
        typeof(T) == typeof(float)
            ? Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).As<int, T>()
            : Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)).As<long, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> LoadPartial(T* source, Vector128<T> mask, int count)
    {
        if (Avx.IsSupported)
        {
            return typeof(T) == typeof(float)
                ? Avx.MaskLoad((float*)source, mask.AsSingle()).As<float, T>()
                : Avx.MaskLoad((double*)source, mask.AsDouble()).As<double, T>();
        }

        Vector128<T> value = Vector128<T>.Zero;
        for (int lane = 0; lane < count; lane++)
        {
            value = value.WithElement(lane, source[lane]);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(T* destination, Vector128<T> value, Vector128<T> mask, int count)
    {
        if (Avx.IsSupported)
        {
            if (typeof(T) == typeof(float))
            {
                Avx.MaskStore((float*)destination, mask.AsSingle(), value.AsSingle());
            }
            else
            {
                Avx.MaskStore((double*)destination, mask.AsDouble(), value.AsDouble());
            }

            return;
        }

        for (int lane = 0; lane < count; lane++)
        {
            destination[lane] = value.GetElement(lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add(Vector128<T> left, Vector128<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MultiplyAdd(Vector128<T> left, Vector128<T> right, Vector128<T> sum) =>
        typeof(T) == typeof(float)
            ? Vector128.MultiplyAddEstimate(left.AsSingle(), right.AsSingle(), sum.AsSingle()).As<float, T>()
            : Vector128.MultiplyAddEstimate(left.AsDouble(), right.AsDouble(), sum.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Vector128<T> value) => Vector128.Sum(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> DuplicateLower(Vector128<T> value) =>
        typeof(T) == typeof(float)
            ? Vector128.Shuffle(value.AsSingle(), Vector128.Create(0, 0, 1, 1)).As<float, T>()
            : Vector128.Shuffle(value.AsDouble(), Vector128.Create(0L, 0L)).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> DuplicateUpper(Vector128<T> value) =>
        typeof(T) == typeof(float)
            ? Vector128.Shuffle(value.AsSingle(), Vector128.Create(2, 2, 3, 3)).As<float, T>()
            : Vector128.Shuffle(value.AsDouble(), Vector128.Create(1L, 1L)).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> AddPairs(Vector128<T> left, Vector128<T> right)
    {
        if (typeof(T) == typeof(float))
        {
            Vector128<float> lower = Vector128.Shuffle(left.AsSingle(), Vector128.Create(0, 2, 0, 2)) + Vector128.Shuffle(left.AsSingle(), Vector128.Create(1, 3, 1, 3));
            Vector128<float> upper = Vector128.Shuffle(right.AsSingle(), Vector128.Create(0, 2, 0, 2)) + Vector128.Shuffle(right.AsSingle(), Vector128.Create(1, 3, 1, 3));
            return lower.WithUpper(upper.GetLower()).As<float, T>();
        }
        else
        {
            Vector128<double> lower = Vector128.Shuffle(left.AsDouble(), Vector128.Create(0L, 0L)) + Vector128.Shuffle(left.AsDouble(), Vector128.Create(1L, 1L));
            Vector128<double> upper = Vector128.Shuffle(right.AsDouble(), Vector128.Create(0L, 0L)) + Vector128.Shuffle(right.AsDouble(), Vector128.Create(1L, 1L));
            return lower.WithUpper(upper.GetLower()).As<double, T>();
        }
    }
}
