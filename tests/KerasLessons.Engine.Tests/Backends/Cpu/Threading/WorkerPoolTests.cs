using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Tests.Backends.Cpu.Threading;

[Collection(CpuSettingsCollection.Name)]
public sealed class WorkerPoolTests : IDisposable
{
    private readonly int threadCount = WorkerPool.ThreadCount;

    public void Dispose() => WorkerPool.ThreadCount = threadCount;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void For_RunsEachChunkOnce(int threads)
    {
        WorkerPool.ThreadCount = threads;
        for (int round = 0; round < 2000; round++)
        {
            int chunks = round % 37;
            var work = new CountingWork(chunks);
            WorkerPool.For(chunks, work);
            Assert.All(work.Counts, count => Assert.Equal(1, count));
        }
    }

    [Fact]
    public void For_WakesSleepingWorkers()
    {
        WorkerPool.ThreadCount = 2;
        for (int round = 0; round < 20; round++)
        {
            var meeting = new MeetingWork();
            WorkerPool.For(2, meeting);
            Assert.True(meeting.BothCame);
            Thread.Sleep(3);
        }
    }

    [Fact]
    public void For_WithOneThread_StaysOnTheCaller()
    {
        WorkerPool.ThreadCount = 1;
        var work = new ThreadsWork();
        WorkerPool.For(50, work);
        Assert.Equal([Environment.CurrentManagedThreadId], work.Threads);
    }

    [Fact]
    public void For_InsideAChunk_RunsSerially()
    {
        WorkerPool.ThreadCount = 4;
        var inner = new CountingWork(64);
        WorkerPool.For(8, new NestedWork(inner));
        Assert.All(inner.Counts, count => Assert.Equal(8, count));
    }

    [Fact]
    public async Task For_FromManyThreadsAtOnce_RunsEveryChunk()
    {
        WorkerPool.ThreadCount = 3;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (int round = 0; round < 500; round++)
            {
                var work = new CountingWork(16);
                WorkerPool.For(16, work);
                Assert.All(work.Counts, count => Assert.Equal(1, count));
            }
        })));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void For_ExceptionInAChunk_ReachesTheCallerAndLeavesThePoolUsable(int threads)
    {
        WorkerPool.ThreadCount = threads;
        for (int round = 0; round < 100; round++)
        {
            var failure = Assert.Throws<InvalidOperationException>(() => WorkerPool.For(20, new FailingWork()));
            Assert.Equal("chunk 7", failure.Message);
            var work = new CountingWork(20);
            WorkerPool.For(20, work);
            Assert.All(work.Counts, count => Assert.Equal(1, count));
        }
    }

    [Fact]
    public void For_AllocatesNothing()
    {
        WorkerPool.ThreadCount = 2;
        var work = new CountingWork(16);
        WorkerPool.For(16, work);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++)
        {
            WorkerPool.For(16, work);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void ThreadCount_BelowOne_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkerPool.ThreadCount = 0);

    private sealed class CountingWork(int chunks) : ParallelWork
    {
        public int[] Counts { get; } = new int[chunks];

        public override void Run(int chunk) => Interlocked.Increment(ref Counts[chunk]);
    }

    private sealed class NestedWork(ParallelWork inner) : ParallelWork
    {
        public override void Run(int chunk) => WorkerPool.For(64, inner);
    }

    private sealed class FailingWork : ParallelWork
    {
        public override void Run(int chunk)
        {
            if (chunk == 7)
            {
                throw new InvalidOperationException("chunk 7");
            }
        }
    }

    private sealed class ThreadsWork : ParallelWork
    {
        public HashSet<int> Threads { get; } = [];

        public override void Run(int chunk) => Threads.Add(Environment.CurrentManagedThreadId);
    }

    /// <summary>Two chunks that wait for each other: only two threads at once can finish them quickly.</summary>
    private sealed class MeetingWork : ParallelWork
    {
        private int arrived;

        public bool BothCame { get; private set; } = true;

        public override void Run(int chunk)
        {
            Interlocked.Increment(ref arrived);
            if (!SpinWait.SpinUntil(() => Volatile.Read(ref arrived) == 2, TimeSpan.FromSeconds(10)))
            {
                BothCame = false;
            }
        }
    }
}
