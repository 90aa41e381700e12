using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>512-bit vectors.</summary>
internal readonly unsafe struct Operations512<T> : IVectorOperations<T, Vector512<T>>
    where T : unmanaged, INumberBase<T>
{
    public static int Width => Vector512<T>.Count;

    // 32 registers: 12 rows of two accumulators leave room for two columns and one broadcast.
    public static int MaximumRows => 12;

    public static Vector512<T> Zero => Vector512<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Broadcast(T value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load(T* source) => Vector512.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* destination, Vector512<T> value) => Vector512.Store(value, destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Mask(int count) =>
        typeof(T) == typeof(float)
            ? Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).As<int, T>()
            : Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).As<long, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LoadPartial(T* source, Vector512<T> mask, int count)
    {
        if (Avx512F.IsSupported)
        {
            return typeof(T) == typeof(float)
                ? Avx512F.MaskLoad((float*)source, mask.AsSingle(), Vector512<float>.Zero).As<float, T>()
                : Avx512F.MaskLoad((double*)source, mask.AsDouble(), Vector512<double>.Zero).As<double, T>();
        }

        Vector512<T> value = Vector512<T>.Zero;
        for (int lane = 0; lane < count; lane++)
        {
            value = value.WithElement(lane, source[lane]);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(T* destination, Vector512<T> value, Vector512<T> mask, int count)
    {
        if (Avx512F.IsSupported)
        {
            if (typeof(T) == typeof(float))
            {
                Avx512F.MaskStore((float*)destination, mask.AsSingle(), value.AsSingle());
            }
            else
            {
                Avx512F.MaskStore((double*)destination, mask.AsDouble(), value.AsDouble());
            }

            return;
        }

        for (int lane = 0; lane < count; lane++)
        {
            destination[lane] = value.GetElement(lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Add(Vector512<T> left, Vector512<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MultiplyAdd(Vector512<T> left, Vector512<T> right, Vector512<T> sum) =>
        typeof(T) == typeof(float)
            ? Vector512.MultiplyAddEstimate(left.AsSingle(), right.AsSingle(), sum.AsSingle()).As<float, T>()
            : Vector512.MultiplyAddEstimate(left.AsDouble(), right.AsDouble(), sum.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Vector512<T> value) => Vector512.Sum(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> DuplicateLower(Vector512<T> value) =>
        typeof(T) == typeof(float)
            ? Vector512.Shuffle(value.AsSingle(), Vector512.Create(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7)).As<float, T>()
            : Vector512.Shuffle(value.AsDouble(), Vector512.Create(0L, 0L, 1L, 1L, 2L, 2L, 3L, 3L)).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> DuplicateUpper(Vector512<T> value) =>
        typeof(T) == typeof(float)
            ? Vector512.Shuffle(value.AsSingle(), Vector512.Create(8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15)).As<float, T>()
            : Vector512.Shuffle(value.AsDouble(), Vector512.Create(4L, 4L, 5L, 5L, 6L, 6L, 7L, 7L)).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AddPairs(Vector512<T> left, Vector512<T> right)
    {
        if (typeof(T) == typeof(float))
        {
            Vector512<float> even = Avx512F.PermuteVar16x32x2(left.AsSingle(), Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), right.AsSingle());
            Vector512<float> odd = Avx512F.PermuteVar16x32x2(left.AsSingle(), Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), right.AsSingle());
            return (even + odd).As<float, T>();
        }
        else
        {
            Vector512<double> even = Avx512F.PermuteVar8x64x2(left.AsDouble(), Vector512.Create(0L, 2L, 4L, 6L, 8L, 10L, 12L, 14L), right.AsDouble());
            Vector512<double> odd = Avx512F.PermuteVar8x64x2(left.AsDouble(), Vector512.Create(1L, 3L, 5L, 7L, 9L, 11L, 13L, 15L), right.AsDouble());
            return (even + odd).As<double, T>();
        }
    }
}
