namespace KerasLessons.Text;

/// <summary>How many numbers, and how many bytes they take.</summary>
internal readonly record struct SummaryCount(long Count, double Bytes)
{
    /// <summary>Both together.</summary>
    public static SummaryCount operator +(SummaryCount left, SummaryCount right) =>
        new(left.Count + right.Count, left.Bytes + right.Bytes);
}
