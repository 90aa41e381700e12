using System.Runtime.CompilerServices;
using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Random;

namespace KerasLessons.Torch;

/// <content>Random numbers, from one generator that the whole program shares: after <c>torch.ManualSeed(43052)</c> they are PyTorch's.</content>
public static partial class torch
{
    /// <summary>Starts the stream of random numbers anew, as <c>torch.manual_seed(seed)</c>.</summary>
    /// <param name="seed">Any integer; the lower 32 bits count.</param>
    public static void ManualSeed(long seed) => CpuGenerator.Shared.Seed(seed);

    /// <summary>Standard normal numbers: <c>RandN(100)</c>, <c>RandN(100, 1)</c>.</summary>
    /// <param name="size">Size of each axis.</param>
    public static Tensor RandN(params int[] size) => RandN((Shape)size);

    /// <summary>Standard normal numbers.</summary>
    /// <param name="size">Size of each axis.</param>
    /// <param name="requiresGrad">Whether operations on them are recorded.</param>
    /// <param name="dtype">float32 or float64.</param>
    /// <exception cref="ArgumentException">The type is not of floating point.</exception>
    [OverloadResolutionPriority(1)]
    public static Tensor RandN(Shape size, bool requiresGrad = false, DType dtype = DType.Float32) =>
        new PlainTensor(CpuGenerator.Shared.Normal(size, 0, 1, RequireFloat(dtype)), requiresGrad);

    /// <summary>Normal numbers.</summary>
    /// <param name="mean">Mean.</param>
    /// <param name="std">Standard deviation, zero or more.</param>
    /// <param name="size">Size of each axis.</param>
    /// <param name="requiresGrad">Whether operations on them are recorded.</param>
    /// <param name="dtype">float32 or float64.</param>
    /// <exception cref="ArgumentOutOfRangeException">The standard deviation is below zero.</exception>
    /// <exception cref="ArgumentException">The type is not of floating point.</exception>
    public static Tensor Normal(double mean, double std, Shape size, bool requiresGrad = false, DType dtype = DType.Float32)
    {
        if (!(std >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(std), $"A standard deviation is zero or more; received {std}.");
        }
        return new PlainTensor(CpuGenerator.Shared.Normal(size, mean, std, RequireFloat(dtype)), requiresGrad);
    }

    /// <summary>Uniform numbers on [0, 1): <c>Rand(10)</c>, <c>Rand(3, 4)</c>.</summary>
    /// <param name="size">Size of each axis.</param>
    public static Tensor Rand(params int[] size) => Rand((Shape)size);

    /// <summary>Uniform numbers on [0, 1).</summary>
    /// <param name="size">Size of each axis.</param>
    /// <param name="requiresGrad">Whether operations on them are recorded.</param>
    /// <param name="dtype">float32 or float64.</param>
    /// <exception cref="ArgumentException">The type is not of floating point.</exception>
    [OverloadResolutionPriority(1)]
    public static Tensor Rand(Shape size, bool requiresGrad = false, DType dtype = DType.Float32) =>
        new PlainTensor(CpuGenerator.Shared.Uniform(size, 0, 1, RequireFloat(dtype)), requiresGrad);

    /// <summary>Integers from <paramref name="low"/> up to, not including, <paramref name="high"/>, as int64.</summary>
    /// <param name="low">Least integer.</param>
    /// <param name="high">Above all integers.</param>
    /// <param name="size">Size of each axis.</param>
    /// <exception cref="ArgumentException">There is no integer between the bounds.</exception>
    public static Tensor RandInt(long low, long high, Shape size) => low < high
        ? new PlainTensor(CpuGenerator.Shared.Integers(size, low, high))
        : throw new ArgumentException($"Random integers need a lower bound below the upper one; received {low} and {high}.");

    /// <summary>Integers from 0 up to, not including, <paramref name="high"/>, as int64.</summary>
    /// <param name="high">Above all integers.</param>
    /// <param name="size">Size of each axis.</param>
    /// <exception cref="ArgumentException"><paramref name="high"/> is not above 0.</exception>
    public static Tensor RandInt(long high, Shape size) => RandInt(0, high, size);

    /// <summary>The integers from 0 up to, not including, <paramref name="n"/> in random order, as int64.</summary>
    /// <param name="n">How many, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is below zero.</exception>
    public static Tensor RandPerm(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return new PlainTensor(CpuGenerator.Shared.Permutation(n));
    }

    private static DType RequireFloat(DType dtype) => dtype.IsFloat()
        ? dtype
        : throw new ArgumentException($"Random real numbers are float32 or float64; received {dtype.NumPyName()}. Use RandInt for integers.");
}
