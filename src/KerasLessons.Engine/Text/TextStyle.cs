namespace KerasLessons;

/// <summary>Whose text variables, <c>Fit</c> and <c>Summary</c> print.</summary>
public enum TextStyle
{
    /// <summary>Keras 3: a coloured bar of <c>━</c>, names in alphabetical order, a table drawn with lines.</summary>
    Keras3,

    /// <summary>Keras 2, as the lectures print it: a bar of <c>[=====&gt;....]</c>, the loss first, a table of 65 columns.</summary>
    Keras2,
}
