using KerasLessons.Engine.Tensors;

namespace KerasLessons;

/// <summary>TensorFlow's functions under TensorFlow's name: <c>tf.Constant(3.0)</c>, <c>tf.ReduceMean(x, axis: 0)</c>, <c>tf.Random.Normal([10])</c>.</summary>
/// <remarks>
/// Arguments and defaults are TensorFlow's: new tensors are <see cref="DType.Float32"/>, and so are the C# numbers and
/// arrays of <c>double</c> given to <c>tf.Constant</c> and <c>tf.Variable</c>, as Python's numbers are; a
/// <see cref="Tensor"/> keeps its type. Tensors of different types meet as in NumPy (TensorFlow's
/// <c>experimental_enable_numpy_behavior</c>). A tape is <c>new GradientTape(persistent: true)</c>.
/// </remarks>
public static partial class tf
{
    /// <summary>Numbers as a tensor: <c>tf.Constant([1.0, 2.0])</c>; doubles become float32.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="values">The numbers.</param>
    /// <param name="dtype">Type wanted; float32 for doubles, else that of the numbers, when left out.</param>
    /// <param name="shape">Shape wanted; that of the numbers when left out.</param>
    public static Tensor Constant<T>(T[] values, DType? dtype = null, Shape? shape = null)
        where T : unmanaged => FromLiteral(values, dtype, shape);

    /// <summary>Rows of equal length as a tensor: <c>tf.Constant([[1.0, 2.0], [3.0, 4.0]])</c>; doubles become float32.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="dtype">Type wanted; float32 for doubles, else that of the numbers, when left out.</param>
    /// <param name="shape">Shape wanted; that of the rows when left out.</param>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static Tensor Constant<T>(T[][] rows, DType? dtype = null, Shape? shape = null)
        where T : unmanaged => FromLiteral(rows, dtype, shape);

    /// <summary>A number, a rectangular array (<c>double[,]</c>) or a tensor as a tensor; C# doubles become float32, a tensor keeps its type.</summary>
    /// <param name="value">The numbers.</param>
    /// <param name="dtype">Type wanted; float32 for doubles, else that of the numbers, when left out.</param>
    /// <param name="shape">Shape wanted; one number fills any shape.</param>
    /// <exception cref="ArgumentException">The value does not hold numbers, or does not fit the shape.</exception>
    public static Tensor Constant(object value, DType? dtype = null, Shape? shape = null) => FromLiteral(value, dtype, shape);

    /// <summary>A variable that starts with these numbers: <c>tf.Variable([3.0])</c>; doubles become float32.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="values">First value.</param>
    /// <param name="trainable">Whether tapes watch it and optimizers change it.</param>
    /// <param name="name">Name that it prints with.</param>
    /// <param name="dtype">Type wanted; float32 for doubles, else that of the numbers, when left out.</param>
    public static Variable Variable<T>(T[] values, bool trainable = true, string name = "Variable", DType? dtype = null)
        where T : unmanaged => new(FromLiteral(values, dtype, null), trainable, name);

    /// <summary>A variable that starts with these rows: <c>tf.Variable([[9.0], [2.0]])</c>; doubles become float32.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="rows">First value, rows of equal length.</param>
    /// <param name="trainable">Whether tapes watch it and optimizers change it.</param>
    /// <param name="name">Name that it prints with.</param>
    /// <param name="dtype">Type wanted; float32 for doubles, else that of the numbers, when left out.</param>
    public static Variable Variable<T>(T[][] rows, bool trainable = true, string name = "Variable", DType? dtype = null)
        where T : unmanaged => new(FromLiteral(rows, dtype, null), trainable, name);

