namespace KerasLessons.Plotting.Diagrams;

/// <summary>The names that a diagram understands; others are refused with the list.</summary>
internal static class Known
{
    private static readonly string[] s_directions = ["TB", "LR"];
    private static readonly string[] s_shapes = ["ellipse", "circle", "box", "plaintext", "point"];

    public static string Direction(string value) => OneOf(value, s_directions, "A diagram's rankDir");

    public static string Shape(string value) => OneOf(value, s_shapes, "A node's shape");

    /// <summary>The colour's name as it came, once it is known to be one.</summary>
    public static string? Color(string? value)
    {
        if (value is not null)
        {
            DiagramColors.Parse(value);
        }
        return value;
    }

    private static string OneOf(string value, string[] known, string what)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Array.IndexOf(known, value) >= 0
            ? value
            : throw new ArgumentException($"{what} is one of {string.Join(", ", known)}. Received: '{value}'.");
    }
}
