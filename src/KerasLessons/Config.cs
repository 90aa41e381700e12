using System.Diagnostics.CodeAnalysis;
using KerasLessons.Engine.Backends.Cpu.Threading;
using KerasLessons.Engine.Text;

namespace KerasLessons;

/// <summary>Settings of the whole library, named as in <c>keras.config</c>.</summary>
public static class Config
{
    private static TextWriter? s_output;

    /// <summary>Whose text variables, Fit and Summary print: that of Keras 3 (the default) or of Keras 2, which the lectures show.</summary>
    public static TextStyle TextStyle
    {
        get => TextDefaults.Style;
        set => TextDefaults.Style = value;
    }

    /// <summary>Where progress and summaries are printed; <see cref="Console.Out"/> unless set, and again when set to null.</summary>
    [AllowNull]
    public static TextWriter Output
    {
        get => s_output ?? Console.Out;
        set => s_output = value;
    }

    /// <summary>Threads that share large computations, the calling one included; the number of processors at first.</summary>
    /// <remarks>Results have the same bits for every count. The environment variable KERASLESSONS_THREADS sets the first value.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static int ThreadCount
    {
        get => WorkerPool.ThreadCount;
        set => WorkerPool.ThreadCount = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"The number of threads must be 1 or more; received {value}.");
    }

    /// <summary>Small number that keeps quotients and logarithms finite: 1e-7, as in Keras.</summary>
    public const double Epsilon = 1e-7;

    /// <summary>Whether output goes to a terminal, so that a line can be rewritten.</summary>
    internal static bool IsInteractive => Interactive ?? (s_output is null && !Console.IsOutputRedirected);

    /// <summary>What <see cref="IsInteractive"/> is to say; null to find out. For tests.</summary>
    internal static bool? Interactive { get; set; }
}
