using Gallery;
using Gallery.Running;

namespace KerasLessons.Browser.Tests;

/// <summary>The gallery, made once for all tests: every lesson run, every page written.</summary>
internal static class GallerySite
{
    private static readonly Lazy<string> s_folder = new(Make);

    /// <summary>The site's folder.</summary>
    public static string Folder => s_folder.Value;

    /// <summary>The lessons' ids, known without running them.</summary>
    public static TheoryData<string> Lessons => [.. Gallery.Lessons.All.Select(entry => entry.Id)];

    /// <summary>All pages as paths within the folder, known without running the lessons.</summary>
    public static TheoryData<string> Pages => ["index.html", .. Gallery.Lessons.All.Select(entry => $"{entry.Id}/index.html")];

    /// <summary>A page's file.</summary>
    public static string File(string page) => Path.Combine(Folder, page);

    private static string Make()
    {
        string folder = Directory.CreateTempSubdirectory("keras-lessons-gallery-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var results = GalleryRun.Run(Gallery.Lessons.All, folder);
        Assert.All(results, result => Assert.Null(result.Failure));
        return folder;
    }
}
