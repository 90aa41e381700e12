using KerasLessons.Engine.Graphs;

namespace KerasLessons.Engine.Random;

/// <summary>Guards the streams that draw when they are called: in a traced step they would draw once, and every step would see the same numbers.</summary>
internal static class EagerDraw
{
    /// <exception cref="InvalidOperationException">A step is being traced on this thread.</exception>
    public static void Require(string stream)
    {
        if (GraphBuilder.Current is { IsProbe: false })
        {
            throw new InvalidOperationException(
                $"{stream} draws when it is called, and a compiled step is traced once: every step would see the same numbers. " +
                "Draw before training, use SeedGenerator in a layer, or compile with runEagerly: true.");
        }
    }
}
