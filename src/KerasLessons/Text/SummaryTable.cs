namespace KerasLessons.Text;

/// <summary>The text of <c>Summary()</c>.</summary>
internal static class SummaryTable
{
    /// <summary>The whole text, each line ended by a line feed.</summary>
    public static string Format(SummaryModel model, SummaryOptions options) => options.Style == TextStyle.Keras3
        ? Keras3Summary.Format(model, options)
        : Keras2Summary.Format(model, options);
}
