using System.Text;

namespace KerasLessons.Plotting.Files;

/// <summary>Writes a file so that a reader sees the old one or the new one, never a part.</summary>
internal static class WholeFile
{
    /// <summary>Writes text as UTF-8; folders on the way are made.</summary>
    /// <exception cref="IOException">The folder cannot be written to; a file of that name stays as it was.</exception>
    public static void Write(string path, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string full = Path.GetFullPath(path);
        string temporary = $"{full}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            TryDelete(temporary);
            throw new IOException($"'{path}' could not be written: {e.Message} Choose a folder that can be written to.", e);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure says what matters.
        }
    }
}
