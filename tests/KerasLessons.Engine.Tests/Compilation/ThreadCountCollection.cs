namespace KerasLessons.Engine.Tests.Compilation;

/// <summary>Tests that set the number of threads for everyone run one after another.</summary>
[CollectionDefinition("Thread count", DisableParallelization = true)]
public sealed class ThreadCountCollection;
