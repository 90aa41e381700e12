namespace KerasLessons.Text;

/// <summary>The arguments of <c>Summary</c> that change the table.</summary>
internal sealed record SummaryOptions
{
    /// <summary>Whose table it is.</summary>
    public TextStyle Style { get; init; } = TextStyle.Keras3;

    /// <summary>The table's width; null takes the style's own, cut to the console.</summary>
    public int? LineLength { get; init; }

    /// <summary>Where each column ends, as parts of the width or (Keras 2 only) as columns; null takes the style's own.</summary>
    public IReadOnlyList<double>? Positions { get; init; }

    /// <summary>The console's width; 80 where there is none.</summary>
    public int ConsoleColumns { get; init; } = 80;

    /// <summary>Whether the layers of inner models get their own rows.</summary>
    public bool ExpandNested { get; init; }

    /// <summary>Whether a last column tells which layers are trained.</summary>
    public bool ShowTrainable { get; init; }

    /// <summary>Keras 2 only: whether the totals tell bytes, as 2.15 does and the lectures' version does not.</summary>
    public bool Keras2ByteSizes { get; init; }
}
