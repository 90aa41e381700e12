using System.Text.RegularExpressions;

namespace KerasLessons.Text;

/// <summary>Gives objects Keras's default names: <c>dense</c>, <c>dense_1</c>, <c>max_pooling2d</c>.</summary>
internal static partial class ObjectNames
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, int> Counters = new(StringComparer.Ordinal);

    /// <summary>A class name in Keras's snake case: <c>Conv2D</c> is <c>conv2d</c>, <c>RMSprop</c> is <c>rm_sprop</c>.</summary>
    public static string ToSnakeCase(string name)
    {
        name = NotWord().Replace(name, "");
        name = CapitalisedWord().Replace(name, "$1_$2");
        name = LowerThenUpper().Replace(name, "$1_$2");
        return name.ToLowerInvariant();
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

    [GeneratedRegex(@"\W+", RegexOptions.CultureInvariant)]
    private static partial Regex NotWord();

    [GeneratedRegex("(.)([A-Z][a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalisedWord();

    [GeneratedRegex("([a-z])([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex LowerThenUpper();
}
