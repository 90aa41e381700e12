using KerasLessons.Engine.Compilation;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Benchmarks;

/// <summary>A few operations as a plan of their own, as a training step has them: memory at hand, nothing allocated.</summary>
internal static class CompiledOperation
{
    public static Plan Of(Func<Tensor[], Tensor> body, params Tensor[] inputs)
    {
        TensorSpec[] specs = [.. inputs.Select(input => input.Spec)];
        var plan = GraphCompiler.Compile(GraphBuilder.Trace(specs, symbols => [body(symbols)]));
        for (int i = 0; i < inputs.Length; i++)
        {
            plan.SetInput(i, inputs[i]);
        }
        return plan;
    }
}
