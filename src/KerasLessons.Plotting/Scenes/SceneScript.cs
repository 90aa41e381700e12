namespace KerasLessons.Plotting.Scenes;

/// <summary>The script that draws and turns scenes in a page: it defines the class <c>Scene3D</c> and needs nothing else.</summary>
internal static class SceneScript
{
    private static readonly Lazy<string> Source = new(Read);

    /// <summary>The script's source, safe inside a <c>script</c> element.</summary>
    public static string Text => Source.Value;

    private static string Read()
    {
        using var stream = typeof(SceneScript).Assembly.GetManifestResourceStream("KerasLessons.Plotting.Scenes.scene.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
