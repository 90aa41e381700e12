namespace KerasLessons.Text;

/// <summary>The answer to a name that a registry does not have: what was read, what was probably meant, what there is.</summary>
internal static class UnknownNames
{
    /// <summary>The error to throw.</summary>
    /// <param name="kind">What the name was to name: <c>loss</c>.</param>
    /// <param name="name">The name that was given.</param>
    /// <param name="known">All names that would do; class names and capital spellings among them are left out of the list.</param>
    public static ArgumentException Error(string kind, string? name, IEnumerable<string> known)
    {
        string[] names = [.. known.Where(word => word == word.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)];
        string hint = Nearest(name, names) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";
        return new ArgumentException(
            $"Could not interpret {kind} identifier: {name ?? "null"}.{hint} Known names: {string.Join(", ", names)}.");
    }

    /// <summary>The known name that fewest edits lead to, if they are few enough for a slip of the fingers.</summary>
    private static string? Nearest(string? name, string[] names)
    {
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }
        var best = names.Select(known => (Known: known, Edits: Edits(name.ToLowerInvariant(), known))).MinBy(pair => pair.Edits);
        return best.Known is not null && best.Edits <= 1 + best.Known.Length / 5 ? best.Known : null;
    }

    /// <summary>Letters to insert, drop, replace or swap with their neighbour until one word is the other.</summary>
    private static int Edits(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                int replaced = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }
        return table[a.Length, b.Length];
    }
}
