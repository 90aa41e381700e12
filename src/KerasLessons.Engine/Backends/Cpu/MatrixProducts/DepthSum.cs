using System.Numerics;
using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>Adds what <see cref="DepthWork{T, TVector, TOperations}"/> left, in the order of the depth, and hands the rows to their epilogue.</summary>
internal sealed unsafe class DepthSum<T, TVector, TOperations> : ParallelWork
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    private const int Bands = 4;

    private Operands<T> operands;
    private T* sums;
    private RowEpilogue? epilogue;
    private int rowUnit;

    /// <summary>Takes a product and the sums of its parts; returns how many chunks it makes.</summary>
    public int Prepare(in Operands<T> newOperands, T* sumsOfParts, RowEpilogue? newEpilogue)
    {
        operands = newOperands;
        sums = sumsOfParts;
        epilogue = newEpilogue;
        rowUnit = CacheLines.RowsToNext(operands.Columns * sizeof(T));
        return Bands;
    }

    /// <inheritdoc/>
    public override void Run(int chunk)
    {
        int firstRow = CacheLines.Start(chunk, Bands, operands.Rows, rowUnit);
        int rows = CacheLines.Start(chunk + 1, Bands, operands.Rows, rowUnit) - firstRow;
        T* firstPart = sums + ((nint)firstRow * operands.Columns);
        if (epilogue is { KeepsProduct: false })
        {
            Add(firstPart, (nint)rows * operands.Columns, firstPart, accumulate: false);
            epilogue.Run(firstRow, rows, (byte*)firstPart);
            return;
        }

        T* c = operands.C + (firstRow * operands.CRowStride);
        if (operands.CRowStride == operands.Columns)
        {
            Add(firstPart, (nint)rows * operands.Columns, c, operands.Accumulate);
        }
        else
        {
            for (int row = 0; row < rows; row++)
            {
                Add(firstPart + ((nint)row * operands.Columns), operands.Columns, c + (row * operands.CRowStride), operands.Accumulate);
            }
        }

        epilogue?.Run(firstRow, rows, (byte*)c);
    }

    /// <summary>Adds the parts of some neighbouring elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(T* part, nint count, T* target, bool accumulate)
    {
        nint distance = (nint)operands.Rows * operands.Columns;
        int width = TOperations.Width;
        nint i = 0;
        for (; i <= count - width; i += width)
        {
            TVector sum = TOperations.Load(part + i);
            for (int number = 1; number < DepthWork<T, TVector, TOperations>.Parts; number++)
            {
                sum = TOperations.Add(sum, TOperations.Load(part + (number * distance) + i));
            }

            TOperations.Store(target + i, accumulate ? TOperations.Add(TOperations.Load(target + i), sum) : sum);
        }

        for (; i < count; i++)
        {
            T sum = part[i];
            for (int number = 1; number < DepthWork<T, TVector, TOperations>.Parts; number++)
            {
                sum += part[(number * distance) + i];
            }

            target[i] = accumulate ? target[i] + sum : sum;
        }
    }
}
