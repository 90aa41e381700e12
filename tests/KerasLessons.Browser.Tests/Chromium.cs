namespace KerasLessons.Browser.Tests;

/// <summary>The browser and its driver on this machine, where they are installed.</summary>
internal static class Chromium
{
    /// <summary>The browser's program, or null where there is none.</summary>
    public static string? Program { get; } = Find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /// <summary>The program that drives it, or null where there is none.</summary>
    public static string? Driver { get; } = Find("chromedriver");

    /// <summary>Why no browser test can run here, or null where they can.</summary>
    public static string? Missing => Program is not null && Driver is not null
        ? null
        : $"No {(Program is null ? "Chromium" : "chromedriver")} was found: install the packages chromium and chromium-driver (apt-get install chromium chromium-driver).";

    private static string? Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin");
        return names
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)))
            .FirstOrDefault(File.Exists);
    }
}
