using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Operations;

public class StructureTests
{
    [Fact]
    public void Transpose_InEveryOrder_MovesEachElement()
    {
        int[][] orders = [.. Orders([0, 1, 2, 3])];
        foreach (var type in Samples.AllTypes)
        {
            foreach (var shape in (Shape[])[(2, 3, 4, 5), (1, 3, 1, 4), (3, 1, 2, 2)])
            {
                var x = Samples.Random(shape, type, 1);
                foreach (int[] order in orders)
                {
                    Samples.AssertClose(NaiveTensor.Of(x).Transpose(order), Ops.Transpose(x, order), 0, $"{type} {shape} {string.Join(' ', order)}");
                }
            }
        }
    }

    [Fact]
    public void Transpose_OfLargeTensors_MovesEachElement()
    {
        foreach (var type in (DType[])[DType.Float32, DType.Float64, DType.Bool])
        {
            foreach (var (shape, order) in ((Shape, int[])[])[((300, 317), [1, 0]), ((3, 50, 201), [0, 2, 1]), ((5, 30, 7, 20), [2, 0, 3, 1]), ((20, 30, 40), [2, 1, 0])])
            {
                var x = Samples.Random(shape, type, 1);
                Samples.AssertClose(NaiveTensor.Of(x).Transpose(order), Ops.Transpose(x, order), 0, $"{type} {shape}");
            }
        }
    }

    [Fact]
    public void Transpose_LeftOut_ReversesTheAxes_AndNegativeAxesCountFromTheBack()
    {
        var x = Samples.Random((2, 3, 4), DType.Float32, 1);
        Assert.Equal((4, 3, 2), x.T.Shape);
        Assert.Equal((3, 4, 2), Ops.Transpose(x, [-2, -1, 0]).Shape);
        Assert.Equal((4, 3, 2), Ops.SwapAxes(x, 0, -1).Shape);
        Assert.Equal([], Ops.Transpose((Tensor)1.0).Shape);
        Assert.Contains("name each axis once", Assert.Throws<ArgumentException>(() => Ops.Transpose(x, [0, 0, 1])).Message);
        Assert.Throws<ArgumentException>(() => Ops.Transpose(x, [0, 1]));
    }

    [Fact]
    public void BroadcastTo_RepeatsAlongUnitAxes()
    {
        (Shape From, Shape To)[] cases =
        [
            ([], 7), (1, 7), ([], (2, 3)), (3, (2, 3)), ((2, 1), (2, 3)), ((1, 3), (2, 3)), ((2, 1, 4), (2, 3, 4)), ((2, 1, 4, 1), (2, 3, 4, 5)),
            ((1, 3, 1), (2, 3, 4)), ((1, 1), (100, 200)), ((300, 1), (300, 250)), (200, (100, 200)), ((20, 1, 30), (20, 50, 30)), ((2, 3), (2, 3)),
        ];
        foreach (var type in Samples.AllTypes)
        {
            foreach (var (from, to) in cases)
            {
                var x = Samples.Random(from, type, 1);
                Samples.AssertClose(NaiveTensor.Of(x).BroadcastTo(to.ToArray()), Ops.BroadcastTo(x, to), 0, $"{type} {from} to {to}");
            }
        }
        Assert.Contains("cannot be broadcast", Assert.Throws<ArgumentException>(() => Ops.BroadcastTo(Ops.Zeros((2, 1)), 2)).Message);
    }

    [Fact]
    public void Full_FillsEveryType()
    {
        foreach (var type in Samples.AllTypes)
        {
            Assert.All(Samples.Values(Ops.Full((3, 500), 1, type)), v => Assert.Equal(1, v));
            Assert.All(Samples.Values(Ops.ZerosLike(Samples.Random((3, 5), type, 1))), v => Assert.Equal(0, v));
            Assert.Equal(type, Ops.OnesLike(Samples.Random((3, 5), type, 1)).DType);
        }
        Assert.Equal([0L, 1, 2], Ops.Arange(3).ToArray<long>());
        Assert.Equal(0, Ops.Arange(-1).Size);
    }

