using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

public sealed partial class Axes
{
    private static readonly string[] _axisNames = ["both", "x", "y"];

    private double? _aspect;

    /// <summary>Draws lines at the large ticks, or leaves them out.</summary>
    /// <param name="visible">Whether they are drawn.</param>
    /// <param name="axis"><c>both</c>, <c>x</c> for upright lines, <c>y</c> for level ones.</param>
    /// <param name="color">Their colour.</param>
    /// <param name="lineStyle">Their line style.</param>
    /// <param name="lineWidth">Their width in points.</param>
    /// <param name="alpha">Their opacity from 0 to 1.</param>
    /// <exception cref="ArgumentException">An axis, colour or line style is unknown.</exception>
    public void Grid(bool visible = true, string axis = "both", string color = "#b0b0b0", string lineStyle = "-", double lineWidth = Axis.TickWidth, double? alpha = null)
    {
        DataCheck.OneOf(_axisNames, axis, nameof(axis));
        string style = LineStyles.Normalize(lineStyle);
        double[] dashes = LineStyles.Dashes(style, DataCheck.NotNegative(lineWidth, nameof(lineWidth)));
        var stroke = new Stroke(Color.Parse(color).WithAlpha(DataCheck.Opacity(alpha)), lineWidth, dashes);
        Stroke? grid = visible && style != "None" ? stroke : null;
        if (axis != "y")
        {
            _x.Grid = grid;
        }
        if (axis != "x")
        {
            _y.Grid = grid;
        }
    }

    /// <summary>Makes units of x and y equally long on the sheet, by narrowing the plot; or lets it fill its place again.</summary>
    /// <param name="aspect"><c>equal</c> or <c>auto</c>.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public void SetAspect(string aspect) => _aspect = DataCheck.OneOf(["equal", "auto"], aspect, nameof(aspect)) == "equal" ? 1 : null;

    /// <summary>Makes a unit of y so many times as long on the sheet as one of x, by narrowing the plot.</summary>
    /// <param name="aspect">How many times.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a finite number above 0.</exception>
    public void SetAspect(double aspect) => _aspect = double.IsFinite(aspect) && aspect > 0
        ? aspect
        : throw new ArgumentOutOfRangeException(nameof(aspect), FormattableString.Invariant($"aspect is {aspect}: give a finite number above 0."));

    /// <summary>Leaves out ticks, labels, spines and ground; title and marks stay.</summary>
    public void AxisOff() => _hasFrame = false;

    /// <summary>Draws what <see cref="AxisOff"/> left out.</summary>
    public void AxisOn() => _hasFrame = true;

    /// <summary>Writes text at a point of the data.</summary>
    /// <param name="x">Where.</param>
    /// <param name="y">Where.</param>
    /// <param name="text">What; formulas stand between dollar signs.</param>
    /// <param name="fontSize">Size in points.</param>
    /// <param name="color">Colour.</param>
    /// <param name="horizontalAlignment">What of the text stands at the point: <c>left</c>, <c>center</c> or <c>right</c>.</param>
    /// <param name="verticalAlignment">What of the text stands at the point: <c>top</c>, <c>center</c>, <c>baseline</c>, <c>center_baseline</c> or <c>bottom</c>.</param>
    /// <param name="rotation">Counter-clockwise turn in degrees.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <returns>The text, which may be changed.</returns>
    /// <exception cref="ArgumentException">A number is not finite, a formula cannot be read, or a colour or alignment is unknown.</exception>
    public Text Text(
        double x, double y, string text, double fontSize = Axis.FontSize, string color = "black", string horizontalAlignment = "left",
        string verticalAlignment = "baseline", double rotation = 0, double? alpha = null) =>
        Add(
            new Text(x, y, text, fontSize)
            {
                Color = color,
                HorizontalAlignment = horizontalAlignment,
                VerticalAlignment = verticalAlignment,
                Rotation = rotation,
                Alpha = alpha,
            },
            movesX: false,
            movesY: false);
}
