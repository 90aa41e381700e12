using System.Diagnostics;

namespace KerasLessons.Benchmarks;

/// <summary>Runs programs.</summary>
internal static class Processes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What a program writes, or null if it cannot be run, fails, or takes longer than half a minute.</summary>
    public static string? Output(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill();
                return null;
            }
            return process.ExitCode == 0 ? output.Result : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Milliseconds from the start of a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static double Time(string program, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        string? output = null;
        double milliseconds = Stopwatches.Milliseconds(() => output = Output(program, arguments, environment));
        return output is null
            ? throw new InvalidOperationException($"This failed: {program} {string.Join(' ', arguments)}")
            : milliseconds;
    }
}
