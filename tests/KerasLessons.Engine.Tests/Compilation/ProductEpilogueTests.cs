using KerasLessons.Engine.Backends.Cpu.Threading;
using KerasLessons.Engine.Compilation;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Tests.Compilation;

/// <summary>A chain that takes a product's rows as they are completed computes the same bits as one that comes after it.</summary>
[Collection("Thread count")]
public class ProductEpilogueTests
{
    private const int Runs = 3;

    private static readonly Dictionary<string, Func<Case, IReadOnlyList<Tensor>>> s_bodies = new()
    {
        ["bias and activation"] = c => [Ops.Relu(Ops.MatMul(c.X, c.W.Value) + c.B.Value)],
        ["product read again"] = c => Twice(Ops.MatMul(c.X, c.W.Value)),
        ["two layers"] = c => [Ops.Tanh(Ops.MatMul(Ops.Tanh(Ops.MatMul(c.X, c.W.Value)), c.Square.Value) * 0.1)],
        ["update by a product"] = c => Update(c.W, c.W.Value - 0.01 * Ops.MatMul(c.X, Ops.MatMul(c.X, c.W.Value), transposeA: true, transposeB: false)),
        ["update by a product of itself"] = c => Update(c.Square, c.Square.Value + 0.01 * Ops.MatMul(c.Square.Value, c.Square.Value)),
        ["update by a product of itself transposed"] = c => Update(c.Square, c.Square.Value * 0.5 + 0.01 * Ops.MatMul(c.Square.Value, c.Square.Value, transposeA: true, transposeB: true)),
        ["two products in one chain"] = c => [Ops.MatMul(c.X, c.W.Value) * Ops.Sigmoid(Ops.MatMul(c.X * 2.0, c.W.Value))],
        ["product beside its factor"] = c => BesideItsFactor(Ops.Tanh(Ops.MatMul(c.X, c.W.Value)), c),
        ["product beside its second factor"] = c => BesideItsSecondFactor(Ops.Tanh(Ops.Transpose(c.W.Value)), c),
        ["chain that needs another step of the product"] = c => CentredRows(Ops.MatMul(c.X, c.W.Value)),
        ["reshaped"] = c => [Ops.Reshape(Ops.MatMul(c.X, c.W.Value), [c.Columns, c.Rows]) + 1.0],
        ["rank 3"] = c => [Ops.Relu(Ops.MatMul(Ops.Reshape(c.X, [c.Rows / 5, 5, c.Inner]), c.W.Value) + c.B.Value)],
        ["batch of products"] = c => [Ops.MatMul(Ops.Reshape(c.X, [c.Rows / 5, 5, c.Inner]), Ops.Reshape(c.X, [c.Rows / 5, c.Inner, 5])) * 2.0],
        ["truth values"] = c => [Ops.Cast(Ops.MatMul(c.X, c.W.Value) > 0.0, DType.Float32)],
    };

    public static TheoryData<string, DType, int, int, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, DType, int, int, int>();
            foreach (string body in s_bodies.Keys)
            {
                cases.Add(body, DType.Float32, 5, 3, 2);
                cases.Add(body, DType.Float64, 35, 17, 40);
                cases.Add(body, DType.Float32, 250, 130, 300);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Epilogue_GivesTheBitsOfAStepOfItsOwn(string body, DType type, int rows, int inner, int columns)
    {
        byte[][] expected = Run(body, type, rows, inner, columns, CompilationOptions.Default with { FuseProducts = false });
        Assert.Equal(expected, Run(body, type, rows, inner, columns, CompilationOptions.Default));
        Assert.Equal(expected, Run(body, type, rows, inner, columns, CompilationOptions.Default with { ReuseMemory = false }));
    }

    [Fact]
    public void Epilogue_GivesEqualBits_ForEveryThreadCount()
    {
        int before = WorkerPool.ThreadCount;
        try
        {
            foreach (string body in s_bodies.Keys)
            {
                byte[][]? first = null;
                foreach (int threads in new[] { 1, 2, 4 })
                {
                    WorkerPool.ThreadCount = threads;
                    byte[][] outputs = Run(body, DType.Float32, 250, 130, 300, CompilationOptions.Default);
                    first ??= outputs;
                    Assert.Equal(first, outputs);
                }
            }
        }
        finally
        {
            WorkerPool.ThreadCount = before;
        }
    }

    [Theory]
    [InlineData("bias and activation", 1)]
    [InlineData("product read again", 1)]
    [InlineData("two layers", 2)]
    [InlineData("update by a product", 1)]
    [InlineData("two products in one chain", 1)]
    [InlineData("chain that needs another step of the product", 0)]
    [InlineData("batch of products", 0)]
    public void Chain_FollowsAProduct_WhereItCan(string body, int following)
    {
        var plan = Compile(new Case(DType.Float32, 250, 130, 300), body, CompilationOptions.Default);
        Assert.Equal(following, plan.Schedule.Units.Count(unit => unit.Product is not null));
    }

    private static byte[][] Run(string body, DType type, int rows, int inner, int columns, CompilationOptions options)
    {
        var given = new Case(type, rows, inner, columns);
        var plan = Compile(given, body, options);
        for (int run = 0; run < Runs; run++)
        {
            plan.Run();
        }
        return
        [
            .. Enumerable.Range(0, plan.OutputCount).Select(i => plan.OutputBytes(i).ToArray()),
            .. new[] { given.W, given.B, given.Square }.Select(variable => variable.Value.Data),
        ];
    }

    private static Plan Compile(Case given, string body, CompilationOptions options)
    {
        var plan = GraphCompiler.Compile(GraphBuilder.Trace([given.X.Spec], inputs => s_bodies[body](given with { X = inputs[0] })), options);
        plan.SetInput(0, given.X);
        return plan;
    }

    private static IReadOnlyList<Tensor> Twice(Tensor product) => [Ops.Relu(product), product, Ops.Sum(product, [0])];

    private static IReadOnlyList<Tensor> Update(Variable variable, Tensor value)
    {
        variable.Assign(value);
        return [];
    }

    private static IReadOnlyList<Tensor> BesideItsFactor(Tensor factor, Case given) => [Ops.MatMul(factor, given.Square.Value) + factor];

    private static IReadOnlyList<Tensor> BesideItsSecondFactor(Tensor factor, Case given) => [Ops.MatMul(given.Square.Value, factor) + factor];

    private static IReadOnlyList<Tensor> CentredRows(Tensor product) => [product - Ops.Mean(product, [0], keepDims: true)];

    /// <summary>X [rows, inner], W [inner, columns], B [columns] and a square matrix of that size, the same for the same sizes.</summary>
    private sealed record Case
    {
        public Case(DType type, int rows, int inner, int columns)
        {
            (Rows, Inner, Columns) = (rows, inner, columns);
            X = Values(type, 1, rows, inner);
            W = new Variable(Values(type, 2, inner, columns));
            B = new Variable(Values(type, 3, columns));
            Square = new Variable(Values(type, 4, columns, columns));
        }

        public int Rows { get; }

        public int Inner { get; }

        public int Columns { get; }

        public Tensor X { get; init; }

        public Variable W { get; }

        public Variable B { get; }

        public Variable Square { get; }

        private static Tensor Values(DType type, int seed, params int[] shape) =>
            np.Sin(np.Square(np.Arange(shape.Aggregate(1, (a, b) => a * b)).Cast(DType.Float64) + seed)).Reshape(shape).Cast(type);
    }
}
