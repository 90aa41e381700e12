namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>A whole product C = A·B, with transposition already turned into strides.</summary>
internal unsafe struct Operands<T>
    where T : unmanaged
{
    /// <summary>A[row, p] is at A[row * ARowStride + p * ADepthStride].</summary>
    public T* A;
    public nint ARowStride;
    public nint ADepthStride;

    /// <summary>B[p, column] is at B[p * BDepthStride + column * BColumnStride].</summary>
    public T* B;
    public nint BDepthStride;
    public nint BColumnStride;

    /// <summary>C[row, column] is at C[row * CRowStride + column].</summary>
    public T* C;
    public nint CRowStride;

    /// <summary>Rows of C.</summary>
    public int Rows;

    /// <summary>Columns of C.</summary>
    public int Columns;

    /// <summary>Length of the sums.</summary>
    public int Depth;

    /// <summary>Whether to add to C.</summary>
    public bool Accumulate;
}
