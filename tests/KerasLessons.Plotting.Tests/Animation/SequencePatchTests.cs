using FsCheck;
using FsCheck.Fluent;
using KerasLessons.Plotting.Animation;

namespace KerasLessons.Plotting.Tests.Animation;

public class SequencePatchTests
{
    [Theory]
    [InlineData(new int[0], new int[0], new int[0])]
    [InlineData(new[] { 5, 6, 7 }, new[] { 5, 6, 7 }, new int[0])]
    [InlineData(new int[0], new[] { 5, 6 }, new[] { 0, 0, 2, 5, 6 })]
    [InlineData(new[] { 5, 6 }, new int[0], new[] { 0, 2, 0 })]
    [InlineData(new[] { 5, 6, 7 }, new[] { 5, 9, 7 }, new[] { 1, 1, 1, 9 })]
    [InlineData(new[] { 5, 6, 7 }, new[] { 5, 6, 7, 8 }, new[] { 3, 0, 1, 8 })]
    [InlineData(new[] { 5, 6, 7, 8 }, new[] { 5, 7 }, new[] { 1, 1, 0, 1, 1, 0 })]
    [InlineData(new[] { 5, 5, 5 }, new[] { 5, 5 }, new[] { 2, 1, 0 })]
    public void Between_SaysOnlyWhatChanges(int[] before, int[] after, int[] patch) =>
        Assert.Equal(patch, SequencePatch.Between(before, after));

    [Fact]
    public void Between_OfAnyTwoLists_LeadsFromOneToTheOther() => Prop
        .ForAll(Lists(), Lists(), (before, after) => Assert.Equal(after, Patches.Apply(before, SequencePatch.Between(before, after))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Between_OfALongListWithOneNewNumber_IsShort()
    {
        int[] before = [.. Enumerable.Range(0, 20_000)];
        Assert.Equal([10_000, 0, 1, -7], SequencePatch.Between(before, [.. before[..10_000], -7, .. before[10_000..]]));
    }

    /// <summary>Few different numbers, so that lists share many, in other orders and more than once.</summary>
    private static Arbitrary<int[]> Lists() => Arb.From(Gen.Choose(0, 9).ArrayOf());
}
