using System.IO.Enumeration;

namespace KerasLessons.Benchmarks;

/// <summary>The list.</summary>
internal static class AllWorkloads
{
    /// <summary>All of them, each without its data.</summary>
    public static IReadOnlyList<Workload> Create() =>
    [
        new Lesson(),
        new Wide(),
        new Eager(),
        new Mlp(),
        new Mlp1024(),
        new Logistic(),
        new FitSmall(),
        new PredictOne(),
        new PredictMany(),
        new Tape(),
        new Float64(),
        new Float64Large(),
        .. Products(1),
        .. Products(2),
        new Start(),
    ];

    /// <summary>Those whose names are given; a * stands for anything.</summary>
    public static IReadOnlyList<Workload> Named(IReadOnlyList<string> names) =>
        [.. Create().Where(workload => names.Any(name => Fits(workload, name)))];

    /// <summary>Why <paramref name="name"/> names no workload; null where it names some.</summary>
    public static string? Refusal(string name)
    {
        var all = Create();
        return all.Any(workload => Fits(workload, name))
            ? null
            : $"There is no workload '{name}'. There are: {string.Join(", ", all.Select(workload => workload.Name))}. A * stands for anything, as in sgemm*/1.";
    }

    private static bool Fits(Workload workload, string name) =>
        FileSystemName.MatchesSimpleExpression(name, workload.Name, ignoreCase: false);

    private static IEnumerable<Product> Products(int threads) =>
    [
        .. new[] { 128, 256, 512, 1024, 2048 }.Select(size => new Product(size, threads)),
        // The layers of mlp and mlp1024: forward, the kernel's gradient, and what is handed back.
        new("nn", 128, 784, 128, threads),
        new("tn", 784, 128, 128, threads),
        new("nt", 784, 128, 128, threads),
        new("nn", 256, 1024, 1024, threads),
        new("tn", 1024, 256, 1024, threads),
        new("nt", 256, 1024, 1024, threads),
    ];
}
