namespace KerasLessons.Plotting.Animation;

/// <summary>The names of files that hold pages.</summary>
internal static class HtmlFile
{
    /// <exception cref="ArgumentException">The name does not end in <c>.html</c>.</exception>
    public static void Check(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!Path.GetExtension(path).Equals(".html", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"A page is written to a file whose name ends in .html; '{path}' does not.", nameof(path));
        }
    }
}
