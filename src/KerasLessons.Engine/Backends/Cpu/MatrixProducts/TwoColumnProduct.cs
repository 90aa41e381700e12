using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// Matrices of two columns stored without gaps, [1, x] above all: the design matrix of simple regression.
/// Several rows fill a vector, and the work is a few dozen instructions in all.
/// </summary>
internal static unsafe class TwoColumnProduct<T, TVector, TOperations>
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    /// <summary>y[i] = matrix[i, 0] * x[0] + matrix[i, 1] * x[1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowDots(T* matrix, int rows, T* x, T* y, bool accumulate)
    {
        int width = TOperations.Width;
        T intercept = x[0];
        T slope = x[1];
        T* pair = stackalloc T[16];
        for (int lane = 0; lane < width; lane += 2)
        {
            pair[lane] = intercept;
            pair[lane + 1] = slope;
        }

        TVector weights = TOperations.Load(pair);
        int row = 0;
        for (; row + width <= rows; row += width)
        {
            TVector lower = TOperations.MultiplyAdd(TOperations.Load(matrix), weights, TOperations.Zero);
            TVector upper = TOperations.MultiplyAdd(TOperations.Load(matrix + width), weights, TOperations.Zero);
            TVector sums = TOperations.AddPairs(lower, upper);
            TOperations.Store(y + row, accumulate ? TOperations.Add(TOperations.Load(y + row), sums) : sums);
            matrix += 2 * width;
        }

        for (; row < rows; row++)
        {
            T sum = (matrix[0] * intercept) + (matrix[1] * slope);
            y[row] = accumulate ? y[row] + sum : sum;
            matrix += 2;
        }
    }

    /// <summary>y[j] = sum over i of x[i] * matrix[i, j].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WeightedRows(T* matrix, int rows, T* x, T* y, bool accumulate)
    {
        int width = TOperations.Width;
        TVector s0 = TOperations.Zero, s1 = TOperations.Zero, s2 = TOperations.Zero, s3 = TOperations.Zero;
        int row = 0;
        for (; row + (2 * width) <= rows; row += 2 * width)
        {
            TVector v = TOperations.Load(x + row);
            TVector w = TOperations.Load(x + row + width);
            s0 = TOperations.MultiplyAdd(TOperations.Load(matrix), TOperations.DuplicateLower(v), s0);
            s1 = TOperations.MultiplyAdd(TOperations.Load(matrix + width), TOperations.DuplicateUpper(v), s1);
            s2 = TOperations.MultiplyAdd(TOperations.Load(matrix + (2 * width)), TOperations.DuplicateLower(w), s2);
            s3 = TOperations.MultiplyAdd(TOperations.Load(matrix + (3 * width)), TOperations.DuplicateUpper(w), s3);
            matrix += 4 * width;
        }

        // Even lanes hold the first column's sum, odd lanes the second's.
        T* sums = stackalloc T[16];
        TOperations.Store(sums, TOperations.Add(TOperations.Add(s0, s1), TOperations.Add(s2, s3)));
        T first = sums[0];
        T second = sums[1];
        for (int lane = 2; lane < width; lane += 2)
        {
            first += sums[lane];
            second += sums[lane + 1];
        }

        for (; row < rows; row++)
        {
            first += matrix[0] * x[row];
            second += matrix[1] * x[row];
            matrix += 2;
        }

        y[0] = accumulate ? y[0] + first : first;
        y[1] = accumulate ? y[1] + second : second;
    }
}
