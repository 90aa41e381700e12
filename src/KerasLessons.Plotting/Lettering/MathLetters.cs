namespace KerasLessons.Plotting.Lettering;

/// <summary>What the letters of a formula look like.</summary>
internal enum MathLetters
{
    /// <summary>Slanted, as variables are.</summary>
    Italic,

    /// <summary>Upright, as names are.</summary>
    Upright,

    /// <summary>Bold, as matrices are.</summary>
    Bold,

    /// <summary>With doubled strokes, as sets of numbers are.</summary>
    DoubleStruck,

    /// <summary>Written by hand, as losses are.</summary>
    Script,
}
