namespace KerasLessons.Plotting.Scenes;

/// <summary>Darkens faces by how far they are turned away from a light.</summary>
/// <remarks>Source: mplot3d's <c>_generate_normals</c> and <c>_shade_colors</c>, with its light from 225° at a height of 19.4712°.</remarks>
internal static class Lighting
{
    private const double Azimuth = (90 - 225) * (Math.PI / 180), Altitude = 19.4712 * (Math.PI / 180);

    private static readonly Point3D Light = new(
        Math.Cos(Azimuth) * Math.Cos(Altitude), Math.Sin(Azimuth) * Math.Cos(Altitude), Math.Sin(Altitude));

    /// <summary>A colour for each face: from three tenths of the given one where it looks away from the light to all of it.</summary>
    public static IReadOnlyList<Color> Shade(Color color, SurfaceGrid grid)
    {
        var lit = grid.Faces.Select(face => Lit(face, grid.Points)).ToArray();
        if (lit.All(double.IsNaN))
        {
            return [color];
        }
        return Array.ConvertAll(lit, part =>
        {
            // A face without a direction is half lit.
            double factor = 0.3 + 0.7 * ((double.IsNaN(part) ? 0 : part) + 1) / 2;
            return new Color(factor * color.Red, factor * color.Green, factor * color.Blue, color.Alpha);
        });
    }

    /// <summary>The cosine between the light and a face, whose direction three points of its rim give.</summary>
    private static double Lit(int[] face, ScenePoints points)
    {
        var (first, second, third) = (points[face[0]], points[face[face.Length / 3]], points[face[2 * face.Length / 3]]);
        return Point3D.Dot(Point3D.Cross(first - second, second - third).Normalized(), Light);
    }
}
