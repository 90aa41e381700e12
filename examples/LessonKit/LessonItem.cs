namespace LessonKit;

/// <summary>One thing that a lesson showed.</summary>
public abstract record LessonItem;

/// <summary>A heading.</summary>
public sealed record PartItem(string English, string Korean) : LessonItem;

/// <summary>A printed line.</summary>
public sealed record LineItem(string Text) : LessonItem;

/// <summary>Something to look at, by its file in the lesson's folder, with its caption.</summary>
public abstract record ShownItem(string File, string English, string Korean) : LessonItem;

/// <summary>A picture or a diagram (.svg).</summary>
public sealed record PictureItem(string File, string English, string Korean) : ShownItem(File, English, Korean);

/// <summary>An animation (.html) of a figure of so many inches.</summary>
public sealed record AnimationItem(string File, string English, string Korean, double Width, double Height) : ShownItem(File, English, Korean);
