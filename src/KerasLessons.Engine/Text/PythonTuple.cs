using System.Globalization;
using System.Text;

namespace KerasLessons.Engine.Text;

/// <summary>Writes shapes as Python writes tuples: <c>()</c>, <c>(3,)</c>, <c>(None, 3)</c>.</summary>
internal static class PythonTuple
{
    /// <summary>The tuple of a shape whose sizes are all known.</summary>
    public static string Format(ReadOnlySpan<int> shape)
    {
        var builder = new StringBuilder("(");
        for (int axis = 0; axis < shape.Length; axis++)
        {
            Append(builder, axis, shape[axis]);
        }

        return Close(builder, shape.Length);
    }

    /// <summary>The tuple of a shape; a size that is not known yet is <c>None</c>.</summary>
    public static string Format(ReadOnlySpan<int?> shape)
    {
        var builder = new StringBuilder("(");
        for (int axis = 0; axis < shape.Length; axis++)
        {
            Append(builder, axis, shape[axis]);
        }

        return Close(builder, shape.Length);
    }

    private static void Append(StringBuilder builder, int axis, int? size)
    {
        if (axis > 0)
        {
            builder.Append(", ");
        }

        builder.Append(size?.ToString(CultureInfo.InvariantCulture) ?? "None");
    }

    private static string Close(StringBuilder builder, int rank) =>
        builder.Append(rank == 1 ? ",)" : ")").ToString();
}
