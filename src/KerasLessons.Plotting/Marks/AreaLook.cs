using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>How areas are painted: inside and edge.</summary>
internal struct AreaLook(Color face)
{
    public Color Face = face;
    public Color Edge = new(0, 0, 0, 0);
    public double LineWidth = 1;

    /// <summary>Paints a path; one of upright and level lines without an edge keeps to whole pixels, so that neighbours leave no seam.</summary>
    public readonly void Draw(SvgCanvas canvas, string path, double? alpha, Box? clip, bool isCrisp)
    {
        var (face, edge) = (Face.WithAlpha(alpha), Edge.WithAlpha(alpha));
        bool hasEdge = !edge.IsNone && LineWidth > 0;
        if (!face.IsNone || hasEdge)
        {
            canvas.Path(path, face.IsNone ? null : face, hasEdge ? new Stroke(edge, LineWidth, Join: "miter") : null, clip, isCrisp && !hasEdge);
        }
    }
}
