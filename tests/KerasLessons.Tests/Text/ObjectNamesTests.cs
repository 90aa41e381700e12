using System.Text.RegularExpressions;
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

    [Fact]
    public void SnakeCase_IsThatOfKerasRegularExpressions()
    {
        const string Letters = "ABZabz09_ -<`é\u0301\u4E00\u203F";
        var random = new System.Random(5);
        for (int i = 0; i < 20_000; i++)
        {
            string name = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]));
            string expected = Regex.Replace(name, @"\W+", "", RegexOptions.CultureInvariant);
            expected = Regex.Replace(expected, "(.)([A-Z][a-z]+)", "$1_$2", RegexOptions.CultureInvariant);
            expected = Regex.Replace(expected, "([a-z])([A-Z])", "$1_$2", RegexOptions.CultureInvariant);
            Assert.Equal(expected.ToLowerInvariant(), ObjectNames.ToSnakeCase(name));
        }
    }
}
