using KerasLessons.Engine.Text;

namespace KerasLessons.Text;

/// <summary>Writes a number of bytes for people to read: <c>84.00 B</c>, <c>136.04 KB</c>.</summary>
internal static class MemorySize
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB", "PB"];

    /// <summary>The size in the largest unit of 1024 that leaves at least one.</summary>
    /// <param name="bytes">The size; a layer of narrow weights may have a fraction of a byte.</param>
    /// <param name="style">Keras 2 writes <c>Byte</c> where Keras 3 writes <c>B</c>.</param>
    public static string Format(double bytes, TextStyle style = TextStyle.Keras3)
    {
        int unit = 0;
        while (bytes >= 1024 && unit < Units.Length)
        {
            bytes /= 1024;
            unit++;
        }

        // Past the last unit Keras divides once more and keeps its name.
        string name = Units[Math.Min(unit, Units.Length - 1)];
        return PythonNumber.Fixed(bytes, 2) + " " + (unit == 0 && style == TextStyle.Keras2 ? "Byte" : name);
    }
}
