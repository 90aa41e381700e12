using System.Globalization;

namespace LessonKit;

/// <summary>Numbers, ours and the lecture's: as printed and in full.</summary>
/// <param name="Name">What they are.</param>
/// <param name="OurTexts">Ours, as printed.</param>
/// <param name="LectureTexts">The lecture's, as printed.</param>
/// <param name="OursInFull">Ours.</param>
/// <param name="LectureInFull">The lecture's.</param>
public sealed record NumberItem(
    string Name,
    IReadOnlyList<string> OurTexts,
    IReadOnlyList<string> LectureTexts,
    IReadOnlyList<double> OursInFull,
    IReadOnlyList<double> LectureInFull) : LessonItem
{
    /// <summary>Ours in one text.</summary>
    public string Ours => Joined(OurTexts);

    /// <summary>The lecture's in one text.</summary>
    public string Lecture => Joined(LectureTexts);

    /// <summary>The largest distance between one of ours and the lecture's; NaN where only one of the two is a number.</summary>
    public double Difference => Enumerable.Range(0, OursInFull.Count).Aggregate(0.0, (largest, i) => Math.Max(largest, Distance(OursInFull[i], LectureInFull[i])));

    /// <summary>Whether ours, rounded to the digits that the lecture prints, are the lecture's.</summary>
    public bool Agrees => Enumerable.Range(0, OursInFull.Count).All(i => OurTexts[i] == LectureTexts[i] || Distance(OursInFull[i], LectureInFull[i]) <= HalfOfLastDigit(LectureTexts[i]));

    /// <summary>Whether ours are within <see cref="Units"/> units in the last place of float32 of the lecture's: sums in another order differ so.</summary>
    public bool IsClose => Enumerable.Range(0, OursInFull.Count).All(i => Distance(OursInFull[i], LectureInFull[i]) <= Units * UnitInTheLastPlace(LectureInFull[i]));

    /// <summary>How many units in the last place count as close.</summary>
    public const int Units = 4;

    private static double Distance(double ours, double lecture) => ours.Equals(lecture) ? 0 : Math.Abs(ours - lecture);

    /// <summary>Half a unit of the last printed digit: 0.005 for 1.25, 5e-8 for 1.5E-06.</summary>
    private static double HalfOfLastDigit(string text)
    {
        string[] parts = text.Split('e', 'E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        int exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        // The factor forgives the last bit of the subtraction, where a digit is exactly halfway.
        return 0.5 * Math.Pow(10, exponent - decimals) * (1 + 1e-9);
    }

    private static double UnitInTheLastPlace(double value)
    {
        float size = Math.Abs((float)value);
        return (double)MathF.BitIncrement(size) - size;
    }

    private static string Joined(IReadOnlyList<string> texts) => texts.Count == 1 ? texts[0] : $"({string.Join(", ", texts)})";
}
