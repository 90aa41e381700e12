using KerasLessons.Engine.Random;

namespace KerasLessons.Engine.Tests.Random;

public class PythonRandomTests
{
    // Printed by CPython 3.11: r = random.Random(seed); [r.randint(low, high) for _ in range(3)]
    [Theory]
    [InlineData(0, 0, 2147483647, 1654615998, 1806341205, 173879092)]
    [InlineData(43052, 0, 9, 5, 6, 0)]
    [InlineData(-43052, 0, 9, 5, 6, 0)]
    [InlineData(4294967295, 1, 6, 6, 5, 2)]
    [InlineData(4294967296, 1, 6, 1, 3, 4)]
    [InlineData(long.MaxValue, -5, 1099511627776, 290474046918, 1081488030495, 238170813571)]
    [InlineData(long.MinValue, 0, 4294967295, 2377109768, 4039908392, 364023093)]
    [InlineData(7, long.MinValue, long.MaxValue, 8261657684473197624, 2784249659845191438, -8531699129511414324)]
    [InlineData(7, 0, 4294967296, 647892279, 2795742288, 2301595691)]
    [InlineData(3, 4, 4, 4, 4, 4)]
    public void RandInt_GivesPythonsIntegers(long seed, long low, long high, long first, long second, long third)
    {
        var random = new PythonRandom(seed);
        Assert.Equal([first, second, third], [random.RandInt(low, high), random.RandInt(low, high), random.RandInt(low, high)]);
    }

    [Fact]
    public void ReversedRange_IsRefused() =>
        Assert.Contains("[2, 1]", Assert.ThrowsAny<ArgumentException>(() => new PythonRandom(0).RandInt(2, 1)).Message);
}
