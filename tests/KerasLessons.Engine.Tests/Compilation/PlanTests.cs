using KerasLessons.Engine.Backends.Cpu.Threading;
using KerasLessons.Engine.Compilation;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Tests.Compilation;

/// <summary>A plan computes what the operations compute one by one, whichever passes are left out.</summary>
[Collection("Thread count")]
public class PlanTests
{
    private const int Runs = 3;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 300)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Plan_EqualsEager_WithEveryCombinationOfPasses(int seed)
    {
        var graph = new RandomGraph(seed);
        var expected = Eager(graph);
        for (int mask = 0; mask < 16; mask++)
        {
            var options = new CompilationOptions
            {
                Simplify = (mask & 1) != 0,
                Fuse = (mask & 2) != 0,
                ReuseMemory = (mask & 4) != 0,
                FuseProducts = (mask & 8) != 0,
            };
            graph.Restart();
            var plan = Compile(graph, options);
            for (int run = 0; run < Runs; run++)
            {
                plan.Run();
            }
            var actual = Enumerable.Range(0, plan.OutputCount).Select(plan.Output)
                .Append(graph.Kernel.Value).Append(graph.Scale.Value).ToArray();
            for (int i = 0; i < expected.Length; i++)
            {
                AssertClose(expected[i], actual[i], $"value {i}, {options}\n{plan.Schedule}");
            }
        }
    }

    [Fact]
    public void Plan_GivesEqualBits_ForEveryThreadCount()
    {
        int before = WorkerPool.ThreadCount;
        try
        {
            foreach (int seed in Enumerable.Range(0, 40))
            {
                byte[][]? first = null;
                foreach (int threads in new[] { 1, 2, 4 })
                {
                    WorkerPool.ThreadCount = threads;
                    var graph = new RandomGraph(seed);
                    var plan = Compile(graph, CompilationOptions.Default);
                    plan.Run();
                    byte[][] outputs = [.. Enumerable.Range(0, plan.OutputCount).Select(i => plan.OutputBytes(i).ToArray())];
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

    [Fact]
    public void Run_AllocatesNothing()
    {
        foreach (int seed in Enumerable.Range(0, 60))
        {
            var graph = new RandomGraph(seed);
            var plan = Compile(graph, CompilationOptions.Default);
            for (int i = 0; i < 3; i++)
            {
                plan.Run();
            }
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++)
            {
                plan.Run();
            }
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before == 0, $"seed {seed} allocates\n{plan.Schedule}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Steps_RunAfterWhatTheyRead(bool fuse)
    {
        foreach (int seed in Enumerable.Range(0, 200))
        {
            var graph = new RandomGraph(seed);
            var plan = Compile(graph, CompilationOptions.Default with { Fuse = fuse });
            var made = new HashSet<Node>();
            foreach (var unit in plan.Schedule.Units)
            {
                foreach (var node in unit.Nodes)
                {
                    foreach (var root in node.Inputs.Select(Aliases.Root).Where(root => root.Primitive is not Primitives.Leaf))
                    {
                        Assert.True(made.Contains(root), $"seed {seed}: {node} reads %{root.Id} before it is made\n{plan.Schedule}");
                    }
                    Assert.True(made.Add(node), $"seed {seed}: {node} runs twice\n{plan.Schedule}");
                }
            }
            var all = plan.Schedule.Graph.TopologicalOrder().Where(node => node.Primitive is not (Primitives.Leaf or Primitives.Reshape));
            Assert.Equal(all.OrderBy(node => node.Id), made.OrderBy(node => node.Id));
        }
    }

    [Fact]
    public void Updates_ThatSwapVariables_ReadTheOldValues()
    {
        var a = new Variable((Tensor)new[] { 1.0, 2.0 });
        var b = new Variable((Tensor)new[] { 3.0, 4.0 });
        var graph = GraphBuilder.Trace([], _ =>
        {
            Tensor old = a.Value;
            a.Assign(b.Value);
            b.Assign(old);
            return [];
        });
        GraphCompiler.Compile(graph).Run();
        Assert.Equal([3.0, 4.0], a.Value.ToArray<double>());
        Assert.Equal([1.0, 2.0], b.Value.ToArray<double>());
    }

    [Fact]
    public void Output_ThatIsTheOldValueOfAnUpdatedVariable_KeepsIt()
    {
        var a = new Variable((Tensor)new[] { 1.0, 2.0 });
        var graph = GraphBuilder.Trace([], _ =>
        {
            Tensor old = a.Value;
            a.Assign(old + 1.0);
            return [old];
        });
        var plan = GraphCompiler.Compile(graph);
        plan.Run();
        Assert.Equal([1.0, 2.0], plan.Output(0).ToArray<double>());
        Assert.Equal([2.0, 3.0], a.Value.ToArray<double>());
    }

    [Fact]
    public void Parameter_AssignedToAVariable_IsCopied()
    {
        var a = new Variable((Tensor)new[] { 0.0, 0.0 });
        Tensor x = new[] { 5.0, 6.0 };
        var plan = GraphCompiler.Compile(GraphBuilder.Trace([x.Spec], inputs =>
        {
            a.Assign(inputs[0]);
            return [inputs[0]];
        }));
        plan.SetInput(0, x);
        plan.Run();
        Assert.Equal([5.0, 6.0], a.Value.ToArray<double>());
    }

    [Fact]
    public void Values_ReadBeforeARun_AreNotChangedByIt()
    {
        var a = new Variable((Tensor)new[] { 1.0 });
        var plan = GraphCompiler.Compile(GraphBuilder.Trace([], _ =>
        {
            a.AssignAdd(new[] { 1.0 });
            return [];
        }));
        var before = a.Value;
        plan.Run();
        Assert.Equal(1.0, before.Item());
        Assert.Equal(2.0, a.Value.Item());
    }

    [Fact]
    public void RandomNumbers_AdvanceWithTheirState_AndEqualTheEagerOnes()
    {
        var state = new Variable((Tensor)new long[] { 7, 0 }, trainable: false);
        Tensor Draw()
        {
            var numbers = Ops.Apply(new Primitives.RandomUniform(new TensorSpec(DType.Float32, 5)), state.Value);
            state.AssignAdd(new long[] { 0, 1 });
            return numbers;
        }

        float[][] eager = [Draw().ToArray<float>(), Draw().ToArray<float>()];
        state.Assign(new long[] { 7, 0 });
        var plan = GraphCompiler.Compile(GraphBuilder.Trace([], _ => [Draw()]));
        plan.Run();
        Assert.Equal(eager[0], plan.Output(0).ToArray<float>());
        plan.Run();
        Assert.Equal(eager[1], plan.Output(0).ToArray<float>());
        Assert.NotEqual(eager[0], eager[1]);
    }

    [Fact]
    public void Graph_PrintsItself_AndRefusesAWrongShape()
    {
        var w = new Variable(2f, name: "w");
        var graph = GraphBuilder.Trace([new TensorSpec(DType.Float32, 3)], inputs => [Ops.Sum(inputs[0] * w.Value)]);
        Assert.Equal(
            """
            graph(%0: float32(3,))
              %1: float32() = ReadVariable[w]()
              %2: float32(3,) = Multiply(%0, %1)
              %3: float32() = Sum[axes 0](%2)
              return %3

            """, graph.ToString());
        var bad = new Node(9, Primitives.Exp.Instance, [graph.Parameters[0]], new TensorSpec(DType.Float32, 4));
        var error = Assert.Throws<InvalidOperationException>(() => (graph with { Outputs = [bad] }).Verify());
        Assert.Contains("should be float32(3,)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoPlans_OnTwoThreads_DoNotDisturbEachOther()
    {
        Tensor[] Train(int seed)
        {
            var graph = new RandomGraph(seed);
            var plan = Compile(graph, CompilationOptions.Default);
            for (int i = 0; i < 200; i++)
            {
                plan.Run();
            }
            return [graph.Kernel.Value, graph.Scale.Value];
        }

        var alone = new[] { Train(4), Train(11) };
        var together = new Tensor[2][];
        var threads = new[] { new Thread(() => together[0] = Train(4)), new Thread(() => together[1] = Train(11)) };
        foreach (var thread in threads)
        {
            thread.Start();
        }
        foreach (var thread in threads)
        {
            thread.Join();
        }
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                Assert.Equal(alone[i][j].ToArray<float>(), together[i][j].ToArray<float>());
            }
        }
    }

    private static Plan Compile(RandomGraph graph, CompilationOptions options)
    {
        var plan = GraphCompiler.Compile(GraphBuilder.Trace([graph.X.Spec, graph.Y.Spec], graph.Run), options);
        plan.SetInput(0, graph.X);
        plan.SetInput(1, graph.Y);
        return plan;
    }

    private static Tensor[] Eager(RandomGraph graph)
    {
        graph.Restart();
        IReadOnlyList<Tensor> outputs = [];
        for (int run = 0; run < Runs; run++)
        {
            outputs = graph.Run([graph.X, graph.Y]);
        }
        return [.. outputs, graph.Kernel.Value, graph.Scale.Value];
    }

    /// <summary>Float32 sums in another order differ by roundings: a few thousand terms of size about 1 leave 1e-3 of the sum, or 1e-5 where they cancel.</summary>
    private static void AssertClose(Tensor expected, Tensor actual, string what)
    {
        Assert.Equal(expected.Spec, actual.Spec);
        float[] e = expected.ToArray<float>();
        float[] a = actual.ToArray<float>();
        double scale = e.Where(float.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max() + 1e-3;
        for (int i = 0; i < e.Length; i++)
        {
            bool same = e[i].Equals(a[i]) || Math.Abs(e[i] - a[i]) <= 1e-3 * scale + 1e-5;
            Assert.True(same, $"element {i}: {a[i]} instead of {e[i]}; {what}");
        }
    }
}
