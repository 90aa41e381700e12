// Lessons print to the console and set how the library prints: they run one after another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
