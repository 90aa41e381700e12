using KerasLessons.Data;

namespace KerasLessons.Tests.Data;

public sealed class ArrayBatchesTests
{
    public static TheoryData<DType, int[]> Rows => new()
    {
        { DType.Float32, [] },
        { DType.Float32, [20] },
        { DType.Float64, [3] },
        { DType.Int32, [1] },
        { DType.Int64, [2, 5] },
        { DType.Float32, [7, 11] },
        { DType.Float32, [70] },
        { DType.Bool, [3] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void ShuffledBatches_HoldEachRowOnce_InputsBesideTheirTargets(DType type, int[] rowShape)
    {
        foreach (var (count, batchSize) in new[] { (7, 2), (100, 32), (5000, 1024), (5000, 4999) })
        {
            var x = Ops.Arange(count * Math.Max(1, rowShape.Aggregate(1, (size, axis) => size * axis)))
                .Reshape([count, .. rowShape]).Cast(type);
            var y = Ops.Arange(count).Cast(DType.Int64);
            using var batches = new ArrayBatches(new DataSet(x, y, null, 0, count), batchSize, shuffle: true);
            for (int epoch = 0; epoch < 2; epoch++)
            {
                AssertEachOnce(batches, epoch, x, 0, count, batchSize);
            }
        }
    }

    [Fact]
    public void PartsOfAnArray_StayWithinTheirRows()
    {
        var x = Ops.Arange(4000 * 30).Reshape(4000, 30).Cast(DType.Float32);
        var (training, validation) = DataChecks.Split(new DataSet(x, Ops.Arange(4000).Cast(DType.Int64), null, 0, 4000), 0.25);
        using var first = new ArrayBatches(training, 128, shuffle: true);
        using var last = new ArrayBatches(validation, 128, shuffle: true);
        AssertEachOnce(first, 0, x, 0, 3000, 128);
        AssertEachOnce(last, 0, x, 3000, 1000, 128);
    }

    [Fact]
    public void Sources_ThatLiveTogether_KeepTheirOrders()
    {
        var x = Ops.Arange(1000).Reshape(1000, 1).Cast(DType.Float32);
        var data = new DataSet(x, Ops.Arange(1000).Cast(DType.Int64), null, 0, 1000);
        using var outer = new ArrayBatches(data, 10, shuffle: true);
        outer.Restart(0);
        var seen = new List<long>();
        while (outer.MoveNext())
        {
            // As a callback that trains another model: its order is borrowed and given back.
            using (var inner = new ArrayBatches(data, 500, shuffle: true))
            {
                AssertEachOnce(inner, 0, x, 0, 1000, 500);
            }
            seen.AddRange(outer.Current.ToTensors()[1].ToArray<long>());
        }
        Assert.Equal(Enumerable.Range(0, 1000).Select(row => (long)row), seen.Order());
    }

    private static void AssertEachOnce(ArrayBatches batches, int epoch, Tensor x, int first, int count, int batchSize)
    {
        var seen = new List<long>();
        batches.Restart(epoch);
        while (batches.MoveNext())
        {
            var tensors = batches.Current.ToTensors();
            Assert.Equal(Math.Min(batchSize, count - seen.Count), batches.Current.Count);
            long[] rows = tensors[1].ToArray<long>();
            Assert.Equal(Ops.Gather(x, tensors[1]).ToArray<double>(), tensors[0].ToArray<double>());
            seen.AddRange(rows);
        }
        Assert.Equal(Enumerable.Range(first, count).Select(row => (long)row), seen.Order());
        // Seven rows may come in their own order by chance, a hundred will not.
        Assert.True(count < 100 || !seen.Order().SequenceEqual(seen));
    }
}
