using System.Diagnostics;

namespace KerasLessons.Benchmarks;

/// <summary>Runs programs.</summary>
internal static class Processes
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>What a program writes, or null if it cannot be run, fails, or takes longer than half a minute.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">What it gets.</param>
    /// <param name="environment">Variables that it sees otherwise than this program; null for none of that name.</param>
    public static string? Output(string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment) =>
        Output(s_patience, program, arguments, environment);

    /// <summary>What a program writes, or null if it cannot be run, fails, or takes longer than that.</summary>
    public static string? Output(
        TimeSpan patience, string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
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
            if (!process.WaitForExit(patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
            return process.ExitCode == 0 ? output.Result : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
