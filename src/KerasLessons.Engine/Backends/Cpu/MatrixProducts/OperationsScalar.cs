using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>One number at a time, for processors without vectors.</summary>
internal readonly unsafe struct OperationsScalar<T> : IVectorOperations<T, T>
    where T : unmanaged, INumberBase<T>
{
    public static int Width => 1;

    public static int MaximumRows => 6;

    public static T Zero => T.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Broadcast(T value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load(T* source) => *source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* destination, T value) => *destination = value;

    public static T Mask(int count) => T.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LoadPartial(T* source, T mask, int count) => *source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(T* destination, T value, T mask, int count) => *destination = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add(T left, T right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplyAdd(T left, T right, T sum) => T.MultiplyAddEstimate(left, right, sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(T value) => value;

    // Neighbours need two lanes: the loops that use these three ask for Width > 1 first.
    public static T DuplicateLower(T value) => throw new NotSupportedException();

    public static T DuplicateUpper(T value) => throw new NotSupportedException();

    public static T AddPairs(T left, T right) => throw new NotSupportedException();
}
