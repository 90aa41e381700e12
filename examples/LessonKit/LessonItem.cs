namespace LessonKit;

/// <summary>One thing that a lesson showed.</summary>
public abstract record LessonItem;

/// <summary>A heading.</summary>
public sealed record PartItem(string English, string Korean) : LessonItem;

/// <summary>Numbers, ours and the lecture's: as printed and in full.</summary>
public sealed record NumberItem(string Name, string Ours, string Lecture, IReadOnlyList<double> OursInFull, IReadOnlyList<double> LectureInFull) : LessonItem;

/// <summary>A printed line.</summary>
public sealed record LineItem(string Text) : LessonItem;

/// <summary>A picture (.svg) or an animation (.html), by its file in the lesson's folder.</summary>
public sealed record PictureItem(string File, string English, string Korean) : LessonItem;
