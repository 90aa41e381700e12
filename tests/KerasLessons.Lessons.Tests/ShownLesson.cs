using LessonKit;

namespace KerasLessons.Lessons.Tests;

/// <summary>A lesson that was run once for all tests of a class: what it printed, showed and wrote.</summary>
internal sealed class ShownLesson
{
    private readonly Lesson _lesson;

    /// <summary>Runs a lesson with its pictures in a folder of its own below the tests' output.</summary>
    public ShownLesson(string name, Action<Lesson> show)
    {
        _lesson = new Lesson(Path.Combine(AppContext.BaseDirectory, "shown", name), $"pictures/{name}");
        Lines = LessonRun.Of(() => show(_lesson));
    }

    /// <summary>What it printed, line by line.</summary>
    public string[] Lines { get; }

    /// <summary>What it showed.</summary>
    public IReadOnlyList<LessonItem> Items => _lesson.Items;

    /// <summary>Where it wrote its pictures.</summary>
    public string Folder => _lesson.Folder;

    /// <summary>The numbers of a name within a part; the name within the whole lesson where no part is given.</summary>
    public NumberItem Numbers(string name, string? part = null)
    {
        string? current = null;
        var found = new List<NumberItem>();
        foreach (var item in Items)
        {
            current = item is PartItem heading ? heading.English : current;
            if (item is NumberItem number && number.Name == name && (part is null || part == current))
            {
                found.Add(number);
            }
        }
        return Assert.Single(found);
    }

    /// <summary>Ours and the lesson's own copy of the lecture's figures are what the lecture prints.</summary>
    public void AssertPrints(double[] lecture, double tolerance, string name, string? part = null)
    {
        var item = Numbers(name, part);
        Assert.Equal(lecture, item.LectureInFull);
        Assert.Equal(lecture.Length, item.OursInFull.Count);
        for (int i = 0; i < lecture.Length; i++)
        {
            Assert.Equal(lecture[i], item.OursInFull[i], tolerance);
        }
    }
}
