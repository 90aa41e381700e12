namespace KerasLessons.Engine.Compilation;

/// <summary>Which passes a compilation runs. Each can be left out; the numbers stay the same but for the order of roundings.</summary>
internal sealed record CompilationOptions
{
    public static readonly CompilationOptions Default = new();

    /// <summary>What compilations run that do not say otherwise: all passes, unless a test or a profile leaves some out for the whole process.</summary>
    public static CompilationOptions Current { get; set; } = Default;

    /// <summary>Whether equal and needless computations are removed.</summary>
    public bool Simplify { get; init; } = true;

    /// <summary>Whether elementwise chains run as one.</summary>
    public bool Fuse { get; init; } = true;

    /// <summary>Whether a chain that reads a matrix product takes its rows as they are completed.</summary>
    public bool FuseProducts { get; init; } = true;

    /// <summary>Whether values that are never alive together share memory, and updates are written in place.</summary>
    public bool ReuseMemory { get; init; } = true;

    /// <summary>Whether the graph is checked after each pass.</summary>
    public bool Verify { get; init; } = true;
}
