namespace KerasLessons.Plotting.Scenes;

/// <summary>The script that draws and turns scenes in a page: it defines the class <c>Scene3D</c> and needs nothing else.</summary>
internal static class SceneScript
{
    private static readonly Lazy<string> _source = new(Read);

    /// <summary>The script's source, safe inside a <c>script</c> element.</summary>
    public static string Text => _source.Value;

    // The parts share a scope of their own: of their names a page sees one.
    private static string Read() =>
        $"const Scene3D = (() => {{\n'use strict';\n{Part("scene-layout.js")}{Part("scene-marks.js")}{Part("scene.js")}return Scene3D;\n}})();\n";

    private static string Part(string name)
    {
        using var stream = typeof(SceneScript).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
