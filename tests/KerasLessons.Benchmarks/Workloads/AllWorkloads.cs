namespace KerasLessons.Benchmarks;

/// <summary>The list.</summary>
internal static class AllWorkloads
{
    public static IReadOnlyList<IWorkload> Create() =>
    [
        new Lesson(),
        new Wide(),
        new Eager(),
        new Mlp(),
        new Sgemm(256),
        new Sgemm(1024),
        new Sgemm(2048),
        new Start(),
    ];
}
