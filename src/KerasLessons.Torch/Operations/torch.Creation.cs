using System.Runtime.CompilerServices;
using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Operations;

namespace KerasLessons.Torch;

public static partial class torch
{
    /// <summary>A number.</summary>
    /// <param name="data">The number.</param>
    /// <param name="requiresGrad">Whether operations on it are recorded.</param>
    /// <param name="dtype">Type of the element.</param>
    public static Tensor tensor(double data, bool requiresGrad = false, DType dtype = DType.Float32) => Made(data, requiresGrad, dtype);

    /// <summary>An int64 number.</summary>
    public static Tensor tensor(long data) => new PlainTensor(data);

    /// <summary>A vector: <c>torch.tensor([-5.0, 10.0], requiresGrad: true)</c>.</summary>
    /// <param name="data">The numbers.</param>
    /// <param name="requiresGrad">Whether operations on it are recorded.</param>
    /// <param name="dtype">Type of the elements.</param>
    public static Tensor tensor(double[] data, bool requiresGrad = false, DType dtype = DType.Float32) => Made(data, requiresGrad, dtype);

    /// <summary>A vector of float32.</summary>
    /// <param name="data">The numbers.</param>
    /// <param name="requiresGrad">Whether operations on it are recorded.</param>
    public static Tensor tensor(float[] data, bool requiresGrad = false) => Made(data, requiresGrad, DType.Float32);

    /// <summary>A vector of int64.</summary>
    public static Tensor tensor(long[] data) => Made(data, requiresGrad: false, DType.Int64);

    /// <summary>A vector of int64.</summary>
    public static Tensor tensor(int[] data) => Made(data, requiresGrad: false, DType.Int64);

    /// <summary>A vector of truth values.</summary>
    public static Tensor tensor(bool[] data) => Made(data, requiresGrad: false, DType.Bool);

    /// <summary>A matrix, row by row: <c>torch.tensor([[4.0], [3.0], [-2.0]])</c>.</summary>
    /// <param name="data">Rows of equal length.</param>
    /// <param name="requiresGrad">Whether operations on it are recorded.</param>
    /// <param name="dtype">Type of the elements.</param>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static Tensor tensor(double[][] data, bool requiresGrad = false, DType dtype = DType.Float32) => Made(data, requiresGrad, dtype);

    /// <summary>A matrix of int64, row by row: <c>torch.tensor([[1, 2], [3, 4]])</c>.</summary>
    /// <param name="data">Rows of equal length.</param>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static Tensor tensor(int[][] data) => Made(data, requiresGrad: false, DType.Int64);

    /// <summary>A matrix.</summary>
    /// <param name="data">The numbers.</param>
    /// <param name="requiresGrad">Whether operations on it are recorded.</param>
    /// <param name="dtype">Type of the elements.</param>
    public static Tensor tensor(double[,] data, bool requiresGrad = false, DType dtype = DType.Float32) => Made(data, requiresGrad, dtype);

    /// <summary>A matrix of float32.</summary>
    /// <param name="data">The numbers.</param>
    /// <param name="requiresGrad">Whether operations on it are recorded.</param>
    public static Tensor tensor(float[,] data, bool requiresGrad = false) => Made(data, requiresGrad, DType.Float32);

    /// <summary>A matrix of int64.</summary>
    public static Tensor tensor(long[,] data) => Made(data, requiresGrad: false, DType.Int64);

    /// <summary>A matrix of int64.</summary>
    public static Tensor tensor(int[,] data) => Made(data, requiresGrad: false, DType.Int64);

