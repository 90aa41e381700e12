using System.Text;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>Points of one shape: the farthest is drawn first, and fades where the depth is shaded.</summary>
/// <param name="points">Where they are.</param>
/// <param name="look">How each looks.</param>
/// <param name="fades">Whether far points are paler: the farthest keeps three tenths of its opacity.</param>
internal sealed class PointsItem(ScenePoints points, PointLook look, bool fades) : SceneItem
{
    public override bool IsSorted => true;

    public override string Json =>
        $"{{\"kind\":\"points\",{points.Json},{look.Json},\"fades\":{(fades ? "true" : "false")}}}";

    public override double Depth(Camera camera) => points.Depth(camera);

    public override void Draw(SvgCanvas canvas, Camera camera, Box square)
    {
        var places = points.Project(camera);
        if (places.Length == 0)
        {
            return;
        }
        var order = Enumerable.Range(0, places.Length).ToArray();
        Array.Sort(order, (a, b) =>
        {
            int nearer = Rounded(places[b].Z).CompareTo(Rounded(places[a].Z));
            return nearer != 0 ? nearer : b.CompareTo(a);
        });
        var (near, far) = (places.Min(place => place.Z), places.Max(place => place.Z));
        string shape = canvas.Define(look.Shape);
        var markup = new StringBuilder();
        foreach (int i in order)
        {
            markup.Append($"<use href=\"#{shape}\" x=\"{SvgNumber.Text(places[i].X)}\" y=\"{SvgNumber.Text(places[i].Y)}\"");
            if (fades && far > near)
            {
                markup.Append(look.OpacityAttributes(1 - 0.7 * (places[i].Z - near) / (far - near)));
            }
            markup.Append("/>");
        }
        canvas.Group(square, look.Attributes, markup.ToString());
    }
}
