namespace KerasLessons.Plotting;

/// <summary>Where the sub-plots of a figure stand: edges in parts of the figure, from below; gaps in parts of a sub-plot.</summary>
internal readonly record struct SubplotMargins(double Left, double Right, double Bottom, double Top, double ColumnGap, double RowGap)
{
    /// <summary>matplotlib's.</summary>
    public static readonly SubplotMargins Default = new(0.125, 0.9, 0.11, 0.88, 0.2, 0.2);
}
