namespace KerasLessons.Plotting.Lettering;

/// <summary>How a part of a formula is set.</summary>
/// <param name="Scale">Its size in parts of the line's.</param>
/// <param name="Rise">How far above the baseline it stands, in parts of the line's size.</param>
/// <param name="Letters">What its letters look like.</param>
internal readonly record struct MathStyle(double Scale, double Rise, MathLetters Letters)
{
    /// <summary>The style of an exponent, or of an index.</summary>
    public MathStyle Index(bool isRaised)
    {
        // As matplotlib sets DejaVu Sans: indices at 0.7 of the size, this far up and down.
        const double IndexScale = 0.7, Superscript = 0.383, Subscript = 0.164;
        return this with { Scale = Scale * IndexScale, Rise = Rise + Scale * (isRaised ? Superscript : -Subscript) };
    }
}
