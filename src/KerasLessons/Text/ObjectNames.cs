using System.Globalization;
using System.Text;

namespace KerasLessons.Text;

/// <summary>Gives objects Keras's default names: <c>dense</c>, <c>dense_1</c>, <c>max_pooling2d</c>.</summary>
internal static class ObjectNames
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, int> Counters = new(StringComparer.Ordinal);

    /// <summary>A class name in Keras's snake case: <c>Conv2D</c> is <c>conv2d</c>, <c>RMSprop</c> is <c>rm_sprop</c>.</summary>
    public static string ToSnakeCase(string name)
    {
        // Keras's three regular expressions in one loop: compiling them would be a tenth of a first Fit.
        var word = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (IsWordCharacter(c))
            {
                word.Append(c);
            }
        }
        string letters = word.ToString();
        var snake = new StringBuilder();
        for (int i = 0; i < letters.Length; i++)
        {
            bool beginsWord = i > 0 && char.IsAsciiLetterUpper(letters[i]) &&
                (char.IsAsciiLetterLower(letters[i - 1]) || (i + 1 < letters.Length && char.IsAsciiLetterLower(letters[i + 1])));
            snake.Append(beginsWord ? "_" : "").Append(char.ToLowerInvariant(letters[i]));
        }
        return snake.ToString();
    }

    /// <summary>The next free default name of a class: plain first, then with <c>_1</c>, <c>_2</c>.</summary>
    public static string AutoName(string className) => Uniquify(ToSnakeCase(className));

    /// <summary>The name itself the first time it is asked for, then with <c>_1</c>, <c>_2</c>.</summary>
    public static string Uniquify(string name)
    {
        lock (Gate)
        {
            bool seen = Counters.TryGetValue(name, out int count);
            Counters[name] = count + 1;
            return seen ? FormattableString.Invariant($"{name}_{count}") : name;
        }
    }

    /// <summary>Starts all counters again, as <c>clear_session</c> does.</summary>
    public static void Reset()
    {
        lock (Gate)
        {
            Counters.Clear();
        }
    }

    /// <summary>What <c>\w</c> matches.</summary>
    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark;
}
