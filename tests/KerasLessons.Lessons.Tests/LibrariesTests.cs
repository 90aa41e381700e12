using System.Reflection;

namespace KerasLessons.Lessons.Tests;

/// <summary>What the libraries' assemblies say of themselves.</summary>
public class LibrariesTests
{
    [Theory]
    [InlineData("KerasLessons")]
    [InlineData("KerasLessons.Engine")]
    [InlineData("KerasLessons.Plotting")]
    [InlineData("KerasLessons.Torch")]
    public void Library_CanBeTrimmedAndCompiledAhead(string library)
    {
        var metadata = Assembly.Load(library).GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(item => item.Key, item => item.Value);
        Assert.Equal("True", metadata["IsTrimmable"]);
        Assert.Equal("True", metadata["IsAotCompatible"]);
    }
}
