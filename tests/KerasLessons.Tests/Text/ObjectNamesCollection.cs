using KerasLessons.Text;

namespace KerasLessons.Tests.Text;

/// <summary>Tests that reset the name counters run one after another.</summary>
[CollectionDefinition(nameof(ObjectNames), DisableParallelization = true)]
public sealed class ObjectNamesCollection;
