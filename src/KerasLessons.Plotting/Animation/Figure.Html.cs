using KerasLessons.Plotting.Animation;
using KerasLessons.Plotting.Files;

namespace KerasLessons.Plotting;

public sealed partial class Figure
{
    /// <summary>The figure as one page with everything in it, whose 3-D scenes can be turned.</summary>
    /// <param name="title">The page's title: what a browser's tab and a screen reader say.</param>
    /// <returns>A whole HTML document.</returns>
    public string ToHtml(string title = "Figure")
    {
        ArgumentNullException.ThrowIfNull(title);
        var recording = new Recording(Width * 72, Height * 72);
        recording.Add(Draw(recording.Definitions));
        return PlayerPage.Still(recording, title);
    }

    /// <summary>Writes the figure as one page, whose 3-D scenes can be turned.</summary>
    /// <param name="path">The file, <c>.html</c>; one of that name is replaced once the new one is whole.</param>
    /// <param name="title">The page's title: what a browser's tab and a screen reader say.</param>
    /// <exception cref="ArgumentException">The file's name does not end in <c>.html</c>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveHtml(string path, string title = "Figure")
    {
        HtmlFile.Check(path);
        WholeFile.Write(path, ToHtml(title));
    }
}
