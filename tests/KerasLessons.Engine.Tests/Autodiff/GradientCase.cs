using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Tests.Autodiff;

/// <summary>One row of the gradient table: a function of one or two tensors, and the arguments to try it at.</summary>
/// <param name="Name">What the row is about.</param>
/// <param name="Function">Built of public operations.</param>
/// <param name="Shapes">Argument shapes to try, a list each.</param>
/// <param name="Low">Least argument.</param>
/// <param name="High">Greatest argument.</param>
internal sealed record GradientCase(
    string Name, Func<Tensor[], Tensor> Function, Shape[][] Shapes, double Low = -2, double High = 2)
{
    /// <summary>Arguments keep this distance from 0, where the function has a kink or a pole.</summary>
    public double AwayFromZero { get; init; }

    /// <summary>Float64 arguments, all of them distinct by far more than the differences' step, so that none crosses a kink at which two are equal.</summary>
    public Tensor[] Arguments(Shape[] shapes, int seed)
    {
        var random = new System.Random(seed);
        int count = shapes.Sum(shape => shape.Size);
        double width = (High - Low) / Math.Max(count, 1);
        double[] values = [.. Enumerable.Range(0, count).Select(i => Low + width * (i + 0.25 + 0.5 * random.NextDouble()))];
        for (int i = 0; i < count; i++)
        {
            if (Math.Abs(values[i]) < AwayFromZero)
            {
                values[i] = (values[i] < 0 ? -1 : 1) * AwayFromZero + values[i];
            }
        }
        random.Shuffle(values);
        var arguments = new Tensor[shapes.Length];
        int start = 0;
        for (int i = 0; i < shapes.Length; i++)
        {
            arguments[i] = Tensor.FromSpan<double>(values.AsSpan(start, shapes[i].Size), shapes[i]);
            start += shapes[i].Size;
        }
        return arguments;
    }

    /// <summary>The types of primitives that the function, its gradient or its second derivative consists of.</summary>
    public IEnumerable<Type> Primitives()
    {
        var graph = GraphBuilder.Trace([.. Shapes[0].Select(shape => new TensorSpec(DType.Float64, shape))], arguments => [Function(arguments)]);
        return graph.TopologicalOrder().Select(node => node.Primitive.GetType());
    }

    public override string ToString() => Name;
}
