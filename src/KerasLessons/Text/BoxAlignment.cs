namespace KerasLessons.Text;

/// <summary>Where a column's text stands.</summary>
internal enum BoxAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>At the right.</summary>
    Right,

    /// <summary>In the middle.</summary>
    Center,
}
