using Gallery.Site;

namespace Gallery.Running;

/// <summary>Runs all lessons and writes the site.</summary>
public static class GalleryRun
{
    /// <summary>Runs the lessons in their order and puts the pages in place once all have run.</summary>
    /// <param name="entries">The lessons.</param>
    /// <param name="folder">Where the site goes.</param>
    /// <param name="began">Told of each lesson before it runs.</param>
    /// <param name="ended">Told of each lesson when it has ended.</param>
    /// <param name="cancellation">Stops at the next thing a lesson shows; the folder is then as it was.</param>
    /// <returns>What came of each lesson.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<LessonResult> Run(
        IReadOnlyList<LessonEntry> entries,
        string folder,
        Action<LessonEntry>? began = null,
        Action<LessonResult>? ended = null,
        CancellationToken cancellation = default)
    {
        using var site = new StagedFolder(folder);
        var results = new List<LessonResult>();
        foreach (var entry in entries)
        {
            began?.Invoke(entry);
            string pictures = site.Folder(entry.Id);
            results.Add(LessonRunner.Run(entry, pictures, cancellation));
            ended?.Invoke(results[^1]);
        }
        SiteWriter.Write(site, results);
        cancellation.ThrowIfCancellationRequested();
        site.PutInPlace();
        return results;
    }
}