    /// <summary>The numbers of a NumPy array of this library, in its own type.</summary>
    /// <param name="data">An engine's tensor.</param>
    /// <param name="requiresGrad">Whether operations on it are recorded.</param>
    public static Tensor tensor(EngineTensor data, bool requiresGrad = false)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new PlainTensor(data, requiresGrad);
    }

    /// <summary>The numbers of a NumPy array of this library, in its own type.</summary>
    public static Tensor FromNumPy(EngineTensor array) => tensor(array);

    /// <summary>A tensor of zeros.</summary>
    /// <param name="size">Size of each axis.</param>
    public static Tensor Zeros(params int[] size) => Full(size, 0);

    /// <inheritdoc cref="Full"/>
    [OverloadResolutionPriority(1)]
    public static Tensor Zeros(Shape size, bool requiresGrad = false, DType dtype = DType.Float32) => Full(size, 0, requiresGrad, dtype);

    /// <summary>A tensor of ones.</summary>
    /// <param name="size">Size of each axis.</param>
    public static Tensor Ones(params int[] size) => Full(size, 1);

    /// <inheritdoc cref="Full"/>
    [OverloadResolutionPriority(1)]
    public static Tensor Ones(Shape size, bool requiresGrad = false, DType dtype = DType.Float32) => Full(size, 1, requiresGrad, dtype);

    /// <summary>A tensor that holds one value everywhere.</summary>
    /// <param name="size">Size of each axis.</param>
    /// <param name="fillValue">The value.</param>
    /// <param name="requiresGrad">Whether operations on it are recorded.</param>
    /// <param name="dtype">Type of the elements.</param>
    public static Tensor Full(Shape size, double fillValue, bool requiresGrad = false, DType dtype = DType.Float32) =>
        new PlainTensor(NewTensor.Filled(size, fillValue, dtype), requiresGrad);

    /// <summary>Zeros of the type and shape of <paramref name="input"/>.</summary>
    public static Tensor ZerosLike(Tensor input) => Full(Required(input).Shape, 0, dtype: input.DType);

    /// <summary>Ones of the type and shape of <paramref name="input"/>.</summary>
    public static Tensor OnesLike(Tensor input) => Full(Required(input).Shape, 1, dtype: input.DType);

    /// <summary>The integers 0, 1, … below <paramref name="end"/>, as int64.</summary>
    public static Tensor Arange(int end) => new PlainTensor(Ops.Arange(end));

    /// <summary>The integers start, start + step, … below <paramref name="end"/>, as int64 unless a type is named.</summary>
    /// <param name="start">First number.</param>
    /// <param name="end">Above all numbers; below them for a negative step.</param>
    /// <param name="step">Distance, not 0.</param>
    /// <param name="dtype">Type of the elements.</param>
    /// <exception cref="ArgumentException">The step is 0 or leads away from the end.</exception>
    public static Tensor Arange(int start, int end, int step = 1, DType dtype = DType.Int64) => Arange((double)start, end, step, dtype);

    /// <summary>The numbers start, start + step, … below <paramref name="end"/>.</summary>
    /// <param name="start">First number.</param>
    /// <param name="end">Above all numbers; below them for a negative step.</param>
    /// <param name="step">Distance, not 0.</param>
    /// <param name="dtype">Type of the elements.</param>
    /// <exception cref="ArgumentException">The step is 0 or leads away from the end.</exception>
    public static Tensor Arange(double start, double end, double step = 1, DType dtype = DType.Float32)
    {
        if (step == 0 || !double.IsFinite(start) || !double.IsFinite(end) || (end - start) * step < 0)
        {
            throw new ArgumentException($"A step of {step} does not lead from {start} to {end}; use finite bounds and a step other than 0 that leads there.");
        }
        var values = new double[(int)Math.Ceiling((end - start) / step)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = start + i * step;
        }
        return Made(values, requiresGrad: false, dtype);
    }

    /// <summary>Numbers at equal distances, both ends included.</summary>
    /// <param name="start">First number.</param>
    /// <param name="end">Last number.</param>
    /// <param name="steps">How many, zero or more.</param>
    /// <param name="requiresGrad">Whether operations on them are recorded.</param>
    /// <param name="dtype">float32 or float64.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is below zero.</exception>
    /// <exception cref="ArgumentException">The type is not of floating point.</exception>
    public static Tensor LinSpace(double start, double end, int steps, bool requiresGrad = false, DType dtype = DType.Float32)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        return dtype switch
        {
            DType.Float32 => new PlainTensor(LinearSpace.Make((float)start, (float)end, steps), requiresGrad),
            DType.Float64 => new PlainTensor(LinearSpace.Make(start, end, steps), requiresGrad),
            _ => throw new ArgumentException($"Numbers at equal distances are float32 or float64; received {dtype.NumPyName()}."),
        };
    }

    private static PlainTensor Made(EngineTensor values, bool requiresGrad, DType dtype) => new(Ops.Cast(values, dtype), requiresGrad);

    private static Tensor Required(Tensor? input) =>
        input ?? throw new ArgumentNullException(nameof(input), "A tensor was expected; received null.");
}
