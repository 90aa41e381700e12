namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>
/// A walk over two arrays at once, each with a stride for every axis, in elements. Axes of size 1 are gone, and axes
/// that both arrays cross in one stride are one.
/// </summary>
internal sealed class StridedWalk
{
    /// <param name="sizes">Steps along each axis, outermost first.</param>
    /// <param name="source">Distance between entries in what is read: 0 repeats, below 0 walks backwards.</param>
    /// <param name="target">Distance between entries in what is written.</param>
    public StridedWalk(ReadOnlySpan<int> sizes, ReadOnlySpan<int> source, ReadOnlySpan<int> target)
    {
        Sizes = new int[sizes.Length];
        Source = new int[sizes.Length];
        Target = new int[sizes.Length];
        int rank = 0;
        for (int i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] == 1)
            {
                continue;
            }
            bool continues = rank > 0 &&
                Source[rank - 1] == source[i] * sizes[i] && Target[rank - 1] == target[i] * sizes[i];
            rank = continues ? rank : rank + 1;
            Sizes[rank - 1] = continues ? Sizes[rank - 1] * sizes[i] : sizes[i];
            (Source[rank - 1], Target[rank - 1]) = (source[i], target[i]);
        }
        Rank = rank;
    }

    public int Rank { get; }

    public int[] Sizes { get; }

    public int[] Source { get; }

    public int[] Target { get; }
}
