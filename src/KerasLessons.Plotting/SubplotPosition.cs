namespace KerasLessons.Plotting;

/// <summary>A cell of a grid of sub-plots: matplotlib's <c>add_subplot(rows, columns, index)</c>, index from 1, row by row.</summary>
internal readonly record struct SubplotPosition(int Rows, int Columns, int Index);
