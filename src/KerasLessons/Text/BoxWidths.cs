namespace KerasLessons.Text;

/// <summary>How wide the columns of Keras 3's table become once its lines and paddings have taken their room.</summary>
internal static class BoxWidths
{
    /// <summary>
    /// The columns' inner widths. Each column asks for its content and two spaces; what does not fit beside the
    /// vertical lines is taken away evenly from left to right, halves rounded to the even number.
    /// </summary>
    public static int[] Inner(int[] content)
    {
        int columns = content.Length;
        int excess = (2 * columns) + columns + 1;
        var widths = new int[columns];
        for (int i = 0; i < columns; i++)
        {
            int wanted = content[i] + 2;
            int share = (int)Math.Round((double)excess / (columns - i), MidpointRounding.ToEven);
            int taken = Math.Min(wanted, share);
            widths[i] = wanted - taken;
            excess -= taken;
        }

        return widths;
    }
}