    [Fact]
    public void Pad_PutsZerosAround()
    {
        foreach (var type in Samples.AllTypes)
        {
            var x = Samples.Random((2, 3), type, 1, 1, 5);
            var naive = NaiveTensor.Of(x);
            var expected = NaiveTensor.From([2 + 3, 3 + 1], i => i[0] is >= 1 and < 3 && i[1] < 3 ? naive[[i[0] - 1, i[1]]] : 0);
            Samples.AssertClose(expected, Ops.Pad(x, (1, 2), (0, 1)), 0, $"{type}");
        }
        Assert.Equal([0, 0], Samples.Values(Ops.Pad(Ops.Zeros(0), (1, 1))));
        Assert.Throws<ArgumentException>(() => Ops.Pad(Ops.Zeros((2, 2)), (1, 1)));
        Assert.Throws<ArgumentException>(() => Ops.Pad(Ops.Zeros(2), (-1, 1)));
    }

    [Fact]
    public void Concatenate_JoinsAlongEveryAxis()
    {
        foreach (var type in Samples.AllTypes)
        {
            for (int axis = 0; axis < 3; axis++)
            {
                int[] sizes = [2, 0, 3, 1];
                Tensor[] parts = [.. sizes.Select((size, i) => Samples.Random([axis == 0 ? size : 2, axis == 1 ? size : 3, axis == 2 ? size : 4], type, i))];
                int[] shape = [2, 3, 4];
                shape[axis] = sizes.Sum();
                int a = axis;
                var expected = NaiveTensor.From(shape, index =>
                {
                    int part = 0;
                    int[] place = [.. index];
                    for (; place[a] >= sizes[part]; part++)
                    {
                        place[a] -= sizes[part];
                    }
                    return NaiveTensor.Of(parts[part])[place];
                });
                Samples.AssertClose(expected, Ops.Concatenate(parts, axis), 0, $"{type} {axis}");
                Samples.AssertClose(expected, Ops.Concatenate(parts, axis - 3), 0, $"{type} {axis}");
            }
        }
    }

    [Fact]
    public void Concatenate_PromotesTypes_AndRefusesWhatDoesNotFit()
    {
        Assert.Equal(DType.Float64, Ops.Concatenate([Ops.Zeros(2, DType.Int32), Ops.Zeros(1, DType.Float64)]).DType);
        Assert.Contains("(2, 3)", Assert.Throws<ArgumentException>(() => Ops.Concatenate([Ops.Zeros((2, 3)), Ops.Zeros((3, 2))])).Message);
        Assert.Contains("nothing to join", Assert.Throws<ArgumentException>(() => Ops.Concatenate([])).Message);
        Assert.Contains("one shape", Assert.Throws<ArgumentException>(() => Ops.Stack([Ops.Zeros(2), Ops.Zeros(3)])).Message);
    }

    [Fact]
    public void Stack_MakesANewAxis()
    {
        Tensor[] parts = [new[] { 1, 2 }, new[] { 3, 4 }, new[] { 5, 6 }];
        Assert.Equal([1, 2, 3, 4, 5, 6], Ops.Stack(parts).ToArray<int>());
        Assert.Equal([1, 3, 5, 2, 4, 6], Ops.Stack(parts, axis: 1).ToArray<int>());
        Assert.Equal((2, 3), Ops.Stack(parts, axis: -1).Shape);
    }

    [Fact]
    public void Split_CutsEquallyOrAtPositions()
    {
        var x = Ops.Reshape(Ops.Arange(12), (2, 6));
        var thirds = Ops.Split(x, 3, axis: 1);
        Assert.Equal([2L, 3, 8, 9], thirds[1].ToArray<long>());
        var pieces = Ops.Split(x, [1, 1, 4], axis: -1);
        Assert.Equal([1, 0, 3, 2], pieces.Select(piece => piece.Shape[1]));
        Assert.Equal([1L, 2, 3, 7, 8, 9], pieces[2].ToArray<long>());
        Assert.Contains("divides 6", Assert.Throws<ArgumentException>(() => Ops.Split(x, 4, axis: 1)).Message);
        Assert.Contains("ascend", Assert.Throws<ArgumentException>(() => Ops.Split(x, [4, 2], axis: 1)).Message);
    }

