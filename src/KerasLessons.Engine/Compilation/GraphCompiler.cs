using KerasLessons.Engine.Backends.Cpu;
using KerasLessons.Engine.Graphs;

namespace KerasLessons.Engine.Compilation;

/// <summary>Turns a traced graph into a plan: the list of passes, in order.</summary>
internal static class GraphCompiler
{
    public static Plan Compile(Graph graph, CompilationOptions? options = null)
    {
        options ??= CompilationOptions.Current;
        Check(graph, options);
        if (options.Simplify)
        {
            graph = Simplification.Run(graph);
            Check(graph, options);
        }
        graph = Preparation.Run(graph);
        Check(graph, options);
        var schedule = Fusion.Run(graph, options.Fuse, options.FuseProducts);
        var memory = MemoryPlan.Make(schedule, options.ReuseMemory);
        return CpuBinder.Bind(schedule, memory);
    }

    private static void Check(Graph graph, CompilationOptions options)
    {
        if (options.Verify)
        {
            graph.Verify();
        }
    }
}
