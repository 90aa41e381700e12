using System.Globalization;
using System.Text;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace KerasLessons.Benchmarks;

/// <summary>The tables of several groups on one Markdown page, with the day and the machine said once.</summary>
internal sealed class MicroPage
{
    private readonly StringBuilder _tables = new();
    private string? _machine;

    /// <summary>Appends a group's table.</summary>
    /// <exception cref="InvalidOperationException">A benchmark failed, or none ran.</exception>
    public void Add(string group, Summary summary)
    {
        if (summary.HasCriticalValidationErrors || summary.Reports.IsEmpty || summary.Reports.Any(report => !report.Success))
        {
            throw new InvalidOperationException($"The benchmarks of '{group}' did not all run: {string.Join(' ', summary.ValidationErrors.Select(error => error.Message))}");
        }
        var log = new AccumulationLogger();
        MarkdownExporter.GitHub.ExportToLog(summary, log);
        string[] lines = log.GetLog().ReplaceLineEndings("\n").Split('\n');
        _machine ??= string.Join('\n', lines.SkipWhile(line => !line.StartsWith("```", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal)).Select(line => line.TrimEnd()).Where(line => line.Length > 0));
        _tables.Append('\n').Append("## ").Append(group).Append("\n\n");
        foreach (string line in lines.Where(line => line.StartsWith('|')))
        {
            // Names of several words come in quotation marks, which a page does not need.
            _tables.Append(line.Replace("&#39;", "").TrimEnd()).Append('\n');
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"Measured on {DateTime.UtcNow:yyyy-MM-dd}.\n\n```text\n{_machine}\n```\n{_tables}");
}
