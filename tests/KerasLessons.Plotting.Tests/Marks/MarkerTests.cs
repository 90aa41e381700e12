using System.Globalization;
using System.Text.RegularExpressions;

namespace KerasLessons.Plotting.Tests.Marks;

public partial class MarkerTests
{
    [Fact]
    public void Markers_HaveMatplotlibsShapes()
    {
        var recorded = Recorded.Section("markers").EnumerateObject().ToArray();
        Assert.Equal(recorded.Select(marker => marker.Name).Order(StringComparer.Ordinal), MarkerShapes.Names.Order(StringComparer.Ordinal));
        foreach (var marker in recorded)
        {
            var shape = MarkerShapes.Get(marker.Name)!;
            Assert.Equal(marker.Value.GetProperty("filled").GetBoolean(), shape.IsFilled);
            Assert.Equal(marker.Value.Word("join"), shape.Join);
            // matplotlib moves the pixel by a hundred-thousandth, and writes a star's inner radius in six digits.
            double tolerance = marker.Name == "," ? 2.1e-5 : 1e-8;
            double[] box = marker.Value.Numbers("box");
            if (shape.Radius > 0)
            {
                Assert.Equal(box, [-shape.Radius, -shape.Radius, shape.Radius, shape.Radius], (a, b) => Math.Abs(a - b) < tolerance);
                continue;
            }
            double[] x = [.. shape.Points.Where((_, i) => i % 2 == 0)], y = [.. shape.Points.Where((_, i) => i % 2 == 1)];
            Assert.Equal(box, [x.Min(), y.Min(), x.Max(), y.Max()], (a, b) => Math.Abs(a - b) < tolerance);
            // Corners, wherever the outline begins: those of ours are all of matplotlib's, and the other way round.
            double[][] theirs = [.. marker.Value.GetProperty("points").EnumerateArray().Select(point => point.Numbers())];
            Assert.All(x.Zip(y), ours => Assert.Contains(theirs, point => Math.Abs(point[0] - ours.First) + Math.Abs(point[1] - ours.Second) < tolerance));
            Assert.All(theirs, point => Assert.Contains(x.Zip(y), ours => Math.Abs(point[0] - ours.First) + Math.Abs(point[1] - ours.Second) < tolerance));
        }
    }

    [Fact]
    public void Path_IsTheShapeInPoints_UpsideDown()
    {
        Assert.Equal("M0 3L3 -3L-3 -3Z", MarkerShapes.Get("v")!.Path(6));
        Assert.Equal("M-3 0L3 0M0 3L0 -3", MarkerShapes.Get("+")!.Path(6));
        Assert.Equal(["3", "1.5"], new[] { "o", "." }.Select(name => Radius().Match(MarkerShapes.Get(name)!.Path(6)).Groups[1].Value));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("")]
    [InlineData(" ")]
    public void SomeNames_StandForNoMarker(string name) => Assert.Null(MarkerShapes.Get(name));

    [Fact]
    public void Formats_AreReadAsMatplotlibReadsThem()
    {
        foreach (var recorded in Recorded.Section("formats").EnumerateObject())
        {
            if (recorded.Value.ValueKind == System.Text.Json.JsonValueKind.Null)
            {
                var error = Assert.Throws<ArgumentException>(() => FormatString.Parse(recorded.Name));
                Assert.Contains($"'{recorded.Name}' is no format", error.Message, StringComparison.Ordinal);
                continue;
            }
            var line = new Figure().AddSubplot().Plot([0, 1], recorded.Name);
            Assert.Equal(LineStyles.Normalize(recorded.Value[0].GetString() ?? "-"), line.LineStyle);
            Assert.Equal(recorded.Value[1].GetString() ?? "None", line.Marker);
            var color = Color.Parse(line.Color);
            Assert.Equal(recorded.Value[2].GetString() ?? "#1f77b4ff", $"{color.Hex}{((int)(color.Alpha * 255)).ToString("x2", CultureInfo.InvariantCulture)}");
        }
    }

    [GeneratedRegex(@"A([\d.]+) ")]
    private static partial Regex Radius();
}
