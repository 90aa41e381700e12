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
    /// <summary>Computes a tile of <paramref name="rows"/> rows; the shape is one of <see cref="ColumnShape"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TColumns>(int rows, Tile<T>* tile)
        where TColumns : unmanaged
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
        where TRows : unmanaged
        where TColumns : unmanaged
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
        nint width = TOperations.Width;
        int count = tile->LastColumns;
        TVector mask = TOperations.Mask(count);

        TVector c0 = TOperations.Zero;
        TVector c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0, c8 = c0, c9 = c0, c10 = c0, c11 = c0;
        TVector d0 = c0, d1 = c0, d2 = c0, d3 = c0, d4 = c0, d5 = c0, d6 = c0, d7 = c0, d8 = c0, d9 = c0, d10 = c0, d11 = c0;
        TVector a;
        TVector left = c0;
        TVector right = c0;
        T* c = tile->C;
        nint cStep = tile->CRowStride;
        if (tile->Accumulate)
        {
            Load<TColumns>(c, width, mask, count, out c0, out d0);
            if (sizeof(TRows) > 1) Load<TColumns>(c + cStep, width, mask, count, out c1, out d1);
            if (sizeof(TRows) > 2) Load<TColumns>(c + (2 * cStep), width, mask, count, out c2, out d2);
            if (sizeof(TRows) > 3) Load<TColumns>(c + (3 * cStep), width, mask, count, out c3, out d3);
            if (sizeof(TRows) > 4) Load<TColumns>(c + (4 * cStep), width, mask, count, out c4, out d4);
            if (sizeof(TRows) > 5) Load<TColumns>(c + (5 * cStep), width, mask, count, out c5, out d5);
            if (sizeof(TRows) > 6) Load<TColumns>(c + (6 * cStep), width, mask, count, out c6, out d6);
            if (sizeof(TRows) > 7) Load<TColumns>(c + (7 * cStep), width, mask, count, out c7, out d7);
            if (sizeof(TRows) > 8) Load<TColumns>(c + (8 * cStep), width, mask, count, out c8, out d8);
            if (sizeof(TRows) > 9) Load<TColumns>(c + (9 * cStep), width, mask, count, out c9, out d9);
            if (sizeof(TRows) > 10) Load<TColumns>(c + (10 * cStep), width, mask, count, out c10, out d10);
            if (sizeof(TRows) > 11) Load<TColumns>(c + (11 * cStep), width, mask, count, out c11, out d11);
        }

        for (int p = tile->Depth; p > 0; p--)
        {
            Load<TColumns>(b, width, mask, count, out left, out right);
            a = TOperations.Broadcast(*a0);
            c0 = TOperations.MultiplyAdd(a, left, c0);
            if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d0 = TOperations.MultiplyAdd(a, right, d0);
            if (sizeof(TRows) > 1) { a = TOperations.Broadcast(a0[oneRow]); c1 = TOperations.MultiplyAdd(a, left, c1); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d1 = TOperations.MultiplyAdd(a, right, d1); }
            if (sizeof(TRows) > 2) { a = TOperations.Broadcast(a0[twoRows]); c2 = TOperations.MultiplyAdd(a, left, c2); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d2 = TOperations.MultiplyAdd(a, right, d2); }
            if (sizeof(TRows) > 3) { a = TOperations.Broadcast(*a3); c3 = TOperations.MultiplyAdd(a, left, c3); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d3 = TOperations.MultiplyAdd(a, right, d3); }
            if (sizeof(TRows) > 4) { a = TOperations.Broadcast(a3[oneRow]); c4 = TOperations.MultiplyAdd(a, left, c4); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d4 = TOperations.MultiplyAdd(a, right, d4); }
            if (sizeof(TRows) > 5) { a = TOperations.Broadcast(a3[twoRows]); c5 = TOperations.MultiplyAdd(a, left, c5); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d5 = TOperations.MultiplyAdd(a, right, d5); }
            if (sizeof(TRows) > 6) { a = TOperations.Broadcast(*a6); c6 = TOperations.MultiplyAdd(a, left, c6); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d6 = TOperations.MultiplyAdd(a, right, d6); }
            if (sizeof(TRows) > 7) { a = TOperations.Broadcast(a6[oneRow]); c7 = TOperations.MultiplyAdd(a, left, c7); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d7 = TOperations.MultiplyAdd(a, right, d7); }
            if (sizeof(TRows) > 8) { a = TOperations.Broadcast(a6[twoRows]); c8 = TOperations.MultiplyAdd(a, left, c8); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d8 = TOperations.MultiplyAdd(a, right, d8); }
            if (sizeof(TRows) > 9) { a = TOperations.Broadcast(*a9); c9 = TOperations.MultiplyAdd(a, left, c9); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d9 = TOperations.MultiplyAdd(a, right, d9); }
            if (sizeof(TRows) > 10) { a = TOperations.Broadcast(a9[oneRow]); c10 = TOperations.MultiplyAdd(a, left, c10); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d10 = TOperations.MultiplyAdd(a, right, d10); }
            if (sizeof(TRows) > 11) { a = TOperations.Broadcast(a9[twoRows]); c11 = TOperations.MultiplyAdd(a, left, c11); if (typeof(TColumns) != typeof(ColumnShape.PartialSingle)) d11 = TOperations.MultiplyAdd(a, right, d11); }

            a0 += aStep;
            a3 += aStep;
            a6 += aStep;
            a9 += aStep;
            b += bStep;
        }

        Store<TColumns>(c, width, mask, count, c0, d0);
        if (sizeof(TRows) > 1) Store<TColumns>(c + cStep, width, mask, count, c1, d1);
        if (sizeof(TRows) > 2) Store<TColumns>(c + (2 * cStep), width, mask, count, c2, d2);
        if (sizeof(TRows) > 3) Store<TColumns>(c + (3 * cStep), width, mask, count, c3, d3);
        if (sizeof(TRows) > 4) Store<TColumns>(c + (4 * cStep), width, mask, count, c4, d4);
        if (sizeof(TRows) > 5) Store<TColumns>(c + (5 * cStep), width, mask, count, c5, d5);
        if (sizeof(TRows) > 6) Store<TColumns>(c + (6 * cStep), width, mask, count, c6, d6);
        if (sizeof(TRows) > 7) Store<TColumns>(c + (7 * cStep), width, mask, count, c7, d7);
        if (sizeof(TRows) > 8) Store<TColumns>(c + (8 * cStep), width, mask, count, c8, d8);
        if (sizeof(TRows) > 9) Store<TColumns>(c + (9 * cStep), width, mask, count, c9, d9);
        if (sizeof(TRows) > 10) Store<TColumns>(c + (10 * cStep), width, mask, count, c10, d10);
        if (sizeof(TRows) > 11) Store<TColumns>(c + (11 * cStep), width, mask, count, c11, d11);
    }

    /// <summary>Reads a row of B's panel or of C's tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load<TColumns>(
        T* source, nint width, TVector mask, int count, out TVector left, out TVector right)
    {
        if (typeof(TColumns) == typeof(ColumnShape.PartialSingle))
        {
            left = TOperations.LoadPartial(source, mask, count);
            right = left;
        }
        else
        {
            left = TOperations.Load(source);
            right = typeof(TColumns) == typeof(ColumnShape.WholePair)
                ? TOperations.Load(source + width)
                : TOperations.LoadPartial(source + width, mask, count);
        }
    }

    /// <summary>Writes a row of C's tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TColumns>(T* destination, nint width, TVector mask, int count, TVector left, TVector right)
    {
        if (typeof(TColumns) == typeof(ColumnShape.PartialSingle))
        {
            TOperations.StorePartial(destination, left, mask, count);
        }
        else
        {
            TOperations.Store(destination, left);
            if (typeof(TColumns) == typeof(ColumnShape.WholePair))
            {
                TOperations.Store(destination + width, right);
            }
            else
            {
                TOperations.StorePartial(destination + width, right, mask, count);
            }
        }
    }
}
