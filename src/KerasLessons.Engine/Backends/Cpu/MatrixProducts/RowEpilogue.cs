namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>What becomes of a product's rows as soon as their sums are complete, while they are still in the caches.</summary>
internal abstract unsafe class RowEpilogue
{
    /// <summary>What one element costs, in multiplications of the product.</summary>
    public abstract int Cost { get; }

    /// <summary>Whether the product itself is wanted; otherwise its rows lie in memory of the thread until <see cref="Run"/> has read them.</summary>
    public abstract bool KeepsProduct { get; }

    /// <summary>Reads some rows of the product. Each row comes once, on any thread, in any order.</summary>
    /// <param name="firstRow">The first of them.</param>
    /// <param name="rows">How many.</param>
    /// <param name="product">The first row's first element; the others follow without gaps.</param>
    public abstract void Run(int firstRow, int rows, byte* product);
}
