namespace KerasLessons.Tests.Conformance;

/// <summary>For each handled kind of case, how it is checked and how many cases there are. A new kind is a class and a line here.</summary>
internal static class ConformanceKinds
{
    public static readonly IReadOnlyDictionary<string, (int Count, Action<KerasCase> Check)> All =
        new Dictionary<string, (int, Action<KerasCase>)>
        {
            ["activation"] = (51, ActivationCases.Check),
            ["compute_fans"] = (1, InitializerCases.CheckFans),
            ["constraint"] = (2, ConstraintCases.Check),
            ["initializer"] = (4, InitializerCases.Check),
            ["initializer_bounds"] = (24, InitializerCases.CheckBounds),
            ["loss"] = (106, LossCases.Check),
            ["loss_fn"] = (1, LossCases.CheckFunction),
            ["metric"] = (116, MetricCases.Check),
            ["optimizer"] = (36, OptimizerCases.Check),
            ["optimizer_clip"] = (1, OptimizerCases.CheckClip),
            ["regularizer"] = (8, RegularizerCases.Check),
            ["schedule"] = (34, ScheduleCases.Check),
            ["training"] = (14, TrainingCases.Check),
        };
}
