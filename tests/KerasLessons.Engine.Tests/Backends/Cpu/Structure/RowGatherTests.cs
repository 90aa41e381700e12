using KerasLessons.Engine.Backends.Cpu.Structure;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Tests.Backends.Cpu.Structure;

[Collection("Thread count")]
public class RowGatherTests
{
    private const int Guard = 64;

    public static TheoryData<int> RowSizes => [.. Enumerable.Range(0, 201), 256, 511, 512, 513, 3136, 5000];

    [Theory]
    [MemberData(nameof(RowSizes))]
    public void Rows_LandInTheirOrder_AndNothingElseChanges(int rowBytes)
    {
        // A few rows, and enough that they go in several pieces.
        foreach (int count in new[] { 0, 1, 31, 32, 33, 1 + (1 << 18) / (rowBytes + 16) })
        {
            foreach (int first in new[] { 0, 3 })
            {
                AssertCopies(rowBytes, count, first);
            }
        }
    }

    [Fact]
    public void Copies_AreTheSame_ForEveryThreadCount()
    {
        int before = WorkerPool.ThreadCount;
        try
        {
            foreach (int threads in new[] { 1, 2, 4 })
            {
                WorkerPool.ThreadCount = threads;
                AssertCopies(80, 40_000, 1);
                AssertCopies(3136, 300, 0);
            }
        }
        finally
        {
            WorkerPool.ThreadCount = before;
        }
    }

    [Fact]
    public void Copying_AllocatesNothing()
    {
        var (source, order, target) = (new byte[800_000], new int[10_000], new byte[800_000]);
        RowGather.Copy(source, order, 0, 80, target);
        long before = GC.GetAllocatedBytesForCurrentThread();
        RowGather.Copy(source, order, 0, 80, target);
        RowGather.Copy(source, order.AsSpan(0, 32), 0, 40, target);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Target_WithoutRoom_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RowGather.Copy(new byte[40], [1, 2], 0, 10, new byte[19]));

    private static void AssertCopies(int rowBytes, int count, int first)
    {
        var random = new System.Random(rowBytes + count);
        int rows = Math.Min(count, 2000) + 1;
        var source = new byte[(first + rows) * rowBytes];
        random.NextBytes(source);
        // Some rows several times, others never.
        var order = new int[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = random.Next(rows);
        }

        var expected = new byte[count * rowBytes + Guard];
        expected.AsSpan(count * rowBytes).Fill(0xA5);
        for (int i = 0; i < count; i++)
        {
            Array.Copy(source, (first + order[i]) * rowBytes, expected, i * rowBytes, rowBytes);
        }
        var target = new byte[expected.Length];
        Array.Fill(target, (byte)0xA5);
        RowGather.Copy(source, order, first, rowBytes, target);
        Assert.True(expected.AsSpan().SequenceEqual(target), $"{count} rows of {rowBytes} bytes from row {first} on");
    }
}
