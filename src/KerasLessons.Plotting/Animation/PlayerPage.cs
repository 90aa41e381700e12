using System.Text.RegularExpressions;
using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting.Animation;

/// <summary>Pages that hold everything they need: styles, scripts and the drawn frames.</summary>
internal static partial class PlayerPage
{
    private const double PixelsAPoint = 96 / 72.0;

    /// <summary>A page with a player.</summary>
    /// <param name="recording">The frames; one or more.</param>
    /// <param name="title">Title of the page; any characters.</param>
    /// <param name="interval">Milliseconds from frame to frame.</param>
    /// <param name="repeat">Whether it begins anew after the last frame.</param>
    public static string Animation(Recording recording, string title, double interval, bool repeat) => Filled("page.html", name => name switch
    {
        "controls" => Filled("controls.html", control => control switch
        {
            "last" => $"{recording.Count - 1}",
            "count" => $"{recording.Count}",
            "once" => repeat ? "" : " selected",
            "loop" => repeat ? " selected" : "",
            _ => throw new ArgumentException($"The template asks for '{control}', which is not there.", nameof(control)),
        }),
        "attributes" => $" data-interval=\"{SvgNumber.Text(interval)}\"",
        "scripts" => Resource("picture.js") + Resource("player.js"),
        _ => Common(name, recording, title),
    });

    /// <summary>A page that shows the only frame; its 3-D scenes can be turned.</summary>
    public static string Still(Recording recording, string title) => Filled("page.html", name => name switch
    {
        "controls" or "attributes" => "",
        "scripts" => Resource("picture.js") + Resource("still.js"),
        _ => Common(name, recording, title),
    });

    private static string Common(string name, Recording recording, string title) => name switch
    {
        "title" => SvgText.Escape(title),
        "styles" => Resource("page.css"),
        "scene" => recording.HasScenes ? SceneScript.Text : "",
        "data" => recording.ToJson(),
        "pixels" => SvgNumber.Text(recording.Width * PixelsAPoint),
        "width" => SvgNumber.Text(recording.Width),
        "height" => SvgNumber.Text(recording.Height),
        "font" => SvgText.FontFamily,
        _ => throw new ArgumentException($"The template asks for '{name}', which is not there.", nameof(name)),
    };

    /// <summary>A template with its <c>{{names}}</c> filled in, once: what is filled in may hold anything.</summary>
    private static string Filled(string template, Func<string, string> value) =>
        Placeholder().Replace(Resource(template), match => value(match.Groups[1].Value));

    private static string Resource(string name)
    {
        using var stream = typeof(PlayerPage).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"The assembly lacks its resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();
}
