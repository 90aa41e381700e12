using LessonKit;

namespace KerasLessons.Lessons.Tests.GalleryTests;

public sealed class NumberItemTests
{
    [Theory]
    [InlineData(2.58366013, 2.58366, "F6", true)]
    [InlineData(2.5836606, 2.58366, "F6", false)]
    [InlineData(8587.6875, 8587.6875, "G9", true)]
    [InlineData(-3.2133684, -3.2133687, "F7", false)]
    [InlineData(1.54e-6, 1.5e-6, "0.0E+00", true)]
    [InlineData(1.56e-6, 1.5e-6, "0.0E+00", false)]
    [InlineData(double.NaN, double.NaN, "G9", true)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, "G9", true)]
    [InlineData(double.NaN, 1.0, "G9", false)]
    [InlineData(1.0, double.NaN, "G9", false)]
    public void Agreement_IsToThePrintedDigits(double ours, double lecture, string format, bool agrees) =>
        Assert.Equal(agrees, new Lesson("unused").Compare("x", [ours], [lecture], format).Agrees);

    [Theory]
    // A unit in the last place is 2^-22 between 2 and 4, 2^-13 between 1024 and 2048.
    [InlineData(3.0, 4 / 4194304.0, true)]
    [InlineData(3.0, 5 / 4194304.0, false)]
    [InlineData(-1342.2523, 4 / 8192.0, true)]
    [InlineData(-1342.2523, 5 / 8192.0, false)]
    [InlineData(0.0, 1e-30, false)]
    [InlineData(double.NaN, 0, false)]
    public void Closeness_IsInUnitsOfFloat32(double lecture, double distance, bool close) =>
        Assert.Equal(close, new Lesson("unused").Compare("x", [double.IsNaN(lecture) ? 0 : lecture + distance], [lecture]).IsClose);

    [Fact]
    public void Difference_IsTheLargest()
    {
        var item = new Lesson("unused").Compare("x", [1, 2.5, -3], [1, 2, -3.25]);
        Assert.Equal(0.5, item.Difference);
        Assert.False(item.Agrees);
        Assert.Equal("(1, 2.5, -3)", item.Ours);
        Assert.Equal("(1, 2, -3.25)", item.Lecture);
    }

    [Fact]
    public void UnequalCounts_AreRefused_AndNothingIsRemembered()
    {
        var lesson = new Lesson("unused");
        string message = Assert.Throws<ArgumentException>(() => lesson.Numbers("losses", [1, 2], [1])).Message;
        Assert.Contains("'losses' has 2 numbers of ours and 1 of the lecture's", message, StringComparison.Ordinal);
        Assert.Empty(lesson.Items);
    }
}
