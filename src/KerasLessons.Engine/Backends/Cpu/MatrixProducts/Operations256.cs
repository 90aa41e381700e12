using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>256-bit vectors.</summary>
internal readonly unsafe struct Operations256<T> : IVectorOperations<T, Vector256<T>>
    where T : unmanaged, INumberBase<T>
{
    public static int Width => Vector256<T>.Count;

    // 16 registers: 6 rows of two accumulators leave room for two columns and one broadcast.
    public static int MaximumRows => 6;

    public static Vector256<T> Zero => Vector256<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Broadcast(T value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load(T* source) => Vector256.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* destination, Vector256<T> value) => Vector256.Store(value, destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Mask(int count) =>
        typeof(T) == typeof(float)
            ? Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).As<int, T>()
            : Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)).As<long, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> LoadPartial(T* source, Vector256<T> mask, int count)
    {
        if (Avx.IsSupported)
        {
            return typeof(T) == typeof(float)
                ? Avx.MaskLoad((float*)source, mask.AsSingle()).As<float, T>()
                : Avx.MaskLoad((double*)source, mask.AsDouble()).As<double, T>();
        }

        Vector256<T> value = Vector256<T>.Zero;
        for (int lane = 0; lane < count; lane++)
        {
            value = value.WithElement(lane, source[lane]);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(T* destination, Vector256<T> value, Vector256<T> mask, int count)
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
    public static Vector256<T> Add(Vector256<T> left, Vector256<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> MultiplyAdd(Vector256<T> left, Vector256<T> right, Vector256<T> sum) =>
        typeof(T) == typeof(float)
            ? Vector256.MultiplyAddEstimate(left.AsSingle(), right.AsSingle(), sum.AsSingle()).As<float, T>()
            : Vector256.MultiplyAddEstimate(left.AsDouble(), right.AsDouble(), sum.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Vector256<T> value) => Vector256.Sum(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> DuplicateLower(Vector256<T> value) =>
        typeof(T) == typeof(float)
            ? Vector256.Shuffle(value.AsSingle(), Vector256.Create(0, 0, 1, 1, 2, 2, 3, 3)).As<float, T>()
            : Vector256.Shuffle(value.AsDouble(), Vector256.Create(0L, 0L, 1L, 1L)).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> DuplicateUpper(Vector256<T> value) =>
        typeof(T) == typeof(float)
            ? Vector256.Shuffle(value.AsSingle(), Vector256.Create(4, 4, 5, 5, 6, 6, 7, 7)).As<float, T>()
            : Vector256.Shuffle(value.AsDouble(), Vector256.Create(2L, 2L, 3L, 3L)).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> AddPairs(Vector256<T> left, Vector256<T> right)
    {
        if (typeof(T) == typeof(float))
        {
            Vector256<float> lower = Vector256.Shuffle(left.AsSingle(), Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6)) + Vector256.Shuffle(left.AsSingle(), Vector256.Create(1, 3, 5, 7, 1, 3, 5, 7));
            Vector256<float> upper = Vector256.Shuffle(right.AsSingle(), Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6)) + Vector256.Shuffle(right.AsSingle(), Vector256.Create(1, 3, 5, 7, 1, 3, 5, 7));
            return lower.WithUpper(upper.GetLower()).As<float, T>();
        }
        else
        {
            Vector256<double> lower = Vector256.Shuffle(left.AsDouble(), Vector256.Create(0L, 2L, 0L, 2L)) + Vector256.Shuffle(left.AsDouble(), Vector256.Create(1L, 3L, 1L, 3L));
            Vector256<double> upper = Vector256.Shuffle(right.AsDouble(), Vector256.Create(0L, 2L, 0L, 2L)) + Vector256.Shuffle(right.AsDouble(), Vector256.Create(1L, 3L, 1L, 3L));
            return lower.WithUpper(upper.GetLower()).As<double, T>();
        }
    }
}
