using System.Diagnostics;
using System.Xml.Linq;

namespace KerasLessons.Plotting.Tests.Diagrams;

/// <summary>Graphviz's dot, where it is installed.</summary>
internal static class Graphviz
{
    private static readonly Lazy<bool> s_isInstalled = new(() =>
    {
        try
        {
            return Run("-V", "").ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public static bool IsInstalled => s_isInstalled.Value;

    /// <summary>What dot draws of a text that it must accept without a word.</summary>
    public static XDocument Draw(string text)
    {
        var (exitCode, output, errors) = Run("-Tsvg", text);
        Assert.True(exitCode == 0 && errors.Length == 0, $"dot: exit code {exitCode}, \"{errors}\", of\n{text}");
        // The document type's address is not looked up.
        return XDocument.Parse(output[output.IndexOf("<svg", StringComparison.Ordinal)..]);
    }

    private static (int ExitCode, string Output, string Errors) Run(string argument, string input)
    {
        var start = new ProcessStartInfo("dot", argument)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }
}
