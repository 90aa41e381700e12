namespace KerasLessons.Tests.Training;

/// <summary>Tests that look at what is printed, or set how: they run alone.</summary>
[CollectionDefinition("Output", DisableParallelization = true)]
public sealed class OutputCollection;
