using System.Runtime.InteropServices;
using KerasLessons.Engine.Random;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

/// <summary>NumPy's generator <c>numpy.random.RandomState</c>: after the same seed the same calls give NumPy's numbers, to the last bit.</summary>
/// <remarks>
/// <see cref="np.Random"/> has the same methods over one generator that the whole program shares. Both may be used by
/// several threads at once; which thread gets which numbers then depends on who comes first.
/// A size left out gives a single number, as a tensor of rank 0.
/// </remarks>
public sealed class RandomState
{
    private readonly Lock _gate = new();
    private readonly NumPyRandomState _stream;

    /// <summary>A generator seeded by the operating system.</summary>
    public RandomState() => _stream = new NumPyRandomState();

    /// <summary>A generator seeded as <c>numpy.random.RandomState(seed)</c>.</summary>
    /// <param name="seed">0 to 4294967295.</param>
    public RandomState(long seed) => _stream = new NumPyRandomState(seed);

    private delegate void Filling<T>(NumPyRandomState stream, Span<T> destination);

    /// <summary>Starts the stream anew, from a seed of the operating system.</summary>
    public void Seed()
    {
        lock (_gate)
        {
            _stream.Seed();
        }
    }

    /// <summary>Starts the stream anew, as <c>np.random.seed(seed)</c>.</summary>
    /// <param name="seed">0 to 4294967295.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is outside these.</exception>
    public void Seed(long seed)
    {
        lock (_gate)
        {
            _stream.Seed(seed);
        }
    }

    /// <summary>Uniform numbers on [0, 1): <c>Rand(3, 4)</c>.</summary>
    /// <param name="shape">Size of each axis; none for a single number.</param>
    public Tensor Rand(params int[] shape) => RandomSample(shape);

    /// <summary>Standard normal numbers: <c>RandN(100)</c>, <c>RandN(3, 4)</c>.</summary>
    /// <param name="shape">Size of each axis; none for a single number.</param>
    public Tensor RandN(params int[] shape) => StandardNormal(shape);

    /// <summary>Uniform numbers on [0, 1).</summary>
    /// <param name="size">Size of each axis.</param>
    public Tensor RandomSample(Shape? size = null) => Draw<double>(size, static (stream, values) => stream.RandomSample(values));

    /// <summary>Standard normal numbers.</summary>
    /// <param name="size">Size of each axis.</param>
    public Tensor StandardNormal(Shape? size = null) => Draw<double>(size, static (stream, values) => stream.StandardNormal(values));

    /// <summary>Normal numbers.</summary>
    /// <param name="loc">Mean.</param>
    /// <param name="scale">Standard deviation, zero or more.</param>
    /// <param name="size">Size of each axis.</param>
    public Tensor Normal(double loc = 0, double scale = 1, Shape? size = null) =>
        Draw<double>(size, (stream, values) => stream.Normal(values, loc, scale));

    /// <summary>Uniform numbers on [low, high).</summary>
    /// <param name="low">Least number.</param>
    /// <param name="high">Above all numbers.</param>
    /// <param name="size">Size of each axis.</param>
    public Tensor Uniform(double low = 0, double high = 1, Shape? size = null) =>
        Draw<double>(size, (stream, values) => stream.Uniform(values, low, high));

    /// <summary>Exponential numbers.</summary>
    /// <param name="scale">Mean, zero or more.</param>
    /// <param name="size">Size of each axis.</param>
    public Tensor Exponential(double scale = 1, Shape? size = null) =>
        Draw<double>(size, (stream, values) => stream.Exponential(values, scale));

    /// <summary>Integers of [low, high), or of [0, low) when <paramref name="high"/> is left out, as int64.</summary>
    /// <param name="low">Least integer; the end of the range when it is the only limit.</param>
    /// <param name="high">Above all integers.</param>
    /// <param name="size">Size of each axis.</param>
    public Tensor RandInt(long low, long? high = null, Shape? size = null) =>
        Draw<long>(size, (stream, values) => stream.RandInt(values, high is null ? 0 : low, high ?? low));

