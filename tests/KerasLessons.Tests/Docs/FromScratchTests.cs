using System.Globalization;
using System.Reflection;
using KerasLessons.Engine.Compilation;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;
using KerasLessons.Tests.House;
using KerasLessons.Text;

namespace KerasLessons.Tests.Docs;

/// <summary>docs/from-scratch.md quotes the graph, the schedule and the plan's figures of the lecture's step; they must be today's.</summary>
[Collection(nameof(ObjectNames))]
public class FromScratchTests
{
    private const int N = 200;

    private static readonly string Page = File.ReadAllText(Path.Combine(HouseRulesTests.Root(), "docs", "from-scratch.md"));

    [Fact]
    public void Page_QuotesTheTracedGraph() => RequireQuoted(LectureStep().ToString());

    [Fact]
    public void Page_QuotesTheSimplifiedGraph() => RequireQuoted(Simplification.Run(LectureStep()).ToString());

    [Fact]
    public void Page_QuotesTheSchedule() => RequireQuoted(Fusion.Run(Preparation.Run(Simplification.Run(LectureStep())), fuse: true).ToString());

    [Theory]
    [InlineData("nothing", false, false, false)]
    [InlineData("Simplify", true, false, false)]
    [InlineData("Simplify, Fuse", true, true, false)]
    [InlineData("Simplify, ReuseMemory", true, false, true)]
    [InlineData("Simplify, Fuse, ReuseMemory", true, true, true)]
    public void Page_TellsStepsAndBytes(string passes, bool simplify, bool fuse, bool reuse)
    {
        var graph = LectureStep();
        graph = Preparation.Run(simplify ? Simplification.Run(graph) : graph);
        var schedule = Fusion.Run(graph, fuse);
        var memory = MemoryPlan.Make(schedule, reuse);
        int steps = schedule.Units.Count + memory.CopiedUpdates.Count;
        RequireQuoted(string.Create(CultureInfo.InvariantCulture, $"| {passes} | {steps} | {memory.ArenaSize} |"));
    }

    [Fact]
    public void Page_TellsWhereValuesLie()
    {
        var schedule = Fusion.Run(Preparation.Run(Simplification.Run(LectureStep())), fuse: true);
        var memory = MemoryPlan.Make(schedule, reuse: true);
        foreach (var unit in schedule.Units)
        {
            foreach (var node in unit.Nodes.Where(memory.Stored.Contains))
            {
                string place = memory.TryGetVariable(node, out var variable) ? $"in `{variable.Name}`" : $"{memory.OffsetOf(node)}";
                RequireQuoted($"| %{node.Id} | {node.Spec.ByteSize} | {place} |");
            }
        }
    }

    /// <summary>What Fit traces for the lecture's fourth solution.</summary>
    private static Graph LectureStep()
    {
        Utils.ClearSession();
        var net = new Sequential();
        net.Add(new Dense(1, useBias: false, inputDim: 2));
        net.Compile(new SGD(0.1), Losses.MeanSquaredError);
        net.Fit(np.Ones([N, 2]), np.Ones([N, 1]), batchSize: N, verbose: 0);
        object trainer = typeof(Model).GetField("_trainer", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(net)!;
        var step = trainer.GetType().GetMethod("TrainStep", BindingFlags.NonPublic | BindingFlags.Instance)!
            .CreateDelegate<Func<Tensor[], IReadOnlyList<Tensor>>>(trainer);
        return GraphBuilder.Trace([new TensorSpec(DType.Float64, [N, 2]), new TensorSpec(DType.Float64, [N, 1])], step);
    }

    private static void RequireQuoted(string text) =>
        Assert.True(Page.Contains(text.TrimEnd('\n'), StringComparison.Ordinal), $"docs/from-scratch.md should quote:\n{text}");
}
