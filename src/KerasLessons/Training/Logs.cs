using System.Collections;
using System.Diagnostics.CodeAnalysis;
using KerasLessons.Text;

namespace KerasLessons;

/// <summary>Named numbers of a batch, an epoch or an evaluation, such as <c>loss</c> and <c>val_accuracy</c>, in order.</summary>
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
        : throw new KeyNotFoundException($"There is no '{key}' in these logs; they hold {string.Join(", ", Keys)}.");

    /// <summary>The loss, or the first number where there is none by that name.</summary>
    public static implicit operator double(Logs logs)
    {
        ArgumentNullException.ThrowIfNull(logs);
        return logs.TryGetValue("loss", out double loss) ? loss : logs._items[0].Value;
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

    internal void Set(string key, double value)
    {
        for (int i = 0; i < _items.Count; i++)
        {
            if (_items[i].Key == key)
            {
                _items[i] = new(key, value);
                return;
            }
        }
        _items.Add(new(key, value));
    }
}
