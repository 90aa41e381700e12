namespace KerasLessons.Benchmarks;

/// <summary>What a call has to do at least.</summary>
/// <param name="Flops">Additions and multiplications of the matrix products; what elementwise functions add is not counted.</param>
/// <param name="Bytes">Data that must be read from and written to memory once; what stays in caches is not counted.</param>
internal readonly record struct WorkCount(double Flops, double Bytes = 0);
