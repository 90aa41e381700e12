using System.Globalization;
using System.Text;

namespace KerasLessons.Text;

/// <summary>Keras's progress line of one epoch, or of one <c>Evaluate</c> or <c>Predict</c>.</summary>
/// <remarks>
/// On a terminal the line is rewritten in place, at most every 0.05 s. Anywhere else only the finished line is
/// written, as plain text: a log with every redraw in it is of no use to anybody.
/// </remarks>
internal sealed class ProgressBar
{
    private const double RedrawSeconds = 0.05;

    private readonly int verbose;
    private readonly TextStyle style;
    private readonly TextWriter writer;
    private readonly bool interactive;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly List<(string Name, double Value)> shown = [];

    private double now;
    private double lastDraw = double.NegativeInfinity;
    private double afterFirstStep = double.NaN;
    private int width;

    /// <summary>Starts the clock of one epoch.</summary>
    /// <param name="target">The number of steps; null while it is unknown.</param>
    /// <param name="verbose">0 writes nothing, 1 the bar, 2 one line at the end.</param>
    /// <param name="style">Whose line it is.</param>
    /// <param name="writer">Where it goes.</param>
    /// <param name="interactive">Whether <paramref name="writer"/> is a terminal, where a line can be rewritten and coloured.</param>
    /// <param name="clock">The clock; the system's when null.</param>
    public ProgressBar(int? target, int verbose, TextStyle style, TextWriter writer, bool interactive, TimeProvider? clock = null)
    {
        Target = target;
        this.verbose = verbose;
        this.style = style;
        this.writer = writer;
        this.interactive = interactive;
        this.clock = clock ?? TimeProvider.System;
        start = this.clock.GetTimestamp();
    }

    /// <summary>A bar where the library prints; null when nothing is to be printed.</summary>
    public static ProgressBar? For(Verbosity verbose, int? target) => verbose.Level == 0
        ? null
        : new ProgressBar(target, verbose.Level, Config.TextStyle, Config.Output, Config.IsInteractive);

    /// <summary>The number of steps; set it when the end of unknown data has been reached.</summary>
    public int? Target { get; set; }

    /// <summary>
    /// Takes note of a finished step and tells whether the line is to be written now.
    /// Where it is not, the caller need not work out the values to show.
    /// </summary>
    public bool Tick(int current, bool finalize)
    {
        if (verbose == 0)
        {
            return false;
        }

        now = (clock.GetTimestamp() - start) / (double)clock.TimestampFrequency;
        if (current == 1)
        {
            afterFirstStep = now;
        }

        return finalize || (verbose == 1 && interactive && now - lastDraw >= RedrawSeconds);
    }

    /// <summary>Takes note of a finished step and writes the line if it is due.</summary>
    /// <param name="current">The number of steps done.</param>
    /// <param name="values">The epoch's values so far, loss first; they are shown as they are.</param>
    /// <param name="finalize">Whether this is the epoch's end.</param>
    public void Update(int current, ReadOnlySpan<(string Name, double Value)> values, bool finalize)
    {
        if (Tick(current, finalize))
        {
            Draw(current, values, finalize);
        }
    }

    /// <summary>Writes the line, after <see cref="Tick"/> said that it is due.</summary>
    public void Draw(int current, ReadOnlySpan<(string Name, double Value)> values, bool finalize)
    {
        ProgressValues.Merge(shown, values, style);
        double perStep = SecondsPerStep(current);
        string line = (verbose, style) switch
        {
            (2, TextStyle.Keras3) => ShortLine(current, perStep),
            (2, _) => ShortLineOfKeras2(current),
            (_, TextStyle.Keras3) => Bar(current) + Times(current, perStep, finalize),
            _ => BarOfKeras2(current) + TimesOfKeras2(current, perStep, finalize),
        };
        line += Values();
        if (verbose == 2 && style == TextStyle.Keras2)
        {
            line += " - " + ProgressText.TimePer(now, "epoch") + " - " + ProgressText.TimePer(now / (Target ?? current), "step");
        }

        Write(line, finalize);
        lastDraw = now;
    }

