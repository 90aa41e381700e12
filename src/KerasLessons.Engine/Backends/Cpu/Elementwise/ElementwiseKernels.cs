using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>Which loop computes which primitive on which type.</summary>
internal static unsafe class ElementwiseKernels
{
    /// <summary>The loop for a primitive.</summary>
    /// <param name="primitive">What to compute.</param>
    /// <param name="type">Type of the inputs; for <see cref="Where"/>, of the choices.</param>
    /// <param name="scalarA">Whether the first input is a single element; the loop may or may not make use of it.</param>
    /// <param name="scalarB">Whether the second input is a single element.</param>
    public static ElementwiseKernel Find(ElementwisePrimitive primitive, DType type, bool scalarA, bool scalarB) => primitive switch
    {
        Cast cast => new(Conversion(type, cast.To)),
        StopGradient or Identity => new(CopyOf(type)),
        Where => new(WhereOf(type)),
        LogicalAnd => new(&Loops.And),
        LogicalOr => new(&Loops.Or),
        LogicalNot => new(&Loops.Not),
        _ => type switch
        {
            DType.Float32 => OfFloat<float>(primitive, scalarA, scalarB),
            DType.Float64 => OfFloat<double>(primitive, scalarA, scalarB),
            DType.Int32 => OfInteger<int>(primitive, scalarA, scalarB),
            DType.Int64 => OfInteger<long>(primitive, scalarA, scalarB),
            _ => OfTruth(primitive, scalarA, scalarB),
        },
    };

    private static ElementwiseKernel OfFloat<T>(ElementwisePrimitive primitive, bool scalarA, bool scalarB)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => primitive switch
        {
            Exp => new(&VectorLoop.Run<ExpFunction, T>),
            Expm1 => new(&VectorLoop.Run<Expm1Function, T>),
            Log => new(&VectorLoop.Run<LogFunction, T>),
            Log1p => new(&VectorLoop.Run<Log1pFunction, T>),
            Sqrt => new(&VectorLoop.Run<SqrtFunction, T>),
            Sin => new(&VectorLoop.Run<SinFunction, T>),
            Cos => new(&VectorLoop.Run<CosFunction, T>),
            Tan => new(&Loops.Float<TanFormula, T>),
            Tanh => new(&VectorLoop.Run<TanhFunction, T>),
            Softplus => new(&VectorLoop.Run<SoftplusFunction, T>),
            Sigmoid => new(&VectorLoop.Run<SigmoidFunction, T>),
            Floor => new(&Loops.Float<FloorFormula, T>),
            Ceiling => new(&Loops.Float<CeilingFormula, T>),
            Round => new(&Loops.Float<RoundFormula, T>),
            Erf => new(&VectorLoop.Run<ErfFunction, T>),
            Power => scalarB ? new(&Loops.PowerScalarB<T>, scalarB: true) : new(&Loops.Power<T>),
            Divide => Operator<DivideOperator, T>(scalarA, scalarB),
            ReluGradient => new(&Loops.ReluGradient<T>),
            IsNaN => new(&Loops.Classify<IsNaNFormula, T>),
            IsFinite => new(&Loops.Classify<IsFiniteFormula, T>),
            _ => OfNumber<T>(primitive, scalarA, scalarB),
        };

    private static ElementwiseKernel OfInteger<T>(ElementwisePrimitive primitive, bool scalarA, bool scalarB)
        where T : unmanaged, IBinaryInteger<T> => primitive switch
        {
            Floor or Ceiling or Round => new(&Loops.Copy<T>),
            Power => new(&Loops.IntegerPower<T>),
            _ => OfNumber<T>(primitive, scalarA, scalarB),
        };

    private static ElementwiseKernel OfNumber<T>(ElementwisePrimitive primitive, bool scalarA, bool scalarB)
        where T : unmanaged, INumber<T> => primitive switch
        {
            Negate => new(&Loops.Negate<T>),
            Abs => new(&Loops.Unary<AbsFormula, T>),
            // A function of one operand is called with it in the second place too.
            Square => new(&BinaryLoops.Run<MultiplyOperator, T>),
            Relu => new(&Loops.Relu<T>),
            Sign => new(&Loops.Unary<SignFormula, T>),
            Add => Operator<AddOperator, T>(scalarA, scalarB),
            Subtract => Operator<SubtractOperator, T>(scalarA, scalarB),
            Multiply => Operator<MultiplyOperator, T>(scalarA, scalarB),
            Maximum => Operator<MaximumOperator, T>(scalarA, scalarB),
            Minimum => Operator<MinimumOperator, T>(scalarA, scalarB),
            Remainder => Binary<RemainderFormula, T>(scalarA, scalarB),
            Equal => Comparison<EqualFormula, T>(scalarA, scalarB),
            NotEqual => Comparison<NotEqualFormula, T>(scalarA, scalarB),
            Less => Comparison<LessFormula, T>(scalarA, scalarB),
            LessEqual => Comparison<LessEqualFormula, T>(scalarA, scalarB),
            _ => throw new NotSupportedException($"{primitive} is not defined for elements of type {DTypes.Of<T>().NumPyName()}."),
        };

