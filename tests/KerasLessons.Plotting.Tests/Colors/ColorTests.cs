namespace KerasLessons.Plotting.Tests.Colors;

public class ColorTests
{
    [Fact]
    public void Names_AreMatplotlibsColors()
    {
        var recorded = Recorded.Section("colors").EnumerateObject().ToArray();
        Assert.True(recorded.Length > 160);
        foreach (var color in recorded)
        {
            var parsed = Color.Parse(color.Name);
            string hex = $"{parsed.Hex}{(int)Math.Round(parsed.Alpha * 255):x2}";
            Assert.True(color.Value.GetString() == hex, $"{color.Name}: {color.Value} became {hex}.");
        }
        Assert.All(NamedColors.All, name => Assert.Contains(recorded, color => color.Name == name));
    }

    [Theory]
    [InlineData("blurple")]
    [InlineData("")]
    [InlineData("#12")]
    [InlineData("#12345g")]
    [InlineData("1.5")]
    [InlineData("-0.5")]
    [InlineData("NaN")]
    [InlineData("C")]
    [InlineData("C-1")]
    [InlineData("R")]
    public void UnknownColors_AreRefusedByName(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => Color.Parse(name));
        Assert.Contains($"'{name}' is no colour", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Viridis_RunsFromDarkBlueToYellow()
    {
        Assert.Equal(("#440154", "#fde725"), (Viridis.At(0).Hex, Viridis.At(1).Hex));
        Assert.Equal("#21918c", Viridis.At(0.5).Hex);
        Assert.Equal(("#440154", "#fde725"), (Viridis.At(-1).Hex, Viridis.At(2).Hex));
    }
}