    /// <summary>Counts of successes in <paramref name="n"/> tries, as int64.</summary>
    /// <param name="n">Number of tries.</param>
    /// <param name="p">Probability of success, 0 to 1.</param>
    /// <param name="size">Size of each axis.</param>
    public Tensor Binomial(long n, double p, Shape? size = null) =>
        Draw<long>(size, (stream, values) => stream.Binomial(values, n, p));

    /// <summary>Poisson counts, as int64.</summary>
    /// <param name="lam">Mean, zero or more.</param>
    /// <param name="size">Size of each axis.</param>
    public Tensor Poisson(double lam = 1, Shape? size = null) =>
        Draw<long>(size, (stream, values) => stream.Poisson(values, lam));

    /// <summary>The integers 0 … n − 1 in random order, as int64.</summary>
    /// <param name="n">How many, zero or more.</param>
    public Tensor Permutation(int n)
    {
        RandomArguments.RequireCount(n, "number of integers to permute");
        return Draw<long>(n, static (stream, values) => stream.Permutation(values));
    }

    /// <summary>The entries along the first axis in random order: the way to shuffle a tensor, which is immutable.</summary>
    /// <param name="x">Values, of rank 1 or more.</param>
    /// <exception cref="ArgumentException">The tensor is a single number.</exception>
    public Tensor Permutation(Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rank == 0)
        {
            throw new ArgumentException($"Only a tensor with an axis can be permuted, but received the single number {x}; pass the integer n itself for 0 … n − 1.", nameof(x));
        }
        return Ops.Gather(x, Permutation(x.Shape[0]));
    }

    /// <summary>Puts the elements of an array in random order, in place. A tensor is immutable: use <see cref="Permutation(Tensor)"/>.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="array">Array to shuffle.</param>
    public void Shuffle<T>(T[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        lock (_gate)
        {
            _stream.Shuffle(array.AsSpan());
        }
    }

    /// <summary>Puts the rows of an array in random order, in place, each row kept whole. A tensor is immutable: use <see cref="Permutation(Tensor)"/>.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="array">Array whose rows to shuffle.</param>
    public void Shuffle<T>(T[,] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Length == 0)
        {
            return;
        }
        lock (_gate)
        {
            _stream.Shuffle(MemoryMarshal.CreateSpan(ref array[0, 0], array.Length), array.GetLength(1));
        }
    }

    /// <summary>Integers chosen from 0 … a − 1, as int64.</summary>
    /// <param name="a">Number of candidates.</param>
    /// <param name="size">Size of each axis.</param>
    /// <param name="replace">Whether an integer may be chosen again.</param>
    /// <param name="p">Probability of each candidate; equal ones when left out.</param>
    public Tensor Choice(int a, Shape? size = null, bool replace = true, double[]? p = null)
    {
        if (p is { Length: 0 } && a > 0)
        {
            throw new ArgumentException($"Each candidate needs one probability, but received none for {a} candidates; leave p out for equal probabilities.", nameof(p));
        }
        return Draw<long>(size, (stream, values) => stream.Choice(values, a, replace, p));
    }

    /// <summary>Elements chosen from a vector, in its type.</summary>
    /// <param name="a">Candidates, a vector.</param>
    /// <param name="size">Size of each axis.</param>
    /// <param name="replace">Whether an element may be chosen again.</param>
    /// <param name="p">Probability of each candidate; equal ones when left out.</param>
    /// <exception cref="ArgumentException">The candidates are not a vector.</exception>
    public Tensor Choice(Tensor a, Shape? size = null, bool replace = true, double[]? p = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (a.Rank != 1)
        {
            throw new ArgumentException($"The candidates must be a vector, but received shape {a.Shape}; choose row numbers with Choice({(a.Rank == 0 ? "n" : a.Shape[0])}) and index with them.", nameof(a));
        }
        return Ops.Gather(a, Choice(a.Size, size, replace, p));
    }

    private Tensor Draw<T>(Shape? size, Filling<T> fill)
        where T : unmanaged
    {
        EagerDraw.Require("np.Random");
        var tensor = Tensor.Allocate(new TensorSpec(DTypes.Of<T>(), NewTensor.RequireSizes(size ?? Shape.Scalar)));
        lock (_gate)
        {
            fill(_stream, tensor.MutableSpan<T>());
        }
        return tensor;
    }
}
