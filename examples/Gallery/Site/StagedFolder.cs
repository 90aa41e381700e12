namespace Gallery.Site;

/// <summary>A folder that is prepared beside its place: a reader of the place sees old files or new ones, never parts of one.</summary>
public sealed class StagedFolder : IDisposable
{
    private readonly string _place;
    private readonly string _staging;
    private readonly bool _placeIsNew;

    /// <summary>Begins.</summary>
    /// <param name="place">The folder to fill; it is made where it does not exist.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public StagedFolder(string place)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        _place = Path.GetFullPath(place);
        _placeIsNew = !Directory.Exists(_place);
        // Inside the place, so that files move within one file system.
        _staging = Path.Combine(_place, $".{Guid.NewGuid():N}.part");
        Guarded(() => Directory.CreateDirectory(_staging));
    }

    /// <summary>Makes a folder in it and gives its path.</summary>
    public string Folder(string name)
    {
        string path = Path.Combine(_staging, name);
        Guarded(() => Directory.CreateDirectory(path));
        return path;
    }

    /// <summary>Writes a text file as UTF-8.</summary>
    /// <param name="name">Its path within the folder.</param>
    /// <param name="text">What it holds.</param>
    public void Write(string name, string text) => Guarded(() => File.WriteAllText(Path.Combine(_staging, name), text));

    /// <summary>Moves every file to its place. Other files that are there stay.</summary>
    /// <exception cref="IOException">A file cannot be replaced.</exception>
    public void PutInPlace() => Guarded(() =>
    {
        foreach (string file in Directory.EnumerateFiles(_staging, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray())
        {
            string target = Path.Combine(_place, Path.GetRelativePath(_staging, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(file, target, overwrite: true);
        }
    });

    /// <summary>Removes what was not put in place.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_staging, recursive: true);
            if (_placeIsNew && !Directory.EnumerateFileSystemEntries(_place).Any())
            {
                Directory.Delete(_place);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left is a hidden folder that nothing refers to.
        }
    }

    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new IOException($"The gallery could not be written to '{_place}': {e.Message.Replace(_staging, _place, StringComparison.Ordinal)} Choose a folder that can be written to with --output.", e);
        }
    }
}
