namespace KerasLessons.Lessons.Tests.DocsTests;

/// <summary>Tests that redirect the console or set the program's seed: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    public const string Name = "Console";
}
