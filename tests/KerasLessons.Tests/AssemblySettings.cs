// Seeds, names, styles and the console belong to the whole program, so tests run one after another.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
