namespace KerasLessons.Engine.Random;

/// <summary>
/// How a distribution turns one group of Philox words into values: an operator struct, so that the one loop of
/// <see cref="Philox"/> is compiled for each distribution by itself.
/// </summary>
/// <typeparam name="T">The values' type.</typeparam>
internal interface IPhiloxDistribution<T>
    where T : unmanaged
{
    /// <summary>The values that one group gives.</summary>
    static abstract int GroupLength { get; }

    /// <summary>Writes the group's values from <paramref name="destination"/> on.</summary>
    static abstract void Write(ulong seed, ulong counter, ulong group, ref T destination);
}
