using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// Products of a matrix and a vector, read once and in order: rows as dot products, or rows added up with weights.
/// </summary>
internal static unsafe class MatrixVectorProduct<T, TVector, TOperations>
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    /// <summary>y[i] = sum over p of matrix[i, p] * x[p].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowDots(T* matrix, nint stride, int rows, int length, T* x, T* y, bool accumulate)
    {
        if (length <= ShortRowProduct<T>.MaximumLength)
        {
            ShortRowProduct<T>.RowDots(matrix, stride, rows, length, x, y, accumulate);
            return;
        }

        int width = TOperations.Width;
        int last = length % width;
        TVector mask = TOperations.Mask(last);
        int row = 0;
        for (; row + 4 <= rows; row += 4)
        {
            T* r0 = matrix;
            T* r1 = r0 + stride;
            T* r2 = r1 + stride;
            T* r3 = r2 + stride;
            TVector s0 = TOperations.Zero, s1 = TOperations.Zero, s2 = TOperations.Zero, s3 = TOperations.Zero;
            int p = 0;
            for (; p + width <= length; p += width)
            {
                TVector v = TOperations.Load(x + p);
                s0 = TOperations.MultiplyAdd(v, TOperations.Load(r0 + p), s0);
                s1 = TOperations.MultiplyAdd(v, TOperations.Load(r1 + p), s1);
                s2 = TOperations.MultiplyAdd(v, TOperations.Load(r2 + p), s2);
                s3 = TOperations.MultiplyAdd(v, TOperations.Load(r3 + p), s3);
            }

            if (last != 0)
            {
                TVector v = TOperations.LoadPartial(x + p, mask, last);
                s0 = TOperations.MultiplyAdd(v, TOperations.LoadPartial(r0 + p, mask, last), s0);
                s1 = TOperations.MultiplyAdd(v, TOperations.LoadPartial(r1 + p, mask, last), s1);
                s2 = TOperations.MultiplyAdd(v, TOperations.LoadPartial(r2 + p, mask, last), s2);
                s3 = TOperations.MultiplyAdd(v, TOperations.LoadPartial(r3 + p, mask, last), s3);
            }

            PutSums(y + row, s0, s1, s2, s3, 4, accumulate);
            matrix += 4 * stride;
        }

        for (; row < rows; row++)
        {
            TVector s = TOperations.Zero;
            int p = 0;
            for (; p + width <= length; p += width)
            {
                s = TOperations.MultiplyAdd(TOperations.Load(x + p), TOperations.Load(matrix + p), s);
            }

            if (last != 0)
            {
                s = TOperations.MultiplyAdd(
                    TOperations.LoadPartial(x + p, mask, last), TOperations.LoadPartial(matrix + p, mask, last), s);
            }

            PutSums(y + row, s, s, s, s, 1, accumulate);
            matrix += stride;
        }
    }

    /// <summary>y[j] = sum over i of x[i] * matrix[i, j].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WeightedRows(
        T* matrix, nint stride, int rows, int columns, T* x, nint xStride, T* y, bool accumulate)
    {
        int width = TOperations.Width;
        while (columns > 4 * width)
        {
            int block = Math.Min(columns, 8 * width);
            EightVectors(matrix, stride, rows, block, x, xStride, y, accumulate);
            matrix += block;
            y += block;
            columns -= block;
        }

        while (columns > 0)
        {
            int block = Math.Min(columns, 2 * width);
            TwoVectors(matrix, stride, rows, block, x, xStride, y, accumulate);
            matrix += block;
            y += block;
            columns -= block;
        }
    }

    /// <summary>
    /// Five to eight vectors of columns. Those beyond the edge are moved back to end at it: they compute some sums once
    /// more, to the same bits, which costs less than masks.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightVectors(
        T* matrix, nint stride, int rows, int columns, T* x, nint xStride, T* y, bool accumulate)
    {
        int w = TOperations.Width;
        nint last = columns - w;
        nint fifth = Math.Min(4 * w, last);
        nint sixth = Math.Min(5 * w, last);
        nint seventh = Math.Min(6 * w, last);
        TVector s0 = TOperations.Zero, s1 = TOperations.Zero, s2 = TOperations.Zero, s3 = TOperations.Zero;
        TVector s4 = TOperations.Zero, s5 = TOperations.Zero, s6 = TOperations.Zero, s7 = TOperations.Zero;
        for (int row = 0; row < rows; row++)
        {
            TVector v = TOperations.Broadcast(*x);
            s0 = TOperations.MultiplyAdd(v, TOperations.Load(matrix), s0);
            s1 = TOperations.MultiplyAdd(v, TOperations.Load(matrix + w), s1);
            s2 = TOperations.MultiplyAdd(v, TOperations.Load(matrix + (2 * w)), s2);
            s3 = TOperations.MultiplyAdd(v, TOperations.Load(matrix + (3 * w)), s3);
            s4 = TOperations.MultiplyAdd(v, TOperations.Load(matrix + fifth), s4);
            s5 = TOperations.MultiplyAdd(v, TOperations.Load(matrix + sixth), s5);
            s6 = TOperations.MultiplyAdd(v, TOperations.Load(matrix + seventh), s6);
            s7 = TOperations.MultiplyAdd(v, TOperations.Load(matrix + last), s7);
            matrix += stride;
            x += xStride;
        }

        if (accumulate)
        {
            // All are read before any is written, because the last overlap.
            s0 = TOperations.Add(TOperations.Load(y), s0);
            s1 = TOperations.Add(TOperations.Load(y + w), s1);
            s2 = TOperations.Add(TOperations.Load(y + (2 * w)), s2);
            s3 = TOperations.Add(TOperations.Load(y + (3 * w)), s3);
            s4 = TOperations.Add(TOperations.Load(y + fifth), s4);
            s5 = TOperations.Add(TOperations.Load(y + sixth), s5);
            s6 = TOperations.Add(TOperations.Load(y + seventh), s6);
            s7 = TOperations.Add(TOperations.Load(y + last), s7);
        }

        TOperations.Store(y, s0);
        TOperations.Store(y + w, s1);
        TOperations.Store(y + (2 * w), s2);
        TOperations.Store(y + (3 * w), s3);
        TOperations.Store(y + fifth, s4);
        TOperations.Store(y + sixth, s5);
        TOperations.Store(y + seventh, s6);
        TOperations.Store(y + last, s7);
    }

    /// <summary>Up to two vectors of columns, four rows at a time to keep the multipliers busy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoVectors(
        T* matrix, nint stride, int rows, int columns, T* x, nint xStride, T* y, bool accumulate)
    {
        int w = TOperations.Width;
        int leftCount = Math.Min(columns, w);
        int rightCount = columns - leftCount;
        TVector leftMask = TOperations.Mask(leftCount);
        TVector rightMask = TOperations.Mask(rightCount);
        TVector l0 = TOperations.Zero, l1 = TOperations.Zero, l2 = TOperations.Zero, l3 = TOperations.Zero;
        TVector r0 = TOperations.Zero, r1 = TOperations.Zero, r2 = TOperations.Zero, r3 = TOperations.Zero;
        T* right = matrix + w;
        int row = 0;
        for (; row + 4 <= rows; row += 4)
        {
            TVector v0 = TOperations.Broadcast(x[0]);
            TVector v1 = TOperations.Broadcast(x[xStride]);
            TVector v2 = TOperations.Broadcast(x[2 * xStride]);
            TVector v3 = TOperations.Broadcast(x[3 * xStride]);
            l0 = TOperations.MultiplyAdd(v0, TOperations.LoadPartial(matrix, leftMask, leftCount), l0);
            l1 = TOperations.MultiplyAdd(v1, TOperations.LoadPartial(matrix + stride, leftMask, leftCount), l1);
            l2 = TOperations.MultiplyAdd(v2, TOperations.LoadPartial(matrix + (2 * stride), leftMask, leftCount), l2);
            l3 = TOperations.MultiplyAdd(v3, TOperations.LoadPartial(matrix + (3 * stride), leftMask, leftCount), l3);
            if (rightCount > 0)
            {
                r0 = TOperations.MultiplyAdd(v0, TOperations.LoadPartial(right, rightMask, rightCount), r0);
                r1 = TOperations.MultiplyAdd(v1, TOperations.LoadPartial(right + stride, rightMask, rightCount), r1);
                r2 = TOperations.MultiplyAdd(v2, TOperations.LoadPartial(right + (2 * stride), rightMask, rightCount), r2);
                r3 = TOperations.MultiplyAdd(v3, TOperations.LoadPartial(right + (3 * stride), rightMask, rightCount), r3);
                right += 4 * stride;
            }

            matrix += 4 * stride;
            x += 4 * xStride;
        }

        for (; row < rows; row++)
        {
            TVector v = TOperations.Broadcast(*x);
            l0 = TOperations.MultiplyAdd(v, TOperations.LoadPartial(matrix, leftMask, leftCount), l0);
            if (rightCount > 0)
            {
                r0 = TOperations.MultiplyAdd(v, TOperations.LoadPartial(right, rightMask, rightCount), r0);
                right += stride;
            }

            matrix += stride;
            x += xStride;
        }

        PutPartial(y, AddFour(l0, l1, l2, l3), leftMask, leftCount, accumulate);
        if (rightCount > 0)
        {
            PutPartial(y + w, AddFour(r0, r1, r2, r3), rightMask, rightCount, accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector AddFour(TVector a, TVector b, TVector c, TVector d) =>
        TOperations.Add(TOperations.Add(a, b), TOperations.Add(c, d));

    /// <summary>Writes the sums of the lanes of the first <paramref name="count"/> of four vectors, all in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutSums(T* y, TVector a, TVector b, TVector c, TVector d, int count, bool accumulate)
    {
        if (TOperations.Width < 4)
        {
            Put(y, TOperations.Sum(a), accumulate);
            if (count == 4)
            {
                Put(y + 1, TOperations.Sum(b), accumulate);
                Put(y + 2, TOperations.Sum(c), accumulate);
                Put(y + 3, TOperations.Sum(d), accumulate);
            }

            return;
        }

        TVector sums = TOperations.AddPairs(TOperations.AddPairs(a, b), TOperations.AddPairs(c, d));
        for (int lanes = TOperations.Width; lanes > 4; lanes /= 2)
        {
            sums = TOperations.AddPairs(sums, sums);
        }

        PutPartial(y, sums, TOperations.Mask(count), count, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(T* y, T value, bool accumulate) => *y = accumulate ? *y + value : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutPartial(T* y, TVector value, TVector mask, int count, bool accumulate) =>
        TOperations.StorePartial(
            y, accumulate ? TOperations.Add(TOperations.LoadPartial(y, mask, count), value) : value, mask, count);
}
