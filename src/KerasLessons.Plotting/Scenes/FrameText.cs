using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>A text on the page.</summary>
/// <param name="X">Where its anchor is.</param>
/// <param name="Y">Where its anchor is: the baseline.</param>
/// <param name="Runs">What it says, in pieces.</param>
/// <param name="Anchor">SVG's text anchor.</param>
/// <param name="Rotation">Counter-clockwise turn about the anchor, in degrees.</param>
internal sealed record FrameText(double X, double Y, IReadOnlyList<TextRun> Runs, string Anchor, double Rotation) : FramePart
{
    /// <summary>The upright box around it.</summary>
    public Box Bounds
    {
        get
        {
            double width = Runs.Sum(run => run.Advance(SceneFrame.TextSize));
            double left = Anchor switch { "start" => 0, "end" => -width, _ => -width / 2 };
            var (sine, cosine) = Math.SinCos(Rotation * (Math.PI / 180));
            double[] x = [left, left + width, left, left + width];
            double[] y = [-TextMetrics.Ascent, -TextMetrics.Ascent, TextMetrics.Descent, TextMetrics.Descent];
            double[] turnedX = [.. x.Zip(y, (a, b) => X + a * cosine + b * SceneFrame.TextSize * sine)];
            double[] turnedY = [.. x.Zip(y, (a, b) => Y - a * sine + b * SceneFrame.TextSize * cosine)];
            return new(turnedX.Min(), turnedY.Min(), turnedX.Max() - turnedX.Min(), turnedY.Max() - turnedY.Min());
        }
    }
}
