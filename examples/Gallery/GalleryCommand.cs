using System.Globalization;
using Gallery.Running;
using Spectre.Console;

namespace Gallery;

/// <summary>The program's one command: lessons in, a site and an exit code out.</summary>
public static class GalleryCommand
{
    /// <summary>Exit code of a program that was interrupted.</summary>
    public const int Interrupted = 130;

    /// <summary>Runs the lessons, with a progress bar on a terminal and a line each elsewhere.</summary>
    /// <returns>0; 1 where a lesson failed or the folder cannot be written to; 130 after Ctrl+C.</returns>
    public static int Run(IReadOnlyList<LessonEntry> entries, string folder)
    {
        // The console as it is now: lessons print elsewhere while they run.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, e) =>
        {
            // A second Ctrl+C does not wait for the lesson.
            e.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        Console.CancelKeyPress += onCancel;
        try
        {
            var results = Console.IsOutputRedirected ? WithLines(console, entries, folder, stop.Token) : WithBar(console, entries, folder, stop.Token);
            return Report(console, results, folder);
        }
        catch (OperationCanceledException)
        {
            Say(console, "Stopped; nothing was written.");
            return Interrupted;
        }
        catch (IOException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
        }
    }

    private static IReadOnlyList<LessonResult> WithLines(IAnsiConsole console, IReadOnlyList<LessonEntry> entries, string folder, CancellationToken stop) =>
        GalleryRun.Run(entries, folder, ended: result => Say(console, Line(result)), cancellation: stop);

    private static IReadOnlyList<LessonResult> WithBar(IAnsiConsole console, IReadOnlyList<LessonEntry> entries, string folder, CancellationToken stop) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("lessons", maxValue: entries.Count);
                var results = GalleryRun.Run(
                    entries,
                    folder,
                    began: entry => bar.Description = Markup.Escape(entry.English),
                    ended: _ => bar.Increment(1),
                    cancellation: stop);
                bar.Description = "lessons";
                return results;
            });

    private static int Report(IAnsiConsole console, IReadOnlyList<LessonResult> results, string folder)
    {
        var failed = results.Where(result => result.Failure is not null).ToArray();
        foreach (var result in failed)
        {
            Console.Error.WriteLine($"{result.Entry.Id} failed: {result.Failure!.Message}");
        }
        Say(console, $"{results.Count - failed.Length} of {results.Count} lessons: {Path.Combine(Path.GetFullPath(folder), "index.html")}");
        return failed.Length == 0 ? 0 : 1;
    }

    private static string Line(LessonResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Entry.Id,-24} {(result.Failure is null ? "done" : "FAILED"),-6} {result.Time.TotalSeconds,6:F1} s");

    /// <summary>Writes a line as it is: paths and messages may hold brackets, and wrapping would break them.</summary>
    private static void Say(IAnsiConsole console, string line)
    {
        console.Profile.Out.Writer.WriteLine(line);
        console.Profile.Out.Writer.Flush();
    }
}
