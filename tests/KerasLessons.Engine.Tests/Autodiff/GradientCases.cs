using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Tests.Autodiff;

/// <summary>The gradient table: every differentiable primitive is in a row, and what is composed of several has its own.</summary>
internal static class GradientCases
{
    private static readonly Shape[][] One = [[[]], [5], [(2, 3)], [(2, 1, 3)]];

    private static readonly Shape[][] Two =
    [
        [(2, 3), (2, 3)], [[], []], [[], 4], [4, []], [(2, 3), 3], [3, (2, 3)], [(2, 3), (2, 1)], [(2, 1), (1, 3)], [(2, 1, 3), (4, 1)],
    ];

    private static readonly Shape[][] Matrix = [[(3, 4)]];

    private static readonly Shape[][] Cube = [[(2, 3, 4)]];

    public static readonly GradientCase[] All =
    [
        new("negative", x => -x[0], One),
        new("abs", x => Ops.Abs(x[0]), One) { AwayFromZero = 0.1 },
        new("square", x => Ops.Square(x[0]), One),
        new("exp", x => Ops.Exp(x[0]), One),
        new("expm1", x => Ops.Expm1(x[0]), One),
        new("log", x => Ops.Log(x[0]), One, 0.3, 3),
        new("log1p", x => Ops.Log1P(x[0]), One, -0.7, 2),
        new("sqrt", x => Ops.Sqrt(x[0]), One, 0.3, 3),
        new("rsqrt", x => Ops.Rsqrt(x[0]), One, 0.3, 3),
        new("reciprocal", x => Ops.Reciprocal(x[0]), One) { AwayFromZero = 0.4 },
        new("sin", x => Ops.Sin(x[0]), One),
        new("cos", x => Ops.Cos(x[0]), One),
        new("tan", x => Ops.Tan(x[0]), One, -1, 1),
        new("tanh", x => Ops.Tanh(x[0]), One),
        new("sigmoid", x => Ops.Sigmoid(x[0]), One),
        new("softplus", x => Ops.Softplus(x[0]), One),
        new("relu", x => Ops.Relu(x[0]), One) { AwayFromZero = 0.1 },
        new("relu of a square", x => Ops.Relu(Ops.Square(x[0]) * x[0]), One) { AwayFromZero = 0.2 },
        new("erf", x => Ops.Erf(x[0]), One),
        new("clip", x => Ops.Clip(x[0], -1, 1) * x[0], [[8]]) { AwayFromZero = 0.1 },
        new("identity", x => Ops.Apply(Identity.Instance, x[0]) * x[0], One),
        new("stop gradient of a constant factor", x => Ops.StopGradient(Ops.OnesLike(x[0]) * 3.0) * x[0], One),
        new("cast and back", x => Ops.Cast(Ops.Cast(x[0], DType.Float64), DType.Float64) * x[0], One),
        new("number operands", x => (1.5 - x[0]) * 2.0 + (2.0 / (x[0] + 4.0)) - (x[0] / 3.0) + (x[0] - 1.0), One),

        new("add", x => x[0] + x[1], Two),
        new("subtract", x => x[0] - x[1], Two),
        new("multiply", x => x[0] * x[1], Two),
        new("divide", x => x[0] / x[1], Two, 0.4, 3),
        new("maximum", x => Ops.Maximum(x[0], x[1]) * x[0], Two),
        new("minimum", x => Ops.Minimum(x[0], x[1]) * x[1], Two),
        new("mod", x => Ops.Mod(x[0], x[1] + 0.01), Two, 0.7, 3),
        new("power", x => Ops.Power(x[0], x[1]), Two, 0.4, 2),
        new("power by a number", x => Ops.Power(x[0], 3.0) + Ops.Power(x[0], -2.0), One) { AwayFromZero = 0.5 },
        new("where", x => Ops.Where(Ops.Greater(x[0], x[1]), x[0] * x[1], Ops.Square(x[1])), Two),
        new("used twice", x => x[0] * x[0] + Ops.Sin(x[0]) * x[1], Two),

        new("sum", x => Ops.Sum(Ops.Square(x[0])), One),
        new("sum along axes", x => Ops.Square(Ops.Sum(x[0], [0, 2])), Cube),
        new("sum along one axis, kept", x => Ops.Square(Ops.Sum(x[0], [1], keepDims: true)) * x[0], Cube),
        new("mean", x => Ops.Square(Ops.Mean(x[0], [-1])), Cube),
        new("variance", x => Ops.Variance(x[0], [0], keepDims: true), Cube),
        new("standard deviation", x => Ops.Std(x[0]), Matrix),
        new("max", x => Ops.Square(Ops.Max(x[0], [1])), Cube),
        new("max of all", x => Ops.Max(x[0]) * Ops.Sum(x[0]), One),
        new("min", x => Ops.Square(Ops.Min(x[0], [0, 2], keepDims: true)), Cube),
        new("prod", x => Ops.Prod(x[0], [1]), Cube) { AwayFromZero = 0.2 },
        new("prod of all", x => Ops.Prod(x[0]), [[5], [(2, 3)]]) { AwayFromZero = 0.2 },
        new("logSumExp", x => Ops.LogSumExp(x[0], [1]), Cube),
        new("logSumExp of all", x => Ops.LogSumExp(x[0], keepDims: true), Matrix),

        new("reshape", x => Ops.Reshape(Ops.Square(x[0]), [4, -1]), Cube),
        new("transpose", x => Ops.Transpose(x[0], [2, 0, 1]) * Ops.Transpose(Ops.Square(x[0]), [2, 0, 1]), Cube),
        new("swapped axes", x => Ops.SwapAxes(Ops.Square(x[0]), 0, -1), Cube),
        new("broadcast", x => Ops.BroadcastTo(Ops.Square(x[0]), [4, 2, 3]), [[(2, 1)], [3], [[]], [(2, 3)], [(1, 1, 1)]]),
        new("slice", x => Ops.Square(x[0][.., 1..3, ^1]), Cube),
        new("slice with steps", x => Ops.Square(x[0][TensorIndex.Every(.., -1), TensorIndex.Every(.., 2), TensorIndex.Every(1.., -2)]), Cube),
        new("new axis and ellipsis", x => Ops.Square(x[0][TensorIndex.Ellipsis, 0, TensorIndex.NewAxis]), Cube),
        new("pad", x => Ops.Square(Ops.Pad(x[0], (1, 2), (0, 1))), Matrix),
        new("flip", x => Ops.Flip(Ops.Square(x[0]), 1) * x[0], Cube),
        new("concatenate", x => Ops.Square(Ops.Concatenate([x[0], x[1], x[0]], 1)), [[(2, 3), (2, 1)], [(2, 0), (2, 2)]]),
        new("stack", x => Ops.Square(Ops.Stack([x[0], x[1]], -1)) * 0.5, [[(2, 3), (2, 3)]]),
        new("split", x => Ops.Split(x[0], 2, 1)[0] * Ops.Split(x[0], 2, 1)[1], [[(3, 4)]]),
        new("tile", x => Ops.Square(Ops.Tile(x[0], 2, 1, 3)), Matrix),
        new("repeat", x => Ops.Square(Ops.Repeat(x[0], 3, 1)), Matrix),
        new("gather", x => Ops.Square(Ops.Gather(x[0], new[,] { { 2, 0 }, { -1, 2 } }, 1)), Cube),
        new("gather rows", x => Ops.Square(Ops.Gather(x[0], new[] { 1L, 1, 0 })), Cube),
        new("boolean mask", x => Ops.Square(Ops.BooleanMask(x[0], new[] { true, false, true })), Matrix),
        new("take along axis", x => Ops.Square(Ops.TakeAlongAxis(x[0], new[,] { { 0, 0, -1 }, { 1, 3, 2 }, { 2, 2, 2 } }, 1)), Matrix),
        new("sort", x => Ops.Square(Ops.Sort(x[0], 0)) * x[0], Matrix),
        new("cumulative sum", x => Ops.Square(Ops.CumSum(x[0], 1)), Cube),
        new("reversed cumulative sum", x => Ops.Square(Ops.Apply(new CumSum(0, Reverse: true), x[0])), Cube),

        new("gather gradient", x => Ops.Apply(new GatherGradient(0, (3, 4)), Ops.Square(x[0]), (Tensor)new[] { 2, 0, 2 }), [[(3, 4)]]),
        new("take along axis gradient",
            x => Ops.Apply(new TakeAlongAxisGradient(1, (3, 2)), Ops.Square(x[0]), (Tensor)new[,] { { 0, 0, 1 }, { 1, 1, 1 }, { 0, 1, 0 } }), [[(3, 3)]]),
        new("relu gradient", x => Ops.Apply(ReluGradient.Instance, Ops.Square(x[0]), Ops.StopGradient(x[1])), [[(2, 3), (2, 3)]]),

        new("matmul", x => Ops.MatMul(x[0], x[1]), [[(3, 4), (4, 2)], [4, (4, 2)], [(3, 4), 4], [4, 4], [(2, 3, 4), (4, 2)], [(2, 3, 4), (2, 4, 2)], [(2, 1, 3, 4), (3, 4, 2)], [(3, 4), (2, 4, 2)]]),
        new("matmul, first transposed", x => Ops.MatMul(x[0], x[1], true, false), [[(4, 3), (4, 2)], [(2, 4, 3), (4, 2)]]),
        new("matmul, second transposed", x => Ops.MatMul(x[0], x[1], false, true), [[(3, 4), (2, 4)], [(3, 4), (3, 2, 4)]]),
        new("matmul, both transposed", x => Ops.MatMul(x[0], x[1], true, true), [[(4, 3), (2, 4)], [(2, 4, 3), (2, 2, 4)]]),
        new("matmul of transposes", x => Ops.MatMul(Ops.SwapAxes(x[0], -1, -2), Ops.SwapAxes(x[1], -1, -2)), [[(4, 3), (2, 4)], [(2, 4, 3), (2, 2, 4)], [(2, 4, 3), (2, 4)]]),
        new("transpose read by products and by element", x => Ops.MatMul(x[0].T, Ops.Square(x[0])) * Ops.Sum(Ops.Tanh(x[0].T)) + Ops.MatMul(x[0].T.T.T, x[0]), Matrix),
        new("matmul by itself transposed", x => Ops.MatMul(x[0], x[0].T), Matrix),

        new("softmax", x => Ops.Softmax(x[0]), Cube),
        new("softmax along another axis", x => Ops.Square(Ops.Softmax(x[0], 1)), Cube),
        new("logSoftmax", x => Ops.LogSoftmax(x[0]), Cube),
        new("cross entropy", x => -Ops.Mean(Ops.TakeAlongAxis(Ops.LogSoftmax(x[0]), new[,] { { 1 }, { 0 }, { 3 } }, 1)), Matrix),
        new("two layers", x => Ops.Mean(Ops.Square(Ops.MatMul(Ops.Tanh(Ops.MatMul(x[0], x[1])), x[1].T) - x[0])), [[(5, 3), (3, 2)]]),
    ];
}
