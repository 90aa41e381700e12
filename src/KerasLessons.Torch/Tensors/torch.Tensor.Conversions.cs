namespace KerasLessons.Torch;

public static partial class torch
{
    public abstract partial class Tensor
    {
        /// <summary>The single value of a tensor that has one element, as a double.</summary>
        /// <exception cref="InvalidOperationException">The tensor has more than one element, or none.</exception>
        public double Item() => Values.Item();

        /// <summary>The elements in row-major order, as doubles.</summary>
        public List<double> ToList() => [.. Values.ToArray<double>()];

        /// <summary>The elements, converted to <typeparamref name="T"/>, in row-major order.</summary>
        /// <typeparam name="T">float, double, int, long or bool.</typeparam>
        public T[] ToArray<T>()
            where T : unmanaged => Values.ToArray<T>();

        /// <summary>The numbers as a NumPy array of this library, an engine's tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor requires gradients.</exception>
        public EngineTensor NumPy() => RequiresGrad
            ? throw new InvalidOperationException("A tensor that requires gradients cannot be handed on as plain numbers; use x.Data or x.Detach(), so that it is plain that no gradient flows there.")
            : Values;

        /// <summary>A vector's numbers, so that it goes where spans of numbers go, as into a plot. Axes of size 1 do not matter.</summary>
        /// <exception cref="InvalidOperationException">The tensor requires gradients: draw <c>x.Data</c>.</exception>
        /// <exception cref="ArgumentException">More than one axis is longer than 1.</exception>
        public static implicit operator ReadOnlySpan<double>(Tensor tensor)
        {
            ArgumentNullException.ThrowIfNull(tensor);
            return tensor.NumPy();
        }

        /// <summary>A float32 number.</summary>
        public static implicit operator Tensor(double value) => tensor(value);

        /// <summary>A float32 number.</summary>
        public static implicit operator Tensor(float value) => tensor(value);

        /// <summary>An int64 number.</summary>
        public static implicit operator Tensor(long value) => tensor(value);

        /// <summary>An int64 number.</summary>
        public static implicit operator Tensor(int value) => tensor((long)value);

        /// <summary>A float32 vector.</summary>
        public static implicit operator Tensor(double[] values) => tensor(values);

        /// <summary>A float32 vector.</summary>
        public static implicit operator Tensor(float[] values) => tensor(values);

        /// <summary>An int64 vector.</summary>
        public static implicit operator Tensor(long[] values) => tensor(values);

        /// <summary>An int64 vector.</summary>
        public static implicit operator Tensor(int[] values) => tensor(values);

        /// <summary>A vector of truth values.</summary>
        public static implicit operator Tensor(bool[] values) => tensor(values);

        /// <summary>A float32 matrix.</summary>
        public static implicit operator Tensor(double[,] values) => tensor(values);

        /// <summary>A float32 matrix.</summary>
        public static implicit operator Tensor(float[,] values) => tensor(values);

        /// <summary>The value of a tensor of one element.</summary>
        public static explicit operator double(Tensor tensor)
        {
            ArgumentNullException.ThrowIfNull(tensor);
            return tensor.Item();
        }

        /// <summary>The truth of a tensor of one element: whether it is not zero.</summary>
        public static explicit operator bool(Tensor tensor)
        {
            ArgumentNullException.ThrowIfNull(tensor);
            return tensor.Item() != 0;
        }
    }
}
