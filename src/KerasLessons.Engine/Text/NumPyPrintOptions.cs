namespace KerasLessons.Engine.Text;

/// <summary>What <c>numpy.set_printoptions</c> sets, with NumPy's defaults.</summary>
internal sealed record NumPyPrintOptions
{
    /// <summary>NumPy's defaults.</summary>
    public static NumPyPrintOptions Default { get; } = new();

    /// <summary>The most digits after the decimal point.</summary>
    public int Precision { get; init; } = 8;

    /// <summary>An array with more elements than this is summarised.</summary>
    public int Threshold { get; init; } = 1000;

    /// <summary>How many items a summary shows at each end of an axis.</summary>
    public int EdgeItems { get; init; } = 3;

    /// <summary>Where a line is broken.</summary>
    public int LineWidth { get; init; } = 75;

    /// <summary>Whether small numbers are kept out of scientific notation.</summary>
    public bool Suppress { get; init; }
}
