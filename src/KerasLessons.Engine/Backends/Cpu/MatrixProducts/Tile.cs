namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>One tile of C, and where its operands lie; what a micro-kernel gets.</summary>
internal unsafe struct Tile<T>
    where T : unmanaged
{
    /// <summary>A[row, p] is at A[row * ARowStride + p * ADepthStride]: packed or in place, transposed or not.</summary>
    public T* A;
    public nint ARowStride;
    public nint ADepthStride;

    /// <summary>B[p, column] is at B[p * BDepthStride + column].</summary>
    public T* B;
    public nint BDepthStride;

    /// <summary>C[row, column] is at C[row * CRowStride + column].</summary>
    public T* C;
    public nint CRowStride;

    /// <summary>Length of the sums.</summary>
    public int Depth;

    /// <summary>Columns that the matrix has in the last vector; a micro-kernel for whole vectors ignores it.</summary>
    public int LastColumns;

    /// <summary>Whether to add to C.</summary>
    public bool Accumulate;
}
