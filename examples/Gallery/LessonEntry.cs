using LessonKit;

namespace Gallery;

/// <summary>A lesson as the gallery lists it.</summary>
/// <param name="Id">The example's folder and project, and the page's folder.</param>
/// <param name="Lecture">The lecture's number in the course.</param>
/// <param name="English">Title.</param>
/// <param name="Korean">Title in Korean.</param>
/// <param name="Teaches">What it teaches, in a sentence.</param>
/// <param name="TeachesInKorean">The same in Korean.</param>
/// <param name="Show">Runs it.</param>
public sealed record LessonEntry(string Id, int Lecture, string English, string Korean, string Teaches, string TeachesInKorean, Action<Lesson> Show);
