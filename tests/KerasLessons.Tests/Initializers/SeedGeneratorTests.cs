using KerasLessons.Engine.Graphs;

namespace KerasLessons.Tests;

[Collection("Program seed")]
public sealed class SeedGeneratorTests
{
    [Fact]
    public void Next_MovesTheCounterOn()
    {
        var generator = new SeedGenerator(42);
        Assert.Equal([42, 0], generator.Next().ToArray<long>());
        Assert.Equal([42, 1], generator.Next().ToArray<long>());
        Assert.Equal([42, 2], generator.State.Value.ToArray<long>());
    }

    [Fact]
    public void Next_TracesTwoDrawsAndOneUpdate()
    {
        var generator = new SeedGenerator(42);
        var graph = GraphBuilder.Trace([], _ => [generator.Next(), generator.Next()]);
        graph.Verify();
        Assert.Same(generator.State, Assert.Single(graph.Updates).Variable);
        Assert.NotSame(graph.Outputs[0], graph.Outputs[1]);
        Assert.Equal([42, 0], generator.State.Snapshot().ToArray<long>());
    }

    [Fact]
    public void NoSeed_RepeatsWithTheProgramsSeed()
    {
        Utils.SetRandomSeed(1);
        var (first, second) = (new SeedGenerator().Seed, new SeedGenerator().Seed);
        Utils.SetRandomSeed(1);
        Assert.Equal(first, new SeedGenerator().Seed);
        Assert.NotEqual(first, second);
    }
}
