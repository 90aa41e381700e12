using KerasLessons.Engine.Random;

namespace KerasLessons.Engine.Tests.Random;

public class PythonRandomTests
{
    // Printed by CPython 3.11: r = random.Random(seed); [r.randint(low, high) for _ in range(3)]
    [Theory]
    [InlineData(0, 0, int.MaxValue, 1654615998, 1806341205, 173879092)]
    [InlineData(43052, 0, 9, 5, 6, 0)]
    [InlineData(-43052, 0, 9, 5, 6, 0)]
    [InlineData(4294967295, 1, 6, 6, 5, 2)]
    [InlineData(4294967296, 1, 6, 1, 3, 4)]
    [InlineData(long.MaxValue, -5, 1073741824, 679989706, 284939179, 1054279914)]
    [InlineData(long.MinValue, 0, 255, 201, 107, 123)]
    [InlineData(7, int.MinValue, int.MaxValue, -1499591369, 648258640, 154112043)]
    [InlineData(7, int.MinValue, 2147483646, -756632520, 1923567076, -1499591369)]
    [InlineData(7, -1, int.MaxValue, 1390851127, 647892278, 1695753997)]
    [InlineData(3, 4, 4, 4, 4, 4)]
    public void RandInt_GivesPythonsIntegers(long seed, int low, int high, int first, int second, int third)
    {
        var random = new PythonRandom(seed);
        Assert.Equal([first, second, third], [random.RandInt(low, high), random.RandInt(low, high), random.RandInt(low, high)]);
    }

    [Fact]
    public void ReversedRange_IsRefused() =>
        Assert.Contains("[2, 1]", Assert.ThrowsAny<ArgumentException>(() => new PythonRandom(0).RandInt(2, 1)).Message);
}
