using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Tests.Plots;

public class LetteringTests
{
    /// <summary>Any UTF-16 there is, lone halves of pairs and control characters too, with what labels hold more often.</summary>
    private static Gen<string> AnyText => Gen.OneOf(
        Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()),
        Gen.Elements("<", ">", "&", "\"", "'", "]]>", "<!--", "\0", "\u0008", "\n", "\r", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "가", "β̂₁", "∑", "😀", "&amp;", "\\$"))
        .ListOf().Select(parts => string.Concat(parts).Replace("$", "\\$", StringComparison.Ordinal));

    [Fact]
    public void Svg_IsXml_WhateverTheLabelsHold() => Prop.ForAll(AnyText.ToArbitrary(), text =>
    {
        var figure = new Figure();
        figure.Suptitle(text);
        var axes = figure.AddSubplot();
        axes.Plot([1, 2], [3, 4], label: "a" + text);
        axes.Text(1, 3, text, rotation: 20);
        axes.SetTitle(text);
        axes.SetXLabel(text);
        axes.SetYLabel(text);
        axes.SetXTicks([1], [text]);
        axes.Legend(title: text);
        var svg = XDocument.Parse(figure.ToSvg());
        string first = text.Replace("\\$", "$", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n')[0];
        // What XML can hold arrives as it was.
        return first.Length == 0 || first.Any(character => char.IsControl(character) || char.IsSurrogate(character) || character >= '\uFFFE') ||
            svg.Descendants().Any(element => element.Value == first);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyData_MakeXmlWithoutNaN() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(-1000, 1000).Select(value => value / 7.0), Gen.Elements(double.NaN, 0, -0.0, 1e300, -1e300, 5e-324, 1e-300, double.MaxValue, double.MinValue))
            .ListOf().ToArbitrary(),
        values =>
        {
            double[] data = [.. values];
            var figure = new Figure();
            var axes = figure.AddSubplot();
            axes.Plot(data, "o-");
            axes.Plot(data, data, ",:");
            axes.Scatter(data, data, c: data);
            axes.FillBetween(data, data);
            axes.Bar(data, data);
            axes.Legend(["a"]);
            string svg = figure.ToSvg();
            axes.SetXScale("log");
            axes.SetYScale("log");
            axes.SetXTicks([-1, 0, 5]);
            svg += figure.ToSvg();
            XDocument.Parse($"<both>{svg}</both>");
            return !svg.Contains("NaN", StringComparison.Ordinal) && !svg.Contains('∞') && !svg.Contains("E+", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("costs 3$", "costs 3$")]
    [InlineData("a \\$ b $x$", "a $ b |*x*")]
    [InlineData("$\\beta_0$", "*β*|_0_")]
    [InlineData("$10^{-3}$", "10|^−3^")]
    [InlineData("$x^2 + y$", "*x*|^2^| + |*y*")]
    [InlineData("$\\hat{y}$", "*y\u0302*")]
    [InlineData("$-1$", "−1")]
    [InlineData("$\\sin(x)$", "sin(|*x*|)")]
    [InlineData("loss $\\times10^{6}$", "loss ×10|^6^")]
    [InlineData("$\\mathrm{loss} \\leq \\Sigma$", "loss ≤ Σ")]
    [InlineData("${\\bf X}^\\top \\mathbf{y}z$", "#X#|^⊤^|#y#|*z*")]
    [InlineData("$\\mathcal{L}(w), x \\in \\mathbb{R}^d$", "ℒ(|*w*|),|*x*| ∈ ℝ|^d^")]
    [InlineData("$\\left(a\\ b~c\\right.$", "(|*a*| |*b*| |*c*")]
    // No bars and roots of several lines: slashes and brackets stand for them.
    [InlineData("$\\frac{a}{b}x$", "^a^|⁄|*b*|*x*")]
    [InlineData("$\\sqrt{x+1} \\sqrt y$", "√(|*x*| + 1)√|*y*")]
    [InlineData("$\\overline{\\hat{y}}$", "*y\u0305\u0302*")]
    public void Formulas_AreReadAsMatplotlibReadsThem(string text, string pieces)
    {
        var runs = MathText.Parse(text).Select(run => run switch
        {
            { Rise: > 0 } => $"^{run.Text}^",
            { Rise: < 0 } => $"_{run.Text}_",
            { IsItalic: true } => $"*{run.Text}*",
            { IsBold: true } => $"#{run.Text}#",
            _ => run.Text,
        });
        Assert.Equal(pieces, string.Join('|', runs).Replace('\u2009', ' '));
    }

    [Fact]
    public void Formulas_RaiseAndLowerLetters()
    {
        var figure = new Figure();
        figure.AddSubplot().SetTitle("$x_1^2$ end");
        var title = Svg.Of(figure).All("text").Single(text => text.Value == "x12 end");
        Assert.Equal([(null, null, "italic"), ("1.968", "8.4", null), ("-6.564", "8.4", null), ("4.596", null, null)],
            title.Elements().Select(span => (span.Get("dy"), span.Get("font-size"), span.Get("font-style"))));
    }

    [Fact]
    public void Formulas_SetAnExponentAboveItsIndex()
    {
        double digit = TextMetrics.Width("1", 0.7), letters = TextMetrics.Width("ab", 0.7);
        Assert.Equal([0, 0, Math.Round(-digit, 12)], Shifts("$x_1^2$"));
        Assert.Equal([0, 0, Math.Round(-digit, 12)], Shifts("$x^1 _2$"));
        // What follows stands beside the longer of the two.
        Assert.Equal([0, 0, Math.Round(-letters, 12), Math.Round(letters - digit, 12)], Shifts("$x_{ab}^2y$"));
        Assert.Equal([0, 0, Math.Round(-digit, 12), 0], Shifts("$x_2^{ab}y$"));
        Assert.Equal([0, 0, 0], Shifts("$x_2^{}y$"));
        Assert.Equal(TextMetrics.Width("x", 10) + 10 * letters + TextMetrics.Width("y", 10), new TextBlock("$x_{ab}^2y$", 10).Width, 9);

        static double[] Shifts(string text) => [.. MathText.Parse(text).Select(run => Math.Round(run.Shift, 12))];
    }

    [Fact]
    public void Formulas_ShiftAndEmboldenOnPagesToo()
    {
        var figure = new Figure();
        var axes = figure.AddSubplot3D();
        axes.SetXLabel("$\\mathbf{w}_1^2$");
        Assert.Contains("dx=\"-4.45", figure.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("font-weight=\"bold\"", figure.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("\"shift\":-0.445", figure.ToHtml().Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Widths_AreThoseOfTheFont()
    {
        // In DejaVu Sans: a comma 0.318, a digit 0.636, a minus 0.838 of the size; Korean takes an em, what stands above a letter nothing.
        Assert.Equal(10 * (651 + 1303 + 1716) / 2048.0, TextMetrics.Width(",1\u2212", 10), 9);
        Assert.Equal(20, TextMetrics.Width("한국", 10), 9);
        Assert.Equal(TextMetrics.Width("β", 10), TextMetrics.Width("β̂", 10), 9);
    }

    [Fact]
    public void TurnedText_IsAlignedByItsBox()
    {
        var block = new TextBlock("abc", 10);
        var box = block.Bounds(new TextPlace(100, 100, "left", "bottom", 30));
        Assert.Equal((100, 100), (box.Left, box.Bottom), new Near());
        var upright = block.Bounds(new TextPlace(100, 100, "right", "top", 90));
        Assert.Equal((100, 100, block.Height, block.Width), (upright.Right, upright.Top, upright.Width, upright.Height), new Near());
    }

    private sealed class Near : IEqualityComparer<(double, double)>, IEqualityComparer<(double, double, double, double)>
    {
        public bool Equals((double, double) a, (double, double) b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-9;

        public bool Equals((double, double, double, double) a, (double, double, double, double) b) =>
            Equals((a.Item1, a.Item2), (b.Item1, b.Item2)) && Equals((a.Item3, a.Item4), (b.Item3, b.Item4));

        public int GetHashCode((double, double) pair) => 0;

        public int GetHashCode((double, double, double, double) four) => 0;
    }
}
