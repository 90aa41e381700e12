namespace KerasLessons.Engine.Compilation;

/// <summary>Which passes a compilation runs. Each can be left out; the numbers stay the same but for the order of roundings.</summary>
internal sealed record CompilationOptions
{
    public static readonly CompilationOptions Default = new();

    /// <summary>Whether equal and needless computations are removed.</summary>
    public bool Simplify { get; init; } = true;

    /// <summary>Whether elementwise chains run as one.</summary>
    public bool Fuse { get; init; } = true;

    /// <summary>Whether values that are never alive together share memory, and updates are written in place.</summary>
    public bool ReuseMemory { get; init; } = true;

    /// <summary>Whether the graph is checked after each pass.</summary>
    public bool Verify { get; init; } = true;
}
