using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Tests.Backends.Cpu;

/// <summary>Every primitive on some inputs: what a backend must be able to run.</summary>
internal static class StepCases
{
    private static readonly Shape Cube = (6, 8, 10);

    public static IEnumerable<(Primitive Primitive, TensorSpec[] Inputs)> All()
    {
        foreach (var type in (DType[])[DType.Float32, DType.Float64])
        {
            var cube = new TensorSpec(type, Cube);
            var row = new TensorSpec(type, 10);
            var apart = new TensorSpec(type, (6, 1, 10));
            var truths = new TensorSpec(DType.Bool, Cube);
            var indices = new TensorSpec(DType.Int32, (4, 2));
            var along = new TensorSpec(DType.Int64, (6, 3, 10));
            var large = new TensorSpec(type, (300, 700));
            foreach (var elementwise in Elementwise())
            {
                yield return elementwise switch
                {
                    Where => (elementwise, [truths, cube, row]),
                    LogicalNot => (elementwise, [truths]),
                    LogicalAnd or LogicalOr => (elementwise, [truths, truths]),
                    Abs or Cast or Ceiling or Cos or Erf or Exp or Expm1 or Floor or Identity or IsFinite or IsNaN or Log or Log1p or Negate or Relu
                        or Round or Sigmoid or Sign or Sin or Softplus or Sqrt or Square or StopGradient or Tan or Tanh => (elementwise, [cube]),
                    _ => (elementwise, [cube, row]),
                };
                if (elementwise is Tanh or Exp)
                {
                    yield return (elementwise, [large]);
                }
                if (elementwise is Add or Less)
                {
                    yield return (elementwise, [cube, apart]);
                    yield return (elementwise, [apart, cube]);
                    yield return (elementwise, [large, new TensorSpec(type, 700)]);
                }
            }
            foreach (int[] axes in (int[][])[[0], [2], [0, 2], [0, 1, 2]])
            {
                yield return (new Sum([.. axes], false), [cube]);
                yield return (new Prod([.. axes], true), [cube]);
                yield return (new Max([.. axes], false), [cube]);
                yield return (new Min([.. axes], false), [cube]);
            }
            yield return (new Sum([0], false), [large]);
            yield return (new Sum([0, 1], false), [large]);
            yield return (new Sum([0], false), [new TensorSpec(type, (200, 0))]);
            yield return (new ArgMax(1), [cube]);
            yield return (new ArgMin(2), [cube]);
            yield return (new Reshape(480), [cube]);
            yield return (new Transpose([2, 0, 1]), [cube]);
            yield return (new Transpose([1, 0]), [large]);
            yield return (new BroadcastTo((5, 6, 8, 10)), [apart]);
            yield return (new BroadcastTo((7, 3)), [new TensorSpec(type, [])]);
            yield return (new Slice([1, 7, 0], [2, 4, 5], [2, -2, 1]), [cube]);
            yield return (new SliceGradient((9, 9, 12), [1, 0, 11], [1, 1, -1]), [cube]);
            yield return (new Concat(1), [cube, cube, apart]);
            yield return (new Gather(1), [cube, indices]);
            yield return (new GatherGradient(1, Cube), [new TensorSpec(type, (6, 4, 2, 10)), indices]);
            yield return (new TakeAlongAxis(1), [cube, along]);
            yield return (new TakeAlongAxisGradient(1, Cube), [new TensorSpec(type, (6, 3, 10)), along]);
            yield return (new CumSum(1, false), [cube]);
            yield return (new CumSum(2, true), [cube]);
            yield return (new ArgSort(1), [cube]);
            yield return (new ArgSort(1), [large]);
            yield return (new MatMul(false, true), [cube, cube]);
            yield return (new MatMul(true, false), [large, large]);
            yield return (new MatMul(false, false), [new TensorSpec(type, (500, 9, 10)), new TensorSpec(type, (10, 9))]);
            yield return (new MatMul(true, false), [new TensorSpec(type, (500, 9, 10)), new TensorSpec(type, (500, 9, 8))]);
            yield return (Softmax.Instance, [cube]);
            yield return (LogSoftmax.Instance, [large]);
            foreach (var spec in (TensorSpec[])[cube, large])
            {
                yield return (new RandomUniform(spec), [new TensorSpec(DType.Int64, 2)]);
                yield return (new RandomNormal(spec, false), [new TensorSpec(DType.Int64, 2)]);
                yield return (new RandomNormal(spec, true), [new TensorSpec(DType.Int64, 2)]);
            }
        }
    }

    private static IEnumerable<ElementwisePrimitive> Elementwise() => typeof(Primitive).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ElementwisePrimitive)))
        .Select(type => type == typeof(Cast) ? new Cast(DType.Int32) : (ElementwisePrimitive)type.GetField("Instance")!.GetValue(null)!);
}
