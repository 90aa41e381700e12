using System.Diagnostics;
using KerasLessons;
using LessonKit;

namespace Gallery.Running;

/// <summary>Runs lessons one after another, since they print to the console and draw from the program's seeds.</summary>
public static class LessonRunner
{
    /// <summary>Runs a lesson. What it prints is kept, and settings of the library are as before when it ends.</summary>
    /// <param name="entry">Which.</param>
    /// <param name="folder">Where its pictures go.</param>
    /// <param name="cancellation">Ends it at the next thing it shows.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LessonResult Run(LessonEntry entry, string folder, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        // The page shows what a reader sees who runs the lesson alone.
        var lesson = new Lesson(folder, shownAs: $"pictures/{entry.Id}", cancellation);
        var (console, style) = (Console.Out, Config.TextStyle);
        using var output = new StringWriter();
        var watch = Stopwatch.StartNew();
        Exception? failure = null;
        try
        {
            Console.SetOut(output);
            // Progress goes to a writer, not to a terminal: no line is rewritten.
            Config.Output = output;
            Utils.ClearSession();
            entry.Show(lesson);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            failure = e;
        }
        finally
        {
            Console.SetOut(console);
            Config.Output = null;
            Config.TextStyle = style;
        }
        return new LessonResult(entry, lesson.Items, output.ToString().ReplaceLineEndings("\n"), watch.Elapsed, failure);
    }
}
