using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// What a matrix product asks of a vector: one implementation for each register width, so that every loop is
/// written once and compiled for each width and number type.
/// </summary>
internal unsafe interface IVectorOperations<T, TVector>
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
{
    /// <summary>Numbers in a vector.</summary>
    static abstract int Width { get; }

    /// <summary>Rows of the largest micro-kernel: two accumulators a row have to fit in the register file.</summary>
    static abstract int MaximumRows { get; }

    /// <summary>All zeros.</summary>
    static abstract TVector Zero { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract TVector Broadcast(T value);

    /// <summary>Reads a whole vector.</summary>
    static abstract TVector Load(T* source);

    /// <summary>Writes a whole vector.</summary>
    static abstract void Store(T* destination, TVector value);

    /// <summary>The mask that selects the first <paramref name="count"/> lanes (1 to <see cref="Width"/>).</summary>
    static abstract TVector Mask(int count);

    /// <summary>Reads the first <paramref name="count"/> lanes, zeros in the others; touches no memory beyond them.</summary>
    static abstract TVector LoadPartial(T* source, TVector mask, int count);

    /// <summary>Writes the first <paramref name="count"/> lanes only.</summary>
    static abstract void StorePartial(T* destination, TVector value, TVector mask, int count);

    /// <summary>Lane by lane sum.</summary>
    static abstract TVector Add(TVector left, TVector right);

    /// <summary>left * right + sum, fused where the processor can.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector sum);

    /// <summary>The sum of all lanes, always in the same order.</summary>
    static abstract T Sum(TVector value);

    /// <summary>The lower half with every lane twice: a a b b …</summary>
    static abstract TVector DuplicateLower(TVector value);

    /// <summary>The upper half with every lane twice.</summary>
    static abstract TVector DuplicateUpper(TVector value);

    /// <summary>Sums of neighbours: those of <paramref name="left"/>, then those of <paramref name="right"/>.</summary>
    static abstract TVector AddPairs(TVector left, TVector right);
}
