namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// Rows dealt into panels of nearly equal height: 13 rows are 7 + 6 rather than 12 + 1, because a low
/// micro-kernel leaves the multipliers waiting.
/// </summary>
internal readonly struct RowSplit
{
    private readonly int height;
    private readonly int higherPanels;

    /// <summary>Deals <paramref name="rows"/> rows into panels of at most <paramref name="maximumHeight"/>.</summary>
    public RowSplit(int rows, int maximumHeight)
    {
        Panels = (rows + maximumHeight - 1) / maximumHeight;
        height = rows / Panels;
        higherPanels = rows - (height * Panels);
    }

    /// <summary>How many panels there are.</summary>
    public int Panels { get; }

    /// <summary>First row of a panel.</summary>
    public int Start(int panel) => (panel * height) + Math.Min(panel, higherPanels);

    /// <summary>Rows of a panel.</summary>
    public int Height(int panel) => panel < higherPanels ? height + 1 : height;
}
