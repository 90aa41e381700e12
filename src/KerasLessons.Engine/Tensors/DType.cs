namespace KerasLessons;

/// <summary>The type of a tensor's elements.</summary>
/// <remarks>
/// Where two types meet in one operation the result is the wider one: <see cref="Bool"/> gives way to integers,
/// integers to floating point (an integer beside <see cref="Float32"/> gives <see cref="Float32"/>, as in Keras),
/// <see cref="Float32"/> to <see cref="Float64"/>. A plain C# number beside a tensor takes the tensor's type.
/// </remarks>
public enum DType
{
    /// <summary>32-bit IEEE floating point, Keras's default.</summary>
    Float32,

    /// <summary>64-bit IEEE floating point, NumPy's default.</summary>
    Float64,

    /// <summary>32-bit signed integer.</summary>
    Int32,

    /// <summary>64-bit signed integer.</summary>
    Int64,

    /// <summary>Truth value, one byte an element.</summary>
    Bool,
}
