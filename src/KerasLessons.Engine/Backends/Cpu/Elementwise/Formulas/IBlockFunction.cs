using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>A function computed in several passes over a small block, with arrays that hold whole vectors.</summary>
internal unsafe interface IBlockFunction
{
    /// <summary>Computes a block.</summary>
    /// <param name="x">Arguments.</param>
    /// <param name="result">Results; another array than <paramref name="x"/>.</param>
    /// <param name="count">How many: a multiple of <see cref="Vector{T}.Count"/>.</param>
    static abstract void Run<T>(T* x, T* result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
