using System.Numerics;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>A function of floating-point numbers, written once for a whole vector; each lane stands for itself.</summary>
internal interface IVectorFunction
{
    /// <summary>Whether <see cref="Compute{T}"/> knows all these arguments; otherwise <see cref="ComputeAny{T}"/> is asked.</summary>
    static virtual bool AreOrdinary<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => true;

    /// <summary>The function's values for ordinary arguments, lane by lane.</summary>
    static abstract Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>The function's values for any arguments. Ordinary ones among them get the very bits that <see cref="Compute{T}"/> gives.</summary>
    static virtual Vector512<T> ComputeAny<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => throw new NotSupportedException();
}
