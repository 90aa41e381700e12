using KerasLessons.Plotting;
using KerasLessons.Plotting.Animation;
using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Browser.Tests;

/// <summary>Frames as those of the lecture's two panels: data and a line on the left, a surface and a growing path on the right.</summary>
internal static class LossSurface
{
    public static Recording Record(int frames)
    {
        var recording = new Recording(864, 288);
        var surface = Surface();
        var path = new List<SceneItem>();
        for (int frame = 0; frame < frames; frame++)
        {
            double slope = 4 - 6 * Math.Exp(-frame / 8.0), start = 2.5 + 7 * Math.Exp(-frame / 8.0);
            var canvas = new SvgCanvas(recording.Definitions);
            var box = new Box(60, 34, 360, 220);
            canvas.Path("M60 34H420V254H60Z", null, new Stroke(new Color(0, 0, 0), 0.8));
            for (int i = 0; i < 100; i++)
            {
                canvas.Mark("M0 3A3 3 0 1 1 0.01 3Z", 70 + 3.4 * i, 244 - 2 * i + 9 * Math.Sin(i * i), new Color(0.12, 0.47, 0.71), null, box);
            }
            canvas.Path($"M60 {SvgNumber.Text(240 - 8 * start)}L420 {SvgNumber.Text(140 - 20 * slope)}", null, new Stroke(new Color(1, 0.5, 0.05), 1.5), box);
            canvas.Text(240, 24, $"epoch {frame}, 손실 {Loss(start, slope):0}", 12, new Color(0, 0, 0), "middle");
            path.Add(Point(start, slope, "M0 3A3 3 0 1 1 0.01 3Z", new Color(0, 0, 0, 0.6)));
            canvas.Scene(Scene([surface, .. path, Point(2.5, 4, "M0 -8L2 -2L8 -2L3 2L5 8L0 4L-5 8L-3 2L-8 -2L-2 -2Z", new Color(1, 0, 0))]));
            recording.Add(canvas.Elements);
        }
        return recording;
    }

    private static double Loss(double start, double slope) => 100 * ((start - 2.5) * (start - 2.5) + 1.1 * (slope - 4) * (slope - 4) + 0.3);

    private static SurfaceItem Surface()
    {
        double[] x = new double[400], y = new double[400], z = new double[400];
        for (int i = 0; i < 400; i++)
        {
            (x[i], y[i]) = (-6 + 17 * (i / 20) / 19.0, -6 + 17 * (i % 20) / 19.0);
            z[i] = Loss(x[i], y[i]);
        }
        return new SurfaceItem(new SurfaceGrid(x, y, z, (20, 1), (20, 1)), [new Color(0.2, 0.2, 0.9, 0.3)]);
    }

    private static PointsItem Point(double start, double slope, string shape, Color color) =>
        new(new ScenePoints([start], [slope], [Loss(start, slope)]), new PointLook(shape, color, color, 1, "round"), fades: false);

    private static Scene Scene(IReadOnlyList<SceneItem> items)
    {
        SceneAxis axis = new([], false, [new SceneTick(-5, "−5"), new SceneTick(0, "0"), new SceneTick(5, "5"), new SceneTick(10, "10")], "");
        SceneAxis height = new([new TextRun("loss")], false, [new SceneTick(0, "0"), new SceneTick(10000, "10000"), new SceneTick(20000, "20000")], "");
        return new Scene(
            new Box(500, 10, 270, 270), new SceneLimits(new(-6, 11), new(-6, 11), new(0, 20000)), new SceneView(20, 60, 10), [axis, axis, height], true, items, "loss surface");
    }
}
