namespace KerasLessons.Engine.Text;

/// <summary>Which elements of an array are printed: all, or the corners of a large one.</summary>
internal static class NumPySummary
{
    /// <summary>Row-major indices of the printed elements; an axis longer than twice <paramref name="edgeItems"/> keeps only its ends.</summary>
    public static int[] Indices(ReadOnlySpan<int> shape, int edgeItems)
    {
        int[] indices = [0];
        foreach (int size in shape)
        {
            bool cut = IsCut(size, edgeItems);
            int kept = cut ? 2 * edgeItems : size;
            var next = new int[indices.Length * kept];
            int position = 0;
            foreach (int index in indices)
            {
                for (int i = 0; i < kept; i++)
                {
                    int along = cut && i >= edgeItems ? size - kept + i : i;
                    next[position++] = index * size + along;
                }
            }

            indices = next;
        }

        return indices;
    }

    /// <summary>Whether an axis of this size is printed with <c>...</c> in its middle.</summary>
    public static bool IsCut(int size, int edgeItems) => size > 2L * edgeItems;
}
