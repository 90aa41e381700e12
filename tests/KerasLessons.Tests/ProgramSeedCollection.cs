namespace KerasLessons.Tests;

/// <summary>Tests that set the program's seed, or draw from it and compare: they run alone.</summary>
[CollectionDefinition("Program seed", DisableParallelization = true)]
public sealed class ProgramSeedCollection;
