namespace KerasLessons.Torch.Tests.House;

/// <summary>The rules of the house that a compiler does not hold.</summary>
public sealed class HouseRulesTests
{
    [Fact]
    public void Classes_AreSealedOrAbstract() => Assert.DoesNotContain(
        typeof(torch).Assembly.GetTypes(),
        type => type.IsClass && !type.IsSealed && !type.IsAbstract && !type.Name.Contains('<', StringComparison.Ordinal));

    [Fact]
    public void PublicTypes_LiveInOneNamespace_ThatAUserTypes() =>
        Assert.All(typeof(torch).Assembly.GetExportedTypes(), type => Assert.Equal("KerasLessons.Torch", type.Namespace));

    [Fact]
    public void Dialect_KnowsTheEngineOnly() => Assert.Equal(
        ["KerasLessons.Engine"],
        typeof(torch).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("KerasLessons", StringComparison.Ordinal)));
}