    private void Write(string line, bool finalize)
    {
        if (!CanEncodeBar())
        {
            line = line.Replace('━', '=');
        }

        if (!interactive || verbose == 2)
        {
            writer.Write(TerminalCodes.Remove(line) + "\n");
            return;
        }

        int newWidth = TerminalCodes.VisibleLength(line);
        var message = new StringBuilder();
        message.Append('\b', width).Append('\r').Append(line).Append(' ', Math.Max(0, width - newWidth));
        if (finalize)
        {
            message.Append('\n');
        }

        writer.Write(message.ToString());
        writer.Flush();
        width = newWidth;
    }

    private bool CanEncodeBar()
    {
        Encoding encoding = writer.Encoding;
        return encoding is UnicodeEncoding or UTF8Encoding or UTF32Encoding || encoding.GetString(encoding.GetBytes("━")) == "━";
    }

    private double SecondsPerStep(int current)
    {
        if (current == 0)
        {
            return 0;
        }

        // The first step prepares much that the others find ready, so it is left out as soon as there is another.
        return !double.IsNaN(afterFirstStep) && current > 1 ? (now - afterFirstStep) / (current - 1) : now / current;
    }

    private static string Count(int current, int target)
    {
        string total = target.ToString(CultureInfo.InvariantCulture);
        return current.ToString(CultureInfo.InvariantCulture).PadLeft(total.Length) + "/" + total;
    }

    private static string CountUnknown(int current) => current.ToString(CultureInfo.InvariantCulture).PadLeft(7) + "/Unknown";

    private string Bar(int current)
    {
        const int Cells = 20;
        if (Target is not > 0)
        {
            return CountUnknown(current);
        }

        int done = Math.Clamp((int)(Cells * ((double)current / Target.Value)), 0, Cells);
        string green = done > 0 ? TerminalCodes.Green(new string('━', done)) : "";
        return TerminalCodes.Bold(Count(current, Target.Value)) + " " + green + TerminalCodes.Grey(new string('━', Cells - done));
    }

    private string BarOfKeras2(int current)
    {
        const int Cells = 30;
        if (Target is not > 0)
        {
            return CountUnknown(current);
        }

        int done = Math.Clamp((int)(Cells * ((double)current / Target.Value)), 0, Cells);
        string run = done == 0 ? "" : new string('=', done - 1) + (current < Target ? ">" : "=");
        return Count(current, Target.Value) + " [" + run.PadRight(Cells, '.') + "]";
    }

    private string Times(int current, double perStep, bool finalize)
    {
        string time = Target is > 0 && !finalize
            ? ProgressText.Remaining(perStep * (Target.Value - current))
            : ProgressText.Elapsed(now);
        return " " + TerminalCodes.Bold(time) + " " + ProgressText.TimePer(perStep, "step");
    }

    private string TimesOfKeras2(int current, double perStep, bool finalize) => Target is > 0 && !finalize
        ? " - ETA: " + ProgressText.Remaining(perStep * (Target.Value - current))
        : " - " + ProgressText.Elapsed(now) + " " + ProgressText.TimePer(perStep, "step");

    private string ShortLine(int current, double perStep) =>
        $"{Count(current, Target ?? current)} - {ProgressText.Elapsed(now)} - {ProgressText.TimePer(perStep, "step")}";

    private string ShortLineOfKeras2(int current) => $"{Count(current, Target ?? current)} - {ProgressText.Elapsed(now)}";

    private string Values()
    {
        var builder = new StringBuilder();
        foreach ((string name, double value) in shown)
        {
            builder.Append(" - ").Append(name).Append(": ").Append(ProgressText.Value(value));
        }

        return builder.ToString();
    }
}
