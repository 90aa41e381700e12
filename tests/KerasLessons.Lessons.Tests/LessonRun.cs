using System.Text.Json;

namespace KerasLessons.Lessons.Tests;

/// <summary>Runs a lesson's program as it stands, and reads the recorded figures of the lectures.</summary>
internal static class LessonRun
{
    /// <summary>What the program prints, line by line.</summary>
    public static string[] Of(Action main)
    {
        var (output, style) = (Console.Out, Config.TextStyle);
        using var text = new StringWriter();
        try
        {
            Console.SetOut(text);
            main();
        }
        finally
        {
            Console.SetOut(output);
            Config.TextStyle = style;
        }
        return text.ToString().ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>The figures that the lectures print.</summary>
    public static JsonElement Lecture(string name) => Read("lessons.json").GetProperty("lessons").GetProperty(name);

    /// <summary>The lectures' data and tables, at full length.</summary>
    public static JsonElement Data(string name) => Read("lesson_data.json").GetProperty(name);

    /// <summary>What another recorded file holds.</summary>
    public static JsonElement Recorded(string file) => Read(file);

    public static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", file)));
        return document.RootElement.Clone();
    }
}
