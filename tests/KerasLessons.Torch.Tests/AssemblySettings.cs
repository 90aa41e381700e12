// The stream of random numbers is one for the whole program, and most tests seed it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
