namespace KerasLessons;

public static partial class np
{
    /// <summary>NumPy's random numbers, from one generator that the whole program shares: after <c>np.Random.Seed(43052)</c> they are NumPy's own, to the last bit.</summary>
    /// <remarks>
    /// Several threads may draw at once. For a stream of one's own there is <see cref="RandomState"/>. A size left out
    /// gives a single number, as a tensor of rank 0.
    /// </remarks>
    public static class Random
    {
        private static readonly RandomState Shared = new();

        /// <inheritdoc cref="RandomState.Seed()"/>
        public static void Seed() => Shared.Seed();

        /// <inheritdoc cref="RandomState.Seed(long)"/>
        public static void Seed(long seed) => Shared.Seed(seed);

        /// <inheritdoc cref="RandomState.Rand"/>
        public static Tensor Rand(params int[] shape) => Shared.Rand(shape);

        /// <inheritdoc cref="RandomState.RandN"/>
        public static Tensor RandN(params int[] shape) => Shared.RandN(shape);

        /// <inheritdoc cref="RandomState.RandomSample"/>
        public static Tensor RandomSample(Shape? size = null) => Shared.RandomSample(size);

        /// <inheritdoc cref="RandomState.StandardNormal"/>
        public static Tensor StandardNormal(Shape? size = null) => Shared.StandardNormal(size);

        /// <inheritdoc cref="RandomState.Normal"/>
        public static Tensor Normal(double loc = 0, double scale = 1, Shape? size = null) => Shared.Normal(loc, scale, size);

        /// <inheritdoc cref="RandomState.Uniform"/>
        public static Tensor Uniform(double low = 0, double high = 1, Shape? size = null) => Shared.Uniform(low, high, size);

        /// <inheritdoc cref="RandomState.Exponential"/>
        public static Tensor Exponential(double scale = 1, Shape? size = null) => Shared.Exponential(scale, size);

        /// <inheritdoc cref="RandomState.RandInt"/>
        public static Tensor RandInt(long low, long? high = null, Shape? size = null) => Shared.RandInt(low, high, size);

        /// <inheritdoc cref="RandomState.Binomial"/>
        public static Tensor Binomial(long n, double p, Shape? size = null) => Shared.Binomial(n, p, size);

        /// <inheritdoc cref="RandomState.Poisson"/>
        public static Tensor Poisson(double lam = 1, Shape? size = null) => Shared.Poisson(lam, size);

        /// <inheritdoc cref="RandomState.Permutation(int)"/>
        public static Tensor Permutation(int n) => Shared.Permutation(n);

        /// <inheritdoc cref="RandomState.Permutation(Tensor)"/>
        public static Tensor Permutation(Tensor x) => Shared.Permutation(x);

        /// <inheritdoc cref="RandomState.Shuffle{T}(T[])"/>
        public static void Shuffle<T>(T[] array) => Shared.Shuffle(array);

        /// <inheritdoc cref="RandomState.Shuffle{T}(T[,])"/>
        public static void Shuffle<T>(T[,] array) => Shared.Shuffle(array);

        /// <inheritdoc cref="RandomState.Choice(int, Shape, bool, double[])"/>
        public static Tensor Choice(int a, Shape? size = null, bool replace = true, double[]? p = null) => Shared.Choice(a, size, replace, p);

        /// <inheritdoc cref="RandomState.Choice(Tensor, Shape, bool, double[])"/>
        public static Tensor Choice(Tensor a, Shape? size = null, bool replace = true, double[]? p = null) => Shared.Choice(a, size, replace, p);
    }
}