    /// <summary>A variable that starts with a number, a rectangular array or a tensor: <c>tf.Variable(-10.0)</c>; C# doubles become float32, a tensor keeps its type.</summary>
    /// <param name="initialValue">First value; its type and shape are the variable's for good.</param>
    /// <param name="trainable">Whether tapes watch it and optimizers change it.</param>
    /// <param name="name">Name that it prints with.</param>
    /// <param name="dtype">Type wanted; float32 for doubles, else that of the numbers, when left out.</param>
    public static Variable Variable(object initialValue, bool trainable = true, string name = "Variable", DType? dtype = null) =>
        new(FromLiteral(initialValue, dtype, null), trainable, name);

    /// <summary>A tensor of ones.</summary>
    /// <param name="shape">Size of each axis: <c>100</c>, <c>(3, 4)</c> or <c>[3, 4]</c>.</param>
    /// <param name="dtype">Type of the elements.</param>
    public static Tensor Ones(Shape shape, DType dtype = DType.Float32) => NewTensor.Filled(shape, 1.0, dtype);

    /// <summary>A tensor of zeros.</summary>
    /// <param name="shape">Size of each axis: <c>100</c>, <c>(3, 4)</c> or <c>[3, 4]</c>.</param>
    /// <param name="dtype">Type of the elements.</param>
    public static Tensor Zeros(Shape shape, DType dtype = DType.Float32) => NewTensor.Filled(shape, 0.0, dtype);

    /// <summary><paramref name="num"/> numbers at equal distances from <paramref name="start"/> to <paramref name="stop"/>, both included.</summary>
    /// <param name="start">First number.</param>
    /// <param name="stop">Last number.</param>
    /// <param name="num">How many numbers, one or more.</param>
    /// <param name="dtype">Type of the result, in whose arithmetic the numbers are made: float32 or float64.</param>
    public static Tensor LinSpace(double start, double stop, int num, DType dtype = DType.Float32)
    {
        if (num < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(num), num, $"The number of samples must be one or more, but received {num}; pass a count such as 50.");
        }
        RequireFloat(dtype);
        return dtype == DType.Float32 ? LinSpace((float)start, (float)stop, num) : np.LinSpace(start, stop, num);
    }

    /// <summary>Rows of off-values with the on-value at the place that each integer names.</summary>
    /// <param name="indices">Integers from 0 up to the depth; others give a row of off-values.</param>
    /// <param name="depth">Length of each row.</param>
    /// <param name="onValue">The value at the named place.</param>
    /// <param name="offValue">The value elsewhere.</param>
    /// <param name="dtype">Type of the result.</param>
    public static Tensor OneHot(Tensor indices, int depth, double onValue = 1, double offValue = 0, DType dtype = DType.Float32) =>
        onValue == 1 && offValue == 0
            ? Ops.OneHot(indices, depth, dtype)
            : Ops.Where(Ops.OneHot(indices, depth, DType.Bool), Tensor.ScalarOf(onValue, dtype), Tensor.ScalarOf(offValue, dtype));

    private static Tensor LinSpace(float start, float stop, int num)
    {
        var values = new float[num];
        float step = (stop - start) / Math.Max(num - 1, 1);
        for (int i = 0; i < num; i++)
        {
            values[i] = start + step * i;
        }
        if (num > 1)
        {
            values[^1] = stop;
        }
        return values;
    }

    private static Tensor FromLiteral(object value, DType? dtype, Shape? shape)
    {
        var tensor = NewTensor.FromAny(value);
        bool literal = value is not (Tensor or KerasLessons.Variable);
        tensor = tensor.Cast(dtype ?? (literal && tensor.DType == DType.Float64 ? DType.Float32 : tensor.DType));
        return shape is null ? tensor : tensor.Size == 1 ? Ops.BroadcastTo(tensor.Reshape(Shape.Scalar), NewTensor.RequireSizes(shape)) : tensor.Reshape(shape);
    }

    private static void RequireFloat(DType dtype)
    {
        if (!dtype.IsFloat())
        {
            throw new ArgumentException($"These numbers are real, but received type {dtype.NumPyName()}; use Float32 or Float64 and tf.Cast the result.", nameof(dtype));
        }
    }
}
