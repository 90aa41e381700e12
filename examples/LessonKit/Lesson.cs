using System.Globalization;
using KerasLessons.Plotting;

namespace LessonKit;

/// <summary>What a lecture's program shows. It prints each number beside the lecture's, writes each picture to a folder, and remembers both for the gallery.</summary>
/// <param name="folder">Where pictures go.</param>
public sealed class Lesson(string folder)
{
    private readonly List<LessonItem> _items = [];

    /// <summary>Where pictures go.</summary>
    public string Folder { get; } = folder;

    /// <summary>What was shown, in order.</summary>
    public IReadOnlyList<LessonItem> Items => _items;

    /// <summary>A lesson run by itself: its pictures go to <c>pictures/NAME</c> below the current folder.</summary>
    public static Lesson Named(string name) => new(Path.Combine("pictures", name));

    /// <summary>Begins a part, with its heading in both languages of the course.</summary>
    public void Part(string english, string korean)
    {
        _items.Add(new PartItem(english, korean));
        Console.WriteLine();
        Console.WriteLine(english);
    }

    /// <summary>Prints a number of ours beside the lecture's.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="ours">What this program computed.</param>
    /// <param name="lecture">What the lecture prints.</param>
    /// <param name="format">How both are written: as many digits as the lecture prints.</param>
    public void Number(string name, double ours, double lecture, string format = "G9") => Numbers(name, [ours], [lecture], format);

    /// <summary>Prints numbers of ours beside the lecture's.</summary>
    public void Numbers(string name, ReadOnlySpan<double> ours, ReadOnlySpan<double> lecture, string format = "G9")
    {
        if (ours.Length != lecture.Length)
        {
            throw new ArgumentException($"'{name}' has {ours.Length} numbers of ours and {lecture.Length} of the lecture's; give as many of each.");
        }
        var item = new NumberItem(name, Text(ours, format), Text(lecture, format), ours.ToArray(), lecture.ToArray());
        _items.Add(item);
        Console.WriteLine($"{name,-44} {item.Ours,-32} lecture {item.Lecture}");
    }

    /// <summary>Prints a line.</summary>
    public void Line(string text)
    {
        _items.Add(new LineItem(text));
        Console.WriteLine(text);
    }

    /// <summary>Writes a picture.</summary>
    /// <param name="name">File name without ending.</param>
    /// <param name="figure">The picture.</param>
    /// <param name="english">What it shows.</param>
    /// <param name="korean">The same in Korean.</param>
    public void Picture(string name, Figure figure, string english, string korean)
    {
        figure.SaveFig(Path.Combine(Folder, name + ".svg"));
        Shown(name + ".svg", english, korean);
    }

    private void Shown(string file, string english, string korean)
    {
        _items.Add(new PictureItem(file, english, korean));
        Console.WriteLine($"  {Path.Combine(Folder, file)}: {english}");
    }

    private static string Text(ReadOnlySpan<double> numbers, string format)
    {
        string[] texts = [.. numbers.ToArray().Select(number => number.ToString(format, CultureInfo.InvariantCulture))];
        return texts.Length == 1 ? texts[0] : $"({string.Join(", ", texts)})";
    }
}
