using KerasLessons.Text;

namespace KerasLessons.Tests.Text;

/// <summary>Default names count for each name by itself, on any number of threads.</summary>
[Collection(nameof(ObjectNames))]
public class ObjectNamesTests
{
    [Fact]
    public void EachNameHasItsOwnCounter()
    {
        ObjectNames.Reset();
        Assert.Equal("dense", ObjectNames.AutoName("Dense"));
        Assert.Equal("conv2d", ObjectNames.AutoName("Conv2D"));
        Assert.Equal("dense_1", ObjectNames.AutoName("Dense"));
        ObjectNames.Reset();
        Assert.Equal("dense", ObjectNames.AutoName("Dense"));
    }

    [Fact]
    public void NoNameIsGivenTwice()
    {
        ObjectNames.Reset();
        string[] names = new string[2000];
        Parallel.For(0, names.Length, i => names[i] = ObjectNames.AutoName("Dense"));
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Contains("dense_1999", names);
    }
}
