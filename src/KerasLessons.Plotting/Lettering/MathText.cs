using System.Text;

namespace KerasLessons.Plotting.Lettering;

/// <summary>Reads text with formulas between dollar signs, the part of TeX that labels need: indices, exponents, Greek letters, accents, alphabets and signs.</summary>
/// <remarks>
/// A label is one line: fractions are written with a slash, roots with brackets, and limits of sums beside them.
/// Source: <see href="https://matplotlib.org/stable/users/explain/text/mathtext.html">matplotlib's mathtext</see>.
/// </remarks>
internal static class MathText
{
    /// <summary>The pieces of one line. A line whose dollar signs do not pair has no formula.</summary>
    /// <exception cref="ArgumentException">A formula holds a command that is not known here, or braces that do not pair.</exception>
    public static TextRun[] Parse(string line)
    {
        string[] parts = Split(line);
        if (parts.Length == 1 || parts.Length % 2 == 0)
        {
            return [new TextRun(line.Replace("\\$", "$", StringComparison.Ordinal))];
        }
        var runs = new List<TextRun>();
        for (int i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
            {
                runs.AddRange(new MathReader(parts[i]).Read());
            }
            else if (parts[i].Length > 0)
            {
                runs.Add(new TextRun(parts[i]));
            }
        }
        return Join(runs);
    }

    /// <summary>The parts between dollar signs that no backslash precedes.</summary>
    private static string[] Split(string line)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] == '$')
            {
                part.Append('$');
                i++;
            }
            else if (line[i] == '$')
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(line[i]);
            }
        }
        parts.Add(part.ToString());
        return [.. parts];
    }

    private static TextRun[] Join(List<TextRun> runs)
    {
        var joined = new List<TextRun>();
        foreach (var run in runs)
        {
            if (run.Shift == 0 && joined.Count > 0 && joined[^1] with { Text = run.Text, Shift = 0 } == run)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + run.Text };
            }
            else
            {
                joined.Add(run);
            }
        }
        return [.. joined];
    }
}
