using Gallery.Running;

namespace Gallery.Site;

/// <summary>Writes the site's pages.</summary>
public static class SiteWriter
{
    /// <summary>Writes the index, a page a lesson, the style and the script. The pictures are there already.</summary>
    public static void Write(StagedFolder site, IReadOnlyList<LessonResult> results)
    {
        for (int i = 0; i < results.Count; i++)
        {
            var previous = i > 0 ? results[i - 1].Entry : null;
            var next = i + 1 < results.Count ? results[i + 1].Entry : null;
            site.Write($"{results[i].Entry.Id}/index.html", LessonPage.ToHtml(results[i], previous, next));
        }
        site.Write("index.html", IndexPage.ToHtml(results));
        foreach (string asset in new[] { "gallery.css", "gallery.js" })
        {
            site.Write(asset, LessonSource.Asset(asset));
        }
    }
}
