using System.Numerics;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

internal readonly struct AddOperator : IBinaryOperator
{
    public static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T> => x + y;

    public static Vector<T> Of<T>(Vector<T> x, Vector<T> y)
        where T : unmanaged, INumber<T> => x + y;

    public static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> y)
        where T : unmanaged, INumber<T> => x + y;
}

internal readonly struct SubtractOperator : IBinaryOperator
{
    public static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T> => x - y;

    public static Vector<T> Of<T>(Vector<T> x, Vector<T> y)
        where T : unmanaged, INumber<T> => x - y;

    public static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> y)
        where T : unmanaged, INumber<T> => x - y;
}

internal readonly struct MultiplyOperator : IBinaryOperator
{
    public static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T> => x * y;

    public static Vector<T> Of<T>(Vector<T> x, Vector<T> y)
        where T : unmanaged, INumber<T> => x * y;

    public static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> y)
        where T : unmanaged, INumber<T> => x * y;
}

internal readonly struct DivideOperator : IBinaryOperator
{
    public static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T> => x / y;

    public static Vector<T> Of<T>(Vector<T> x, Vector<T> y)
        where T : unmanaged, INumber<T> => x / y;

    public static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> y)
        where T : unmanaged, INumber<T> => x / y;
}

internal readonly struct MaximumOperator : IBinaryOperator
{
    public static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T> => T.Max(x, y);

    public static Vector<T> Of<T>(Vector<T> x, Vector<T> y)
        where T : unmanaged, INumber<T> => Vector.Max(x, y);

    public static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> y)
        where T : unmanaged, INumber<T> => Vector512.Max(x, y);
}

internal readonly struct MinimumOperator : IBinaryOperator
{
    public static T Of<T>(T x, T y)
        where T : unmanaged, INumber<T> => T.Min(x, y);

    public static Vector<T> Of<T>(Vector<T> x, Vector<T> y)
        where T : unmanaged, INumber<T> => Vector.Min(x, y);

    public static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> y)
        where T : unmanaged, INumber<T> => Vector512.Min(x, y);
}
