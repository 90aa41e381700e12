using KerasLessons.Engine.Compilation;
using KerasLessons.Engine.Graphs;

namespace KerasLessons.Engine.Tests.Backends.Cpu;

/// <summary>An operation on few elements calls its loop directly; that gives the bits of the plan.</summary>
public class DirectElementwiseTests
{
    private static readonly (string Name, Func<Tensor, Tensor, Tensor> Of)[] s_operations =
    [
        ("add", (a, b) => a + b), ("subtract", (a, b) => a - b), ("multiply", (a, b) => a * b), ("divide", (a, b) => a / b),
        ("power", Ops.Power), ("mod", Ops.Mod), ("maximum", Ops.Maximum), ("minimum", Ops.Minimum),
        ("less", (a, b) => Ops.Less(a, b)), ("equal", (a, b) => Ops.Equal(a, b)),
        ("exp", (a, _) => Ops.Exp(a)), ("square", (a, _) => Ops.Square(a)), ("negate", (a, _) => -a), ("tanh", (a, _) => Ops.Tanh(a)),
        ("cast", (a, _) => a.Cast(DType.Int32)),
    ];

    /// <summary>Scalars on either side, equal sizes, broadcasting that needs a program, and sizes about a block's end.</summary>
    public static TheoryData<int[], int[], DType> Shapes()
    {
        var data = new TheoryData<int[], int[], DType>();
        foreach (var type in new[] { DType.Float32, DType.Float64 })
        {
            foreach (var (a, b) in new (int[], int[])[]
            {
                ([], []), ([1], []), ([], [1]), ([1, 1], [1]), ([5], []), ([], [5]), ([5], [5]), ([3, 1], [4]), ([2, 3], [3]), ([3], [2, 3]),
                ([1024], [1024]), ([1025], []), ([2048], [1]), ([1], [2049]), ([4096], [4096]),
            })
            {
                data.Add(a, b, type);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EagerResult_HasThePlansBits(int[] shapeA, int[] shapeB, DType type)
    {
        var random = new RandomState(7);
        var a = (np.Abs(random.RandN(shapeA)) + 0.5).Cast(type);
        var b = (np.Abs(random.RandN(shapeB)) + 0.5).Cast(type);
        foreach (var (name, of) in s_operations)
        {
            var plan = GraphCompiler.Compile(GraphBuilder.Trace([a.Spec, b.Spec], inputs => [of(inputs[0], inputs[1])]));
            plan.SetInput(0, a);
            plan.SetInput(1, b);
            plan.Run();
            var eager = of(a, b);
            Assert.True(
                eager.Data.AsSpan(0, (int)eager.Spec.ByteSize).SequenceEqual(plan.OutputBytes(0)), $"{name} of {a.Spec} and {b.Spec}");
        }
    }
}
