using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace KerasLessons.Benchmarks;

/// <summary><c>micro</c>: BenchmarkDotNet's measurements of single parts, written to <c>artifacts/micro.md</c>.</summary>
internal static class MicroCommand
{
    private static readonly Type[] s_classes =
    [
        typeof(ProductBenchmarks),
        typeof(ChainBenchmarks),
        typeof(FunctionBenchmarks),
        typeof(ReductionBenchmarks),
        typeof(EagerBenchmarks),
        typeof(PredictionBenchmarks),
        typeof(UniformStreamBenchmarks),
        typeof(NormalStreamBenchmarks),
        typeof(PermutationBenchmarks),
    ];

    public static Command Create()
    {
        var only = new Option<string[]>("--only") { Description = "Names of the groups to run; all when left out.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. s_classes.Select(Group)]);
        var thorough = new Option<bool>("--thorough") { Description = "BenchmarkDotNet's own number of iterations instead of three." };
        var command = new Command("micro", "Measure single parts with BenchmarkDotNet.") { only, thorough };
        command.SetAction(result =>
        {
            string[] names = result.GetValue(only) ?? [];
            Run([.. s_classes.Where(type => names.Length == 0 || names.Contains(Group(type)))], result.GetValue(thorough));
        });
        return command;
    }

    private static string Group(Type type) => type.Name[..^"Benchmarks".Length];

    private static void Run(Type[] classes, bool thorough)
    {
        // In this process: a child's project would have to restore and build, and know a .NET newer than BenchmarkDotNet is.
        var job = (thorough ? Job.Default : Job.ShortRun)
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(250));
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(ConsoleLogger.Default)
            .HideColumns("Job", "Toolchain", "IterationTime", "IterationCount", "LaunchCount", "WarmupCount", "RatioSD", "Alloc Ratio", "Gen0", "Gen1", "Gen2")
            .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "micro"));
        var page = new MicroPage();
        foreach (var type in classes)
        {
            page.Add(Group(type), BenchmarkRunner.Run(type, config));
        }
        string path = Path.Combine(Repository.Root, "artifacts", "micro.md");
        File.WriteAllText(path, page.ToString());
        Console.WriteLine($"written to {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
    }
}
