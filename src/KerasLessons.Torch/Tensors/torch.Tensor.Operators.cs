using KerasLessons.Torch.Operations;

namespace KerasLessons.Torch;

public static partial class torch
{
    public abstract partial class Tensor
    {
        /// <summary>Sum element by element.</summary>
        public static Tensor operator +(Tensor x, Tensor y) => ArithmeticOperations.Add(x, y);

        /// <summary>Sum element by element.</summary>
        public static Tensor operator +(Tensor x, double y) => ArithmeticOperations.Add(x, y);

        /// <summary>Sum element by element.</summary>
        public static Tensor operator +(double x, Tensor y) => ArithmeticOperations.Add(x, y);

        /// <summary>Sum element by element.</summary>
        public static Tensor operator +(Tensor x, long y) => ArithmeticOperations.Add(x, y);

        /// <summary>Sum element by element.</summary>
        public static Tensor operator +(long x, Tensor y) => ArithmeticOperations.Add(x, y);

        /// <summary>Difference element by element.</summary>
        public static Tensor operator -(Tensor x, Tensor y) => ArithmeticOperations.Sub(x, y);

        /// <summary>Difference element by element.</summary>
        public static Tensor operator -(Tensor x, double y) => ArithmeticOperations.Sub(x, y);

        /// <summary>Difference element by element.</summary>
        public static Tensor operator -(double x, Tensor y) => ArithmeticOperations.Sub(x, y);

        /// <summary>Difference element by element.</summary>
        public static Tensor operator -(Tensor x, long y) => ArithmeticOperations.Sub(x, y);

        /// <summary>Difference element by element.</summary>
        public static Tensor operator -(long x, Tensor y) => ArithmeticOperations.Sub(x, y);

        /// <summary>Product element by element.</summary>
        public static Tensor operator *(Tensor x, Tensor y) => ArithmeticOperations.Mul(x, y);

        /// <summary>Product element by element.</summary>
        public static Tensor operator *(Tensor x, double y) => ArithmeticOperations.Mul(x, y);

        /// <summary>Product element by element.</summary>
        public static Tensor operator *(double x, Tensor y) => ArithmeticOperations.Mul(x, y);

        /// <summary>Product element by element.</summary>
        public static Tensor operator *(Tensor x, long y) => ArithmeticOperations.Mul(x, y);

        /// <summary>Product element by element.</summary>
        public static Tensor operator *(long x, Tensor y) => ArithmeticOperations.Mul(x, y);

        /// <summary>Quotient, of floating point, element by element.</summary>
        public static Tensor operator /(Tensor x, Tensor y) => ArithmeticOperations.Div(x, y);

        /// <summary>Quotient, of floating point, element by element.</summary>
        public static Tensor operator /(Tensor x, double y) => ArithmeticOperations.Div(x, y);

        /// <summary>Quotient, of floating point, element by element.</summary>
        public static Tensor operator /(double x, Tensor y) => ArithmeticOperations.Div(x, y);

        /// <summary>Quotient, of floating point, element by element.</summary>
        public static Tensor operator /(Tensor x, long y) => ArithmeticOperations.Div(x, y);

        /// <summary>Quotient, of floating point, element by element.</summary>
        public static Tensor operator /(long x, Tensor y) => ArithmeticOperations.Div(x, y);

        /// <summary>The elements with opposite sign.</summary>
        public static Tensor operator -(Tensor x) => ArithmeticOperations.Neg(x);

        /// <summary>Whether x is below y, element by element.</summary>
        public static Tensor operator <(Tensor x, Tensor y) => ComparisonOperations.Less(x, y);

        /// <summary>Whether x is below y, element by element.</summary>
        public static Tensor operator <(Tensor x, double y) => ComparisonOperations.Less(x, y);

        /// <summary>Whether x is below y, element by element.</summary>
        public static Tensor operator <(double x, Tensor y) => ComparisonOperations.Less(x, y);

        /// <summary>Whether x is at or below y, element by element.</summary>
        public static Tensor operator <=(Tensor x, Tensor y) => ComparisonOperations.LessEqual(x, y);

        /// <summary>Whether x is at or below y, element by element.</summary>
        public static Tensor operator <=(Tensor x, double y) => ComparisonOperations.LessEqual(x, y);

        /// <summary>Whether x is at or below y, element by element.</summary>
        public static Tensor operator <=(double x, Tensor y) => ComparisonOperations.LessEqual(x, y);

        /// <summary>Whether x is above y, element by element.</summary>
        public static Tensor operator >(Tensor x, Tensor y) => ComparisonOperations.Greater(x, y);

        /// <summary>Whether x is above y, element by element.</summary>
        public static Tensor operator >(Tensor x, double y) => ComparisonOperations.Greater(x, y);

        /// <summary>Whether x is above y, element by element.</summary>
        public static Tensor operator >(double x, Tensor y) => ComparisonOperations.Greater(x, y);

        /// <summary>Whether x is at or above y, element by element.</summary>
        public static Tensor operator >=(Tensor x, Tensor y) => ComparisonOperations.GreaterEqual(x, y);

        /// <summary>Whether x is at or above y, element by element.</summary>
        public static Tensor operator >=(Tensor x, double y) => ComparisonOperations.GreaterEqual(x, y);

        /// <summary>Whether x is at or above y, element by element.</summary>
        public static Tensor operator >=(double x, Tensor y) => ComparisonOperations.GreaterEqual(x, y);
    }
}
