namespace KerasLessons.Engine.Tensors;

/// <summary>Facts about element types: their size, kind, name and how two of them combine.</summary>
internal static class DTypes
{
    public static int Size(this DType type) => type switch
    {
        DType.Float32 or DType.Int32 => 4,
        DType.Float64 or DType.Int64 => 8,
        DType.Bool => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown element type."),
    };

    public static bool IsFloat(this DType type) => type is DType.Float32 or DType.Float64;

    public static bool IsInteger(this DType type) => type is DType.Int32 or DType.Int64;

    /// <summary>NumPy's name of the type: <c>float32</c>, <c>bool</c>.</summary>
    public static string NumPyName(this DType type) => type switch
    {
        DType.Float32 => "float32",
        DType.Float64 => "float64",
        DType.Int32 => "int32",
        DType.Int64 => "int64",
        DType.Bool => "bool",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown element type."),
    };

    /// <summary>The type with NumPy's name <paramref name="name"/>.</summary>
    public static DType Parse(string name) => name switch
    {
        "float32" => DType.Float32,
        "float64" => DType.Float64,
        "int32" => DType.Int32,
        "int64" => DType.Int64,
        "bool" => DType.Bool,
        _ => throw new ArgumentException(
            $"Unknown element type '{name}'; use float32, float64, int32, int64 or bool.", nameof(name)),
    };

    /// <summary>The type in which values of both types are combined.</summary>
    public static DType Promote(DType a, DType b)
    {
        if (a == b)
        {
            return a;
        }
        if (a == DType.Float64 || b == DType.Float64)
        {
            return DType.Float64;
        }
        if (a == DType.Float32 || b == DType.Float32)
        {
            return DType.Float32;
        }
        return a == DType.Int64 || b == DType.Int64 ? DType.Int64 : DType.Int32;
    }

    public static DType Of<T>()
        where T : unmanaged
    {
        if (typeof(T) == typeof(float)) return DType.Float32;
        if (typeof(T) == typeof(double)) return DType.Float64;
        if (typeof(T) == typeof(int)) return DType.Int32;
        if (typeof(T) == typeof(long)) return DType.Int64;
        if (typeof(T) == typeof(bool)) return DType.Bool;
        throw new NotSupportedException(
            $"Elements of type {typeof(T).Name} are not supported; use float, double, int, long or bool.");
    }
}
