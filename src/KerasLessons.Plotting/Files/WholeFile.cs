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
        if (Directory.Exists(full))
        {
            throw new IOException($"'{path}' could not be written, for it is a folder: give the name of a file.");
        }
        string folder = Path.GetDirectoryName(full)!;
        // Its length does not depend on the file's name, which may be as long as names can be.
        string temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            TryDelete(temporary);
            string reason = e.Message.Replace(temporary, full, StringComparison.Ordinal).TrimEnd('.');
            throw new IOException($"'{path}' could not be written: {reason}. Choose a folder that can be written to.", e);
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
