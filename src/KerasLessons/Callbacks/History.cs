using KerasLessons.Text;

namespace KerasLessons;

/// <summary>What Fit returns: for each epoch the loss and metrics.</summary>
/// <remarks>
/// <c>history["loss"]</c> is the list of losses, one an epoch; names of validation begin with <c>val_</c>. A metric
/// that gives several numbers is kept as their mean. Source: Keras's <c>keras.callbacks.History</c>.
/// </remarks>
public sealed partial class History
{
    private readonly Dictionary<string, List<double>> _values = [];
    // Only of what was not recorded in every epoch so far.
    private readonly Dictionary<string, List<int>> _epochsOf = [];
    private readonly List<string> _names = [];
    private readonly List<int> _epochs;

    internal History(Model model, int expectedEpochs)
    {
        Model = model;
        Capacity = Math.Clamp(expectedEpochs, 0, 1 << 20);
        _epochs = new List<int>(Capacity);
    }

    /// <summary>The model that was trained.</summary>
    public Model Model { get; }

    /// <summary>Numbers of the epochs that ran, from 0.</summary>
    public IReadOnlyList<int> Epoch => _epochs;

    /// <summary>Names of what was recorded, sorted as Keras sorts them.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>One number an epoch for the given name; with a validationFreq above 1 those of validation are fewer.</summary>
    /// <exception cref="KeyNotFoundException">Nothing of that name was recorded; the message lists what was.</exception>
    public IReadOnlyList<double> this[string name] => _values.TryGetValue(name, out var list)
        ? list
        : throw new KeyNotFoundException($"Training recorded no '{name}'; it recorded {(_names.Count == 0 ? "nothing" : string.Join(", ", _names))}.");

    /// <summary>Room that is set aside, so that recording an epoch allocates nothing.</summary>
    private int Capacity { get; }

    /// <summary>Whether anything of that name was recorded.</summary>
    public bool Contains(string name) => _values.ContainsKey(name);

    /// <summary>How many epochs there were, and each number's first and last value: <c>30 epochs - loss: 28.0844 to 0.3219</c>.</summary>
    public override string ToString() => string.Join(
        " - ",
        _names.Select(name => $"{name}: {ProgressText.Value(_values[name][0])} to {ProgressText.Value(_values[name][^1])}")
            .Prepend(_epochs.Count == 1 ? "1 epoch" : $"{_epochs.Count} epochs"));

    internal void Add(int epoch, ReadOnlySpan<(string Name, double Value)> numbers)
    {
        _epochs.Add(epoch);
        int known = _names.Count;
        foreach (var (name, value) in numbers)
        {
            if (!_values.TryGetValue(name, out var list))
            {
                _values.Add(name, list = new List<double>(Capacity));
                _names.Add(name);
            }
            NoteEpoch(name, list.Count);
            list.Add(value);
        }
        if (_names.Count - known > 1)
        {
            _names.Sort(known, _names.Count - known, StringComparer.Ordinal);
        }
    }

    /// <summary>Remembers in which epochs a number was recorded, once it was missing in one.</summary>
    private void NoteEpoch(string name, int recorded)
    {
        if (_epochsOf.TryGetValue(name, out var epochs))
        {
            epochs.Add(_epochs[^1]);
        }
        else if (recorded < _epochs.Count - 1)
        {
            _epochsOf.Add(name, [.. _epochs.Take(recorded), _epochs[^1]]);
        }
    }
}
