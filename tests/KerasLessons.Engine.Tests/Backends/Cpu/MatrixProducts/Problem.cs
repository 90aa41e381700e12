using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.MatrixProducts;

namespace KerasLessons.Engine.Tests.Backends.Cpu.MatrixProducts;

/// <summary>
/// Random operands of a product, each with a guard after its end, and the naive answer in double precision.
/// Options: 1 transposes A, 2 transposes B, 4 accumulates.
/// </summary>
internal sealed unsafe class Problem<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Numbers after each matrix that must stay as they are.</summary>
    public const int GuardLength = 16;

    private readonly int m, n, k, lda, ldb, ldc;
    private readonly bool transposeA, transposeB, accumulate;
    private readonly T[] a, b, c;

    public Problem(int m, int n, int k, int options, int padding)
    {
        (this.m, this.n, this.k) = (m, n, k);
        transposeA = (options & 1) != 0;
        transposeB = (options & 2) != 0;
        accumulate = (options & 4) != 0;
        lda = (transposeA ? m : k) + padding;
        ldb = (transposeB ? k : n) + padding;
        ldc = n + padding;
        var random = new System.Random((m * 7919) + (n * 104729) + (k * 31) + options);

        // What lies outside the matrices is not a number: reading it would show.
        a = Fill(random, transposeA ? k : m, transposeA ? m : k, lda);
        b = Fill(random, transposeB ? n : k, transposeB ? k : n, ldb);
        c = Fill(random, m, n, ldc);
    }

    /// <summary>The product, or what an epilogue that does not keep it leaves of C.</summary>
    public T[] Multiply(RowEpilogue? epilogue = null)
    {
        T[] result = [.. c];
        Run(result, epilogue);
        return result;
    }

    public void Repeat(int times)
    {
        for (int i = 0; i < times; i++)
        {
            Run(c);
        }
    }

    public void CompareWithNaive()
    {
        T[] result = Multiply();

        // Every partial sum is below k (numbers within [-1, 1]), and each of at most k + 1 roundings errs by half an
        // epsilon of it; random signs keep real errors far below this bound.
        double epsilon = typeof(T) == typeof(float) ? Math.ScaleB(1, -23) : Math.ScaleB(1, -52);
        double tolerance = 0.5 * (k + 2) * epsilon * Math.Max(1, Math.Sqrt(k)) * 2;
        for (int row = 0; row < m; row++)
        {
            for (int column = 0; column < n; column++)
            {
                double expected = accumulate ? double.CreateChecked(c[(row * ldc) + column]) : 0;
                for (int p = 0; p < k; p++)
                {
                    expected += double.CreateChecked(a[transposeA ? (p * lda) + row : (row * lda) + p])
                        * double.CreateChecked(b[transposeB ? (column * ldb) + p : (p * ldb) + column]);
                }

                double actual = double.CreateChecked(result[(row * ldc) + column]);
                if (!(Math.Abs(actual - expected) <= tolerance))
                {
                    Assert.Fail($"{this} at [{row}, {column}]: {actual}, expected {expected}, tolerance {tolerance}");
                }
            }
        }

        for (int i = 0; i < result.Length; i++)
        {
            if (i % ldc >= n || i >= m * ldc)
            {
                Assert.True(T.IsNaN(result[i]), $"{this} wrote outside of C at {i}");
            }
        }
    }

    public override string ToString() =>
        $"{typeof(T).Name} m {m}, n {n}, k {k}, transposed {transposeA} {transposeB}, accumulate {accumulate}, lda {lda}";

    private static T[] Fill(System.Random random, int rows, int columns, int stride)
    {
        var values = new T[(rows * stride) + GuardLength];
        Array.Fill(values, T.NaN);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                values[(row * stride) + column] = T.CreateTruncating((2 * random.NextDouble()) - 1);
            }
        }

        return values;
    }

    private void Run(T[] destination, RowEpilogue? epilogue = null)
    {
        fixed (T* pa = a, pb = b, pc = destination)
        {
            if (typeof(T) == typeof(float))
            {
                MatrixProduct.Multiply(
                    (float*)pa, lda, transposeA, (float*)pb, ldb, transposeB, (float*)pc, ldc, m, n, k, accumulate, epilogue);
            }
            else
            {
                MatrixProduct.Multiply(
                    (double*)pa, lda, transposeA, (double*)pb, ldb, transposeB, (double*)pc, ldc, m, n, k, accumulate, epilogue);
            }
        }
    }
}
