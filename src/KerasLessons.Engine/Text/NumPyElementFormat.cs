using System.Globalization;

namespace KerasLessons.Engine.Text;

/// <summary>Chooses one width and notation for all elements of an array, as NumPy does, so that columns align.</summary>
internal static class NumPyElementFormat
{
    /// <summary>The texts of the given elements, in their order.</summary>
    public static string[] Format<T>(ReadOnlySpan<T> elements, bool scalar, NumPyPrintOptions options)
        where T : unmanaged
    {
        if (typeof(T) == typeof(bool))
        {
            return Booleans(elements, scalar);
        }

        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
        {
            return NumPyFloatFormat.Format(elements, options);
        }

        return Integers(elements);
    }

    /// <summary>NumPy's name of the element type.</summary>
    public static string TypeName<T>()
        where T : unmanaged => Type.GetTypeCode(typeof(T)) switch
        {
            TypeCode.Boolean => "bool",
            TypeCode.SByte => "int8",
            TypeCode.Byte => "uint8",
            TypeCode.Int16 => "int16",
            TypeCode.UInt16 => "uint16",
            TypeCode.Int32 => "int32",
            TypeCode.UInt32 => "uint32",
            TypeCode.Int64 => "int64",
            TypeCode.UInt64 => "uint64",
            TypeCode.Single => "float32",
            TypeCode.Double => "float64",
            _ => throw new NotSupportedException($"NumPy text is written for bool, integers, float32 and float64, not for {typeof(T)}."),
        };

    private static string[] Booleans<T>(ReadOnlySpan<T> elements, bool scalar)
        where T : unmanaged
    {
        var texts = new string[elements.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = !(bool)(object)elements[i] ? "False" : scalar ? "True" : " True";
        }

        return texts;
    }

    private static string[] Integers<T>(ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        _ = TypeName<T>();
        var texts = new string[elements.Length];
        int width = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = ((IFormattable)elements[i]).ToString(null, CultureInfo.InvariantCulture);
            width = Math.Max(width, texts[i].Length);
        }

        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = texts[i].PadLeft(width);
        }

        return texts;
    }
}
