namespace KerasLessons.Text;

/// <summary>Keeps the values of a progress line in Keras's order: a name stays where it first appeared.</summary>
internal static class ProgressValues
{
    /// <summary>Takes the new values over; names not seen before follow the others, in the style's order.</summary>
    public static void Merge(List<(string Name, double Value)> shown, ReadOnlySpan<(string Name, double Value)> values, TextStyle style)
    {
        int known = shown.Count;
        foreach ((string name, double value) in values)
        {
            int index = shown.FindIndex(entry => entry.Name == name);
            if (index < 0)
            {
                shown.Add((name, value));
            }
            else
            {
                shown[index] = (name, value);
            }
        }

        if (shown.Count - known > 1)
        {
            // OrderBy keeps the caller's order among equals, which List.Sort does not.
            IEnumerable<(string Name, double Value)> added = shown.Skip(known);
            added = style == TextStyle.Keras3
                ? added.OrderBy(entry => entry.Name, StringComparer.Ordinal)
                : added.OrderBy(entry => Rank(entry.Name));
            (string Name, double Value)[] ordered = [.. added];
            shown.RemoveRange(known, shown.Count - known);
            shown.AddRange(ordered);
        }
    }

    /// <summary>Keras 2: the loss, the metrics, then the same for the validation data.</summary>
    private static int Rank(string name) => name switch
    {
        "loss" => 0,
        "val_loss" => 2,
        _ => name.StartsWith("val_", StringComparison.Ordinal) ? 3 : 1,
    };
}
