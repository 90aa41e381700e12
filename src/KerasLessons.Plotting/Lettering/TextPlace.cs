namespace KerasLessons.Plotting.Lettering;

/// <summary>Where a block of text stands, in points, y downwards.</summary>
/// <param name="X">The point that it is aligned to.</param>
/// <param name="Y">The point that it is aligned to.</param>
/// <param name="Horizontal">What of it stands there: left, center or right.</param>
/// <param name="Vertical">What of it stands there: top, center, baseline, center_baseline (the middle of the last line's letters) or bottom.</param>
/// <param name="Turn">Counter-clockwise turn in degrees.</param>
/// <param name="TurnsAfterAligning">Whether it is aligned first and turned about the point; else its turned box is aligned.</param>
internal readonly record struct TextPlace(
    double X, double Y, string Horizontal = "left", string Vertical = "baseline", double Turn = 0, bool TurnsAfterAligning = false);
