using System.Collections;
using System.Diagnostics.CodeAnalysis;
using KerasLessons.Text;

namespace KerasLessons;

/// <summary>Named numbers of a batch, an epoch or an evaluation, such as <c>loss</c> and <c>val_accuracy</c>, in the order of their names.</summary>
public sealed class Logs : IReadOnlyDictionary<string, double>
{
    private readonly List<KeyValuePair<string, double>> _items = [];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _items.Select(item => item.Key);

    /// <inheritdoc/>
    public IEnumerable<double> Values => _items.Select(item => item.Value);

    /// <summary>The number of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those that there are.</exception>
    public double this[string key] => TryGetValue(key, out double value)
        ? value
        : throw new KeyNotFoundException($"There is no '{key}' in these logs; they hold {(Count == 0 ? "nothing" : string.Join(", ", Keys))}.");

    /// <summary>The loss. Asked for in so many words, so that printing the logs shows all of them.</summary>
    public static explicit operator double(Logs logs)
    {
        ArgumentNullException.ThrowIfNull(logs);
        return logs["loss"];
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out double value)
    {
        foreach (var item in _items)
        {
            if (item.Key == key)
            {
                value = item.Value;
                return true;
            }
        }
        value = 0;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The numbers as the progress line shows them: <c>loss: 0.3219 - mae: 0.4510</c>.</summary>
    public override string ToString() => string.Join(" - ", _items.Select(item => $"{item.Key}: {ProgressText.Value(item.Value)}"));

    /// <summary>Logs of these numbers, sorted by name as Keras sorts them.</summary>
    internal static Logs Of(ReadOnlySpan<(string Name, double Value)> numbers)
    {
        var logs = new Logs();
        foreach (var (name, value) in numbers)
        {
            logs._items.Add(new(name, value));
        }
        logs._items.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return logs;
    }
}
