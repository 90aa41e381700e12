namespace KerasLessons.Engine.Text;

/// <summary>The style in force where none is given.</summary>
internal static class TextDefaults
{
    public static TextStyle Style { get; set; } = TextStyle.Keras3;
}
