namespace KerasLessons.Plotting.Rendering;

/// <summary>How a line is drawn.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Dashes">Lengths of dashes and gaps in points; none for a solid line.</param>
/// <param name="Cap">SVG's line cap: butt, round or square.</param>
/// <param name="Join">SVG's line join: miter, round or bevel.</param>
internal readonly record struct Stroke(Color Color, double Width, IReadOnlyList<double>? Dashes = null, string Cap = "butt", string Join = "round");