    private static ElementwiseKernel OfTruth(ElementwisePrimitive primitive, bool scalarA, bool scalarB) => primitive switch
    {
        Equal => Comparison<EqualFormula, byte>(scalarA, scalarB),
        NotEqual => Comparison<NotEqualFormula, byte>(scalarA, scalarB),
        Less => Comparison<LessFormula, byte>(scalarA, scalarB),
        LessEqual => Comparison<LessEqualFormula, byte>(scalarA, scalarB),
        _ => throw new NotSupportedException($"{primitive} is not defined for truth values; cast them to numbers first."),
    };

    private static ElementwiseKernel Operator<TOperator, T>(bool scalarA, bool scalarB)
        where TOperator : IBinaryOperator
        where T : unmanaged, INumber<T> => (scalarA, scalarB) switch
        {
            (_, true) => new(&BinaryLoops.RunScalarB<TOperator, T>, scalarB: true),
            (true, _) => new(&BinaryLoops.RunScalarA<TOperator, T>, scalarA: true),
            _ => new(&BinaryLoops.Run<TOperator, T>),
        };

    private static ElementwiseKernel Binary<TFormula, T>(bool scalarA, bool scalarB)
        where TFormula : IBinaryFormula
        where T : unmanaged, INumber<T> => (scalarA, scalarB) switch
        {
            (_, true) => new(&Loops.BinaryScalarB<TFormula, T>, scalarB: true),
            (true, _) => new(&Loops.BinaryScalarA<TFormula, T>, scalarA: true),
            _ => new(&Loops.Binary<TFormula, T>),
        };

    private static ElementwiseKernel Comparison<TFormula, T>(bool scalarA, bool scalarB)
        where TFormula : IComparison
        where T : unmanaged, INumber<T> => (scalarA, scalarB) switch
        {
            (_, true) => new(&Loops.CompareScalarB<TFormula, T>, scalarB: true),
            (true, _) => new(&Loops.CompareScalarA<TFormula, T>, scalarA: true),
            _ => new(&Loops.Compare<TFormula, T>),
        };

    private static delegate*<byte*, byte*, byte*, byte*, nint, void> CopyOf(DType type) => type.Size() switch
    {
        4 => &Loops.Copy<int>,
        8 => &Loops.Copy<long>,
        _ => &Loops.Copy<byte>,
    };

    private static delegate*<byte*, byte*, byte*, byte*, nint, void> WhereOf(DType type) => type.Size() switch
    {
        4 => &Loops.Where<int>,
        8 => &Loops.Where<long>,
        _ => &Loops.Where<byte>,
    };

    private static delegate*<byte*, byte*, byte*, byte*, nint, void> Conversion(DType from, DType to) => (from, to) switch
    {
        (DType.Float64, DType.Float32) => &ConversionLoops.DoubleToSingle,
        (DType.Float32, DType.Float64) => &ConversionLoops.SingleToDouble,
        (DType.Int32, DType.Float32) => &ConversionLoops.Int32ToSingle,
        (DType.Int64, DType.Float32) => &ConversionLoops.Int64ToSingle,
        (DType.Int64, DType.Float64) => &ConversionLoops.Int64ToDouble,
        _ => OtherConversion(from, to),
    };

    private static delegate*<byte*, byte*, byte*, byte*, nint, void> OtherConversion(DType from, DType to) => from switch
    {
        DType.Float32 => ConversionFrom<float>(to),
        DType.Float64 => ConversionFrom<double>(to),
        DType.Int32 => ConversionFrom<int>(to),
        DType.Int64 => ConversionFrom<long>(to),
        _ => ConversionFrom<byte>(to),
    };

    private static delegate*<byte*, byte*, byte*, byte*, nint, void> ConversionFrom<TFrom>(DType to)
        where TFrom : unmanaged, INumber<TFrom> => to switch
        {
            DType.Float32 => &Loops.Convert<TFrom, float>,
            DType.Float64 => &Loops.Convert<TFrom, double>,
            DType.Int32 => &Loops.Convert<TFrom, int>,
            DType.Int64 => &Loops.Convert<TFrom, long>,
            _ => &Loops.ToTruth<TFrom>,
        };
}
