using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// The innermost loop: a tile of C, up to 12 rows by two vectors, stays in registers while the sums run over the depth.
/// Each step loads one row of B and multiplies it with one broadcast number of each row of A.
/// </summary>
internal static unsafe class MicroKernel<T, TVector, TOperations>
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    /// <summary>Computes a tile of <paramref name="rows"/> rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TColumns>(int rows, Tile<T>* tile)
        where TColumns : struct, IColumnShape
    {
        switch (rows)
        {
            case 1: Run<Count.One, TColumns>(tile); break;
            case 2: Run<Count.Two, TColumns>(tile); break;
            case 3: Run<Count.Three, TColumns>(tile); break;
            case 4: Run<Count.Four, TColumns>(tile); break;
            case 5: Run<Count.Five, TColumns>(tile); break;
            case 6: Run<Count.Six, TColumns>(tile); break;
            case 7: Run<Count.Seven, TColumns>(tile); break;
            case 8: Run<Count.Eight, TColumns>(tile); break;
            case 9: Run<Count.Nine, TColumns>(tile); break;
            case 10: Run<Count.Ten, TColumns>(tile); break;
            case 11: Run<Count.Eleven, TColumns>(tile); break;
            case 12: Run<Count.Twelve, TColumns>(tile); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TRows, TColumns>(Tile<T>* tile)
        where TRows : struct, ICount
        where TColumns : struct, IColumnShape
    {
        // Four row pointers and two offsets reach twelve rows with few registers.
        nint oneRow = tile->ARowStride;
        nint twoRows = 2 * oneRow;
        T* a0 = tile->A;
        T* a3 = a0 + (3 * oneRow);
        T* a6 = a3 + (3 * oneRow);
        T* a9 = a6 + (3 * oneRow);
        nint aStep = tile->ADepthStride;
        T* b = tile->B;
        nint bStep = tile->BDepthStride;
        int lastColumns = tile->LastColumns;
        TVector mask = TColumns.Partial ? TOperations.Mask(lastColumns) : TOperations.Zero;

        TVector c0 = TOperations.Zero, d0 = TOperations.Zero;
        TVector c1 = TOperations.Zero, d1 = TOperations.Zero;
        TVector c2 = TOperations.Zero, d2 = TOperations.Zero;
        TVector c3 = TOperations.Zero, d3 = TOperations.Zero;
        TVector c4 = TOperations.Zero, d4 = TOperations.Zero;
        TVector c5 = TOperations.Zero, d5 = TOperations.Zero;
        TVector c6 = TOperations.Zero, d6 = TOperations.Zero;
        TVector c7 = TOperations.Zero, d7 = TOperations.Zero;
        TVector c8 = TOperations.Zero, d8 = TOperations.Zero;
        TVector c9 = TOperations.Zero, d9 = TOperations.Zero;
        TVector c10 = TOperations.Zero, d10 = TOperations.Zero;
        TVector c11 = TOperations.Zero, d11 = TOperations.Zero;

        for (int p = tile->Depth; p > 0; p--)
        {
            TVector left = TColumns.Vectors == 1 ? LoadLast<TColumns>(b, mask, lastColumns) : TOperations.Load(b);
            TVector right = TColumns.Vectors == 1 ? left : LoadLast<TColumns>(b + TOperations.Width, mask, lastColumns);

            TVector a = TOperations.Broadcast(*a0);
            c0 = TOperations.MultiplyAdd(a, left, c0);
            d0 = Right<TColumns>(a, right, d0);
            if (TRows.Value > 1) { a = TOperations.Broadcast(a0[oneRow]); c1 = TOperations.MultiplyAdd(a, left, c1); d1 = Right<TColumns>(a, right, d1); }
            if (TRows.Value > 2) { a = TOperations.Broadcast(a0[twoRows]); c2 = TOperations.MultiplyAdd(a, left, c2); d2 = Right<TColumns>(a, right, d2); }
            if (TRows.Value > 3) { a = TOperations.Broadcast(*a3); c3 = TOperations.MultiplyAdd(a, left, c3); d3 = Right<TColumns>(a, right, d3); }
            if (TRows.Value > 4) { a = TOperations.Broadcast(a3[oneRow]); c4 = TOperations.MultiplyAdd(a, left, c4); d4 = Right<TColumns>(a, right, d4); }
            if (TRows.Value > 5) { a = TOperations.Broadcast(a3[twoRows]); c5 = TOperations.MultiplyAdd(a, left, c5); d5 = Right<TColumns>(a, right, d5); }
            if (TRows.Value > 6) { a = TOperations.Broadcast(*a6); c6 = TOperations.MultiplyAdd(a, left, c6); d6 = Right<TColumns>(a, right, d6); }
            if (TRows.Value > 7) { a = TOperations.Broadcast(a6[oneRow]); c7 = TOperations.MultiplyAdd(a, left, c7); d7 = Right<TColumns>(a, right, d7); }
            if (TRows.Value > 8) { a = TOperations.Broadcast(a6[twoRows]); c8 = TOperations.MultiplyAdd(a, left, c8); d8 = Right<TColumns>(a, right, d8); }
            if (TRows.Value > 9) { a = TOperations.Broadcast(*a9); c9 = TOperations.MultiplyAdd(a, left, c9); d9 = Right<TColumns>(a, right, d9); }
            if (TRows.Value > 10) { a = TOperations.Broadcast(a9[oneRow]); c10 = TOperations.MultiplyAdd(a, left, c10); d10 = Right<TColumns>(a, right, d10); }
            if (TRows.Value > 11) { a = TOperations.Broadcast(a9[twoRows]); c11 = TOperations.MultiplyAdd(a, left, c11); d11 = Right<TColumns>(a, right, d11); }

            a0 += aStep;
            a3 += aStep;
            a6 += aStep;
            a9 += aStep;
            b += bStep;
        }

        T* c = tile->C;
        nint cStep = tile->CRowStride;
        bool accumulate = tile->Accumulate;
        Finish<TColumns>(c, c0, d0, mask, lastColumns, accumulate);
        if (TRows.Value > 1) Finish<TColumns>(c += cStep, c1, d1, mask, lastColumns, accumulate);
        if (TRows.Value > 2) Finish<TColumns>(c += cStep, c2, d2, mask, lastColumns, accumulate);
        if (TRows.Value > 3) Finish<TColumns>(c += cStep, c3, d3, mask, lastColumns, accumulate);
        if (TRows.Value > 4) Finish<TColumns>(c += cStep, c4, d4, mask, lastColumns, accumulate);
        if (TRows.Value > 5) Finish<TColumns>(c += cStep, c5, d5, mask, lastColumns, accumulate);
        if (TRows.Value > 6) Finish<TColumns>(c += cStep, c6, d6, mask, lastColumns, accumulate);
        if (TRows.Value > 7) Finish<TColumns>(c += cStep, c7, d7, mask, lastColumns, accumulate);
        if (TRows.Value > 8) Finish<TColumns>(c += cStep, c8, d8, mask, lastColumns, accumulate);
        if (TRows.Value > 9) Finish<TColumns>(c += cStep, c9, d9, mask, lastColumns, accumulate);
        if (TRows.Value > 10) Finish<TColumns>(c += cStep, c10, d10, mask, lastColumns, accumulate);
        if (TRows.Value > 11) Finish<TColumns>(c += cStep, c11, d11, mask, lastColumns, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Right<TColumns>(TVector a, TVector right, TVector sum)
        where TColumns : struct, IColumnShape =>
        TColumns.Vectors == 2 ? TOperations.MultiplyAdd(a, right, sum) : sum;

    /// <summary>Writes a row of the tile, or adds it to what C has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TColumns>(
        T* c, TVector left, TVector right, TVector mask, int lastColumns, bool accumulate)
        where TColumns : struct, IColumnShape
    {
        TVector last = TColumns.Vectors == 1 ? left : right;
        T* lastC = TColumns.Vectors == 1 ? c : c + TOperations.Width;
        if (TColumns.Vectors == 2)
        {
            TOperations.Store(c, accumulate ? TOperations.Add(TOperations.Load(c), left) : left);
        }

        if (accumulate)
        {
            last = TOperations.Add(LoadLast<TColumns>(lastC, mask, lastColumns), last);
        }

        if (TColumns.Partial)
        {
            TOperations.StorePartial(lastC, last, mask, lastColumns);
        }
        else
        {
            TOperations.Store(lastC, last);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector LoadLast<TColumns>(T* source, TVector mask, int count)
        where TColumns : struct, IColumnShape =>
        TColumns.Partial ? TOperations.LoadPartial(source, mask, count) : TOperations.Load(source);
}