    [Fact]
    public void TileRepeatAndFlip_CopyAsNumPy()
    {
        Tensor x = new[,] { { 1, 2 }, { 3, 4 } };
        Assert.Equal([1, 2, 1, 2, 3, 4, 3, 4], Ops.Tile(x, 2).ToArray<int>());
        Assert.Equal([1, 2, 3, 4, 1, 2, 3, 4], Ops.Tile(x, 2, 1).ToArray<int>());
        Assert.Equal((2, 2, 2), Ops.Tile(x, 2, 1, 1).Shape);
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4], Ops.Repeat(x, 2).ToArray<int>());
        Assert.Equal([1, 2, 1, 2, 3, 4, 3, 4], Ops.Repeat(x, 2, 0).ToArray<int>());
        Assert.Equal([3, 4, 1, 2], Ops.Flip(x, 0).ToArray<int>());
        Assert.Equal([2, 1, 4, 3], Ops.Flip(x, -1).ToArray<int>());
        Assert.Equal(0, Ops.Flip(Ops.Zeros(0), 0).Size);
    }

    [Fact]
    public void Reshape_WorksOutOneSize()
    {
        var x = Ops.Arange(12);
        Assert.Equal((3, 4), x.Reshape(3, -1).Shape);
        Assert.Equal((2, 3, 2), x.Reshape(2, -1, 2).Shape);
        Assert.Equal(12, x.Reshape(3, 4).Reshape(-1).Shape);
        Assert.Contains("(12,)", Assert.Throws<ArgumentException>(() => x.Reshape(5, -1)).Message);
        Assert.Contains("which has 10", Assert.Throws<ArgumentException>(() => x.Reshape(5, 2)).Message);
        Assert.Throws<ArgumentException>(() => x.Reshape(-1, -1));
    }

    [Fact]
    public void SqueezeAndExpandDims_DropAndAddUnitAxes()
    {
        var x = Ops.Zeros((1, 3, 1));
        Assert.Equal(3, Ops.Squeeze(x).Shape);
        Assert.Equal((3, 1), Ops.Squeeze(x, 0).Shape);
        Assert.Equal((1, 3), Ops.Squeeze(x, -1).Shape);
        Assert.Equal((1, 3, 1, 1), Ops.ExpandDims(x, -1).Shape);
        Assert.Contains("has size 3", Assert.Throws<ArgumentException>(() => Ops.Squeeze(x, 1)).Message);
    }

    [Fact]
    public void Gather_ChoosesAlongEveryAxis()
    {
        foreach (var type in Samples.AllTypes)
        {
            var x = Samples.Random((3, 4, 5), type, 1);
            var naive = NaiveTensor.Of(x);
            foreach (var indexType in (DType[])[DType.Int32, DType.Int64])
            {
                for (int axis = 0; axis < 3; axis++)
                {
                    int a = axis;
                    int size = x.Shape[axis];
                    var indices = Samples.Random((2, 3), indexType, axis, -size, size - 1);
                    int[] shape = [.. x.Shape.Take(axis), 2, 3, .. x.Shape.Skip(axis + 1)];
                    var expected = NaiveTensor.From(shape, index =>
                    {
                        int chosen = (int)NaiveTensor.Of(indices)[[index[a], index[a + 1]]];
                        return naive[[.. index[..a], chosen < 0 ? chosen + size : chosen, .. index[(a + 2)..]]];
                    });
                    Samples.AssertClose(expected, Ops.Gather(x, indices, axis), 0, $"{type} {axis}");
                }
            }
        }
        Assert.Equal((0, 4, 5), Ops.Gather(Samples.Random((3, 4, 5), DType.Float32, 1), Ops.Zeros(0, DType.Int32)).Shape);
        Assert.Equal([2.0], Samples.Values(Ops.Gather(new[] { 1.0, 2 }, 1).Reshape(1)));
    }

    [Fact]
    public void TakeAlongAxis_ChoosesOnEachLine()
    {
        foreach (var type in Samples.AllTypes)
        {
            for (int axis = 0; axis < 3; axis++)
            {
                int a = axis;
                var x = Samples.Random((3, 4, 5), type, 1);
                int[] shape = [3, 4, 5];
                shape[axis] = 2;
                int size = x.Shape[axis];
                var indices = Samples.Random(shape, DType.Int64, axis, -size, size - 1);
                var expected = NaiveTensor.From(shape, index =>
                {
                    int chosen = (int)NaiveTensor.Of(indices)[index];
                    return NaiveTensor.Of(x)[[.. index.Select((place, i) => i == a ? (chosen + size) % size : place)]];
                });
                Samples.AssertClose(expected, Ops.TakeAlongAxis(x, indices, axis), 0, $"{type} {axis}");
            }
        }
        Assert.Throws<ArgumentException>(() => Ops.TakeAlongAxis(Ops.Zeros((2, 3)), Ops.Zeros((3, 3), DType.Int64), 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Sort_IsAscendingAndKeepsTheOrderOfEquals(int size)
    {
        foreach (var type in Samples.AllTypes)
        {
            // Few distinct values: many ties.
            var x = Samples.Random((2, size, 3), type, size, -3, 3);
            var naive = NaiveTensor.Of(x);
            if (size <= 100)
            {
                var expected = NaiveTensor.From([2, size, 3], index =>
                {
                    var line = Enumerable.Range(0, size).OrderBy(i => naive[[index[0], i, index[2]]]).ToArray();
                    return line[index[1]];
                });
                Samples.AssertClose(expected, Ops.ArgSort(x, 1), 0, $"{type} {size}");
            }
            var sorted = NaiveTensor.Of(Ops.Sort(x, 1)).Reduce([1], false, line => line.SequenceEqual(line.Order()) ? 1 : 0);
            Assert.All(sorted.Values, v => Assert.Equal(1, v));
        }
    }

    [Fact]
    public void OneHot_MarksThePlace_AndNothingOutside()
    {
        var rows = Ops.OneHot(new[] { 1, 0, 3, -1 }, 3);
        Assert.Equal(DType.Float32, rows.DType);
        Assert.Equal([0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], Samples.Values(rows));
        Assert.Equal((2, 2, 3), Ops.OneHot(new[,] { { 1, 0 }, { 2, 2 } }, 3, DType.Int32).Shape);
    }

    [Fact]
    public void EmptyTensors_PassThroughEveryOperation()
    {
        foreach (var type in Samples.AllTypes)
        {
            var x = Ops.Zeros((0, 3), type);
            Assert.Equal((3, 0), x.T.Shape);
            Assert.Equal((2, 0, 3), Ops.BroadcastTo(x, (2, 0, 3)).Shape);
            Assert.Equal((0, 2), x[.., 1..].Shape);
            Assert.Equal((0, 6), Ops.Concatenate([x, x], 1).Shape);
            Assert.Equal((0, 3), Ops.Where(x, x, x).Shape);
            Assert.Equal((0, 3), Ops.Add(x, 1).Shape);
            Assert.Equal((0, 3), Ops.Exp(x).Shape);
            Assert.Equal((0, 3), Ops.Sort(x).Shape);
            Assert.Equal((0, 3), Ops.CumSum(x, 0).Shape);
            Assert.Equal((0, 3), Ops.Softmax(x).Shape);
            Assert.Equal((0, 2), Ops.MatMul(x, Ops.Zeros((3, 2), type)).Shape);
            Assert.Equal([0, 0, 0, 0], Samples.Values(Ops.MatMul(Ops.Zeros((2, 0), type), Ops.Zeros((0, 2), type))));
            Assert.Equal((0, 3), Ops.Reshape(x, (0, 3)).Shape);
        }
    }

    private static IEnumerable<int[]> Orders(int[] axes) => axes.Length == 0
        ? [[]]
        : axes.SelectMany(first => Orders([.. axes.Where(axis => axis != first)]).Select(rest => (int[])[first, .. rest]));
}
