using System.CommandLine;
using KerasLessons.Engine.Backends.Cpu.MatrixProducts;
using KerasLessons.Engine.Compilation;

namespace KerasLessons.Benchmarks;

/// <summary>Passes and loops that can be left out, to see what each is worth.</summary>
internal static class PassNames
{
    private static readonly Dictionary<string, Action> s_leaveOut = new()
    {
        ["simplify"] = () => CompilationOptions.Current = CompilationOptions.Current with { Simplify = false },
        ["fuse"] = () => CompilationOptions.Current = CompilationOptions.Current with { Fuse = false },
        ["fuse-products"] = () => CompilationOptions.Current = CompilationOptions.Current with { FuseProducts = false },
        ["reuse-memory"] = () => CompilationOptions.Current = CompilationOptions.Current with { ReuseMemory = false },
        ["packing"] = () => MatrixProduct.Packing = Packing.WhereNeeded,
        ["cut-depth"] = () => MatrixProduct.CutsDepth = false,
        ["vector-paths"] = () => MatrixProduct.TakesVectorPaths = false,
        ["avx512"] = () => MatrixProduct.WidestVector = 256,
    };

    /// <summary><c>--without</c>: none when left out.</summary>
    public static Option<string[]> Option()
    {
        var without = new Option<string[]>("--without")
        {
            Description = $"Passes and loops to leave out: {string.Join(", ", s_leaveOut.Keys)}.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        without.AcceptOnlyFromAmong([.. s_leaveOut.Keys]);
        return without;
    }

    public static void LeaveOut(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            s_leaveOut[name]();
        }
    }
}
