using System.Text;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>A surface of faces over a grid, the farthest drawn first.</summary>
/// <param name="grid">The faces.</param>
/// <param name="colors">A colour for each face that is there, or one for all; of their opacities the first counts.</param>
internal sealed class SurfaceItem(SurfaceGrid grid, IReadOnlyList<Color> colors) : SceneItem
{
    public override bool IsSorted => true;

    public override string Json
    {
        get
        {
            var fills = new StringBuilder();
            foreach (var color in colors)
            {
                fills.Append(color.Hex.AsSpan(1));
            }
            return $"{{\"kind\":\"surface\",{grid.Json},\"fills\":\"{fills}\",\"fillOpacity\":{SvgNumber.Text(Opacity)}}}";
        }
    }

    private double Opacity => colors.Count > 0 ? colors[0].Alpha : 1;

    public override double Depth(Camera camera) => grid.Points.Depth(camera);

    public override void Draw(SvgCanvas canvas, Camera camera, Box square)
    {
        var places = grid.Points.Project(camera);
        var order = Enumerable.Range(0, grid.Faces.Count).ToArray();
        var depths = grid.Faces.Select(face => -Rounded(face.Average(vertex => places[vertex].Z))).ToArray();
        // Sorting by key and place keeps equally deep faces in the order of the grid.
        Array.Sort(order, (a, b) => depths[a].CompareTo(depths[b]) is var nearer && nearer != 0 ? nearer : a.CompareTo(b));
        if (order.Length == 0)
        {
            return;
        }
        var markup = new StringBuilder();
        foreach (int index in order)
        {
            markup.Append("<path d=\"");
            char command = 'M';
            foreach (int vertex in grid.Faces[index])
            {
                PagePath.Append(markup, command, places[vertex]);
                command = 'L';
            }
            markup.Append("Z\" fill=\"").Append(colors[colors.Count == 1 ? 0 : index].Hex).Append("\"/>");
        }
        canvas.Group(square, Opacity == 1 ? "" : $"fill-opacity=\"{SvgNumber.Text(Opacity)}\"", markup.ToString());
    }
}
