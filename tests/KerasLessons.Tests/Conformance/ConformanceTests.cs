namespace KerasLessons.Tests.Conformance;

/// <summary>What Keras computed, computed here.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Handled => Names(known => !LeftOut.Cases.ContainsKey(known.Name));

    public static TheoryData<string> Omitted => Names(known => LeftOut.Cases.ContainsKey(known.Name));

    [Theory]
    [MemberData(nameof(Handled))]
    public void Case_GivesKerasNumbers(string name)
    {
        var known = KerasCase.Named(name);
        ConformanceKinds.All[known.Kind].Check(known);
    }

    [Theory]
    [MemberData(nameof(Omitted))]
    public void LeftOutCase_CannotRun(string name)
    {
        var known = KerasCase.Named(name);
        Assert.ThrowsAny<Exception>(() => ConformanceKinds.All[known.Kind].Check(known));
    }

    [Fact]
    public void EveryCaseOfAHandledKind_IsThere()
    {
        foreach (var (kind, (count, _)) in ConformanceKinds.All)
        {
            Assert.True(count == KerasCase.All.Count(known => known.Kind == kind), $"Cases of kind {kind} were added or lost.");
        }
        Assert.True(LeftOut.Count == LeftOut.Cases.Count, "The list of left-out cases changed without its count.");
        Assert.All(LeftOut.Cases.Keys, name => Assert.Contains(KerasCase.All, known => known.Name == name));
    }

    private static TheoryData<string> Names(Func<KerasCase, bool> chosen) =>
        new(KerasCase.All.Where(known => ConformanceKinds.All.ContainsKey(known.Kind) && chosen(known)).Select(known => known.Name));
}
