using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// Dot products of very short rows with one vector, as in a regression on a few variables: the vector's numbers stay in
/// registers, and each row is a handful of instructions without a loop.
/// </summary>
internal static unsafe class ShortRowProduct<T>
    where T : unmanaged, INumberBase<T>
{
    /// <summary>The longest rows that are worth it.</summary>
    public const int MaximumLength = 8;

    /// <summary>y[i] = sum over p of matrix[i, p] * x[p].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowDots(T* matrix, nint stride, int rows, int length, T* x, T* y, bool accumulate)
    {
        switch (length)
        {
            case 1: Run<Count.One>(matrix, stride, rows, x, y, accumulate); break;
            case 2: Run<Count.Two>(matrix, stride, rows, x, y, accumulate); break;
            case 3: Run<Count.Three>(matrix, stride, rows, x, y, accumulate); break;
            case 4: Run<Count.Four>(matrix, stride, rows, x, y, accumulate); break;
            case 5: Run<Count.Five>(matrix, stride, rows, x, y, accumulate); break;
            case 6: Run<Count.Six>(matrix, stride, rows, x, y, accumulate); break;
            case 7: Run<Count.Seven>(matrix, stride, rows, x, y, accumulate); break;
            case 8: Run<Count.Eight>(matrix, stride, rows, x, y, accumulate); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TLength>(T* matrix, nint stride, int rows, T* x, T* y, bool accumulate)
        where TLength : struct, ICount
    {
        T x0 = x[0];
        T x1 = TLength.Value > 1 ? x[1] : T.Zero;
        T x2 = TLength.Value > 2 ? x[2] : T.Zero;
        T x3 = TLength.Value > 3 ? x[3] : T.Zero;
        T x4 = TLength.Value > 4 ? x[4] : T.Zero;
        T x5 = TLength.Value > 5 ? x[5] : T.Zero;
        T x6 = TLength.Value > 6 ? x[6] : T.Zero;
        T x7 = TLength.Value > 7 ? x[7] : T.Zero;
        for (int row = 0; row < rows; row++)
        {
            // Two sums, because one would wait for itself.
            T even = matrix[0] * x0;
            T odd = T.Zero;
            if (TLength.Value > 1) odd = matrix[1] * x1;
            if (TLength.Value > 2) even = T.MultiplyAddEstimate(matrix[2], x2, even);
            if (TLength.Value > 3) odd = T.MultiplyAddEstimate(matrix[3], x3, odd);
            if (TLength.Value > 4) even = T.MultiplyAddEstimate(matrix[4], x4, even);
            if (TLength.Value > 5) odd = T.MultiplyAddEstimate(matrix[5], x5, odd);
            if (TLength.Value > 6) even = T.MultiplyAddEstimate(matrix[6], x6, even);
            if (TLength.Value > 7) odd = T.MultiplyAddEstimate(matrix[7], x7, odd);
            T sum = TLength.Value > 1 ? even + odd : even;
            y[row] = accumulate ? y[row] + sum : sum;
            matrix += stride;
        }
    }
}
