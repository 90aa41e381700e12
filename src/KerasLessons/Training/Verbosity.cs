namespace KerasLessons;

/// <summary>How much training prints: 0 nothing, 1 a progress bar, 2 a line an epoch, "auto" (the default) a progress bar.</summary>
/// <remarks>Made from the number or the word: <c>verbose: 0</c>, <c>verbose: "auto"</c>. Source: Keras's <c>fit(verbose=…)</c>.</remarks>
public readonly record struct Verbosity
{
    private readonly int? _level;

    private Verbosity(int level) => _level = level;

    /// <summary>The default: a progress bar.</summary>
    public static Verbosity Auto => default;

    /// <summary>0, 1 or 2.</summary>
    public int Level => _level ?? 1;

    /// <summary>The level of that number.</summary>
    /// <exception cref="ArgumentException">The number is not 0, 1 or 2.</exception>
    public static implicit operator Verbosity(int level) => level is >= 0 and <= 2
        ? new Verbosity(level)
        : throw new ArgumentException($"verbose must be 0 (silent), 1 (progress bar), 2 (a line an epoch) or \"auto\"; received {level}.");

    /// <summary>The level of that word.</summary>
    /// <exception cref="ArgumentException">The word is not "auto".</exception>
    public static implicit operator Verbosity(string word) => word == "auto"
        ? default
        : throw new ArgumentException($"verbose must be 0 (silent), 1 (progress bar), 2 (a line an epoch) or \"auto\"; received \"{word}\".");

    /// <inheritdoc/>
    public override string ToString() => _level is { } level ? $"{level}" : "auto";
}
