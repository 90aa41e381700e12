using System.Globalization;
using KerasLessons.Plotting;

namespace LessonKit;

/// <summary>What a lecture's program shows. It prints each number beside the lecture's, writes each picture to a folder, and remembers both for the gallery.</summary>
/// <param name="folder">Where pictures go.</param>
/// <param name="shownAs">How that folder is printed; as it is when left out.</param>
/// <param name="cancellation">Ends the lesson at the next thing it shows.</param>
public sealed class Lesson(string folder, string? shownAs = null, CancellationToken cancellation = default)
{
    private readonly List<LessonItem> _items = [];
    private readonly HashSet<string> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where pictures go.</summary>
    public string Folder { get; } = folder;

    /// <summary>What was shown, in order.</summary>
    public IReadOnlyList<LessonItem> Items => _items;

    /// <summary>A lesson run by itself: its pictures go to <c>pictures/NAME</c> below the current folder.</summary>
    public static Lesson Named(string name) => new(Path.Combine("pictures", name));

    /// <summary>Begins a part, with its heading in both languages of the course.</summary>
    public void Part(string english, string korean)
    {
        Remember(new PartItem(english, korean));
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
    /// <param name="name">What they are.</param>
    /// <param name="ours">What this program computed.</param>
    /// <param name="lecture">What the lecture prints, as many.</param>
    /// <param name="format">How both are written: as many digits as the lecture prints.</param>
    public void Numbers(string name, ReadOnlySpan<double> ours, ReadOnlySpan<double> lecture, string format = "G9")
    {
        var item = Compare(name, ours, lecture, format);
        Console.WriteLine($"{name,-44} {item.Ours,-32} lecture {item.Lecture}");
    }

    /// <summary>Remembers numbers of ours beside the lecture's and prints nothing: for a program that prints them in its own way.</summary>
    /// <param name="name">What they are.</param>
    /// <param name="ours">What this program computed.</param>
    /// <param name="lecture">What the lecture prints, as many.</param>
    /// <param name="format">How both are written: as many digits as the lecture prints.</param>
    public NumberItem Compare(string name, ReadOnlySpan<double> ours, ReadOnlySpan<double> lecture, string format = "G9")
    {
        if (ours.Length != lecture.Length)
        {
            throw new ArgumentException($"'{name}' has {ours.Length} numbers of ours and {lecture.Length} of the lecture's; give as many of each.");
        }
        var item = new NumberItem(name, Texts(ours, format), Texts(lecture, format), ours.ToArray(), lecture.ToArray());
        Remember(item);
        return item;
    }

    /// <summary>Prints a line.</summary>
    public void Line(string text)
    {
        Remember(new LineItem(text));
        Console.WriteLine(text);
    }

    /// <summary>Writes a picture.</summary>
    /// <param name="name">File name without ending.</param>
    /// <param name="figure">The picture.</param>
    /// <param name="english">What it shows.</param>
    /// <param name="korean">The same in Korean.</param>
    public void Picture(string name, Figure figure, string english, string korean)
    {
        string file = FileNamed(name, ".svg");
        figure.SaveFig(Path.Combine(Folder, file));
        Shown(new PictureItem(file, english, korean));
    }

    /// <summary>Writes a diagram, such as that of a network.</summary>
    /// <param name="name">File name without ending.</param>
    /// <param name="diagram">The diagram.</param>
    /// <param name="english">What it shows.</param>
    /// <param name="korean">The same in Korean.</param>
    public void Diagram(string name, Digraph diagram, string english, string korean)
    {
        string file = FileNamed(name, ".svg");
        diagram.Save(Path.Combine(Folder, file));
        Shown(new PictureItem(file, english, korean));
    }

    /// <summary>Writes an animation as a page that plays it.</summary>
    /// <param name="name">File name without ending.</param>
    /// <param name="animation">The animation.</param>
    /// <param name="english">What it shows.</param>
    /// <param name="korean">The same in Korean.</param>
    public void Animation(string name, FuncAnimation animation, string english, string korean)
    {
        string file = FileNamed(name, ".html");
        animation.Save(Path.Combine(Folder, file), cancellationToken: cancellation);
        Shown(new AnimationItem(file, english, korean, animation.Figure.Width, animation.Figure.Height));
    }

    private string FileNamed(string name, string ending)
    {
        if (!_files.Add(name + ending))
        {
            throw new ArgumentException($"This lesson has shown a '{name}{ending}' already; give each of its pictures a name of its own.");
        }
        return name + ending;
    }

    private void Shown(ShownItem item)
    {
        Remember(item);
        Console.WriteLine($"  {Path.Combine(shownAs ?? Folder, item.File)}: {item.English}");
    }

    private void Remember(LessonItem item)
    {
        cancellation.ThrowIfCancellationRequested();
        _items.Add(item);
    }

    private static string[] Texts(ReadOnlySpan<double> numbers, string format) =>
        [.. numbers.ToArray().Select(number => number.ToString(format, CultureInfo.InvariantCulture))];
}
