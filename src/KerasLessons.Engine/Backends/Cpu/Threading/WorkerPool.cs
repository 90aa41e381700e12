using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace KerasLessons.Engine.Backends.Cpu.Threading;

/// <summary>
/// A few background threads that share the chunks of one <see cref="ParallelWork"/> with the thread that asks.
/// Workers spin briefly after each call, because training steps follow each other within microseconds, then sleep.
/// </summary>
/// <remarks>
/// One call at a time uses the workers; a call that finds them busy (from another thread, or from inside a chunk)
/// runs all of its chunks itself. Which thread runs a chunk is never decided in advance, so callers cut their work
/// by size alone and results are the same bits for every <see cref="ThreadCount"/>.
/// </remarks>
internal static class WorkerPool
{
    private const long SpinMicroseconds = 50;

    private static readonly object Gate = new();
    private static readonly long SpinTicks = SpinMicroseconds * Stopwatch.Frequency / 1_000_000;

    private static int threadCount = ReadThreadCount();
    private static int startedWorkers;
    private static int busy;
    private static int sleeping;

    // The call in progress. `ticket` holds its number (high half) and how many chunks are still to be taken (low half):
    // taking one is a compare-and-swap, so a worker that wakes late cannot touch the next call's chunks by mistake.
    // `work` and `chunkCount` may be read only after taking a chunk, which keeps the call open.
    private static long ticket;
    private static ParallelWork? work;
    private static int chunkCount;
    private static int unfinished;
    private static ExceptionDispatchInfo? failure;

    /// <summary>
    /// How many threads share the work, the calling one included; 1 never uses another thread.
    /// Starts as <c>KERASLESSONS_THREADS</c>, or the number of processors.
    /// </summary>
    public static int ThreadCount
    {
        get => Volatile.Read(ref threadCount);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Volatile.Write(ref threadCount, value);
        }
    }

    /// <summary>
    /// Runs chunks 0 to <paramref name="chunks"/> - 1 and returns when all are done.
    /// The first exception of a chunk reaches the caller, after the chunks already begun have ended.
    /// </summary>
    public static void For(int chunks, ParallelWork parallelWork)
    {
        if (chunks > 1 && ThreadCount > 1 && Interlocked.CompareExchange(ref busy, 1, 0) == 0)
        {
            try
            {
                Share(chunks, parallelWork);
            }
            finally
            {
                Volatile.Write(ref busy, 0);
            }
        }
        else
        {
            for (int chunk = 0; chunk < chunks; chunk++)
            {
                parallelWork.Run(chunk);
            }
        }
    }

    private static void Share(int chunks, ParallelWork parallelWork)
    {
        StartWorkers(ThreadCount - 1);

        work = parallelWork;
        chunkCount = chunks;
        Volatile.Write(ref unfinished, chunks);
        long call = (ticket >> 32) + 1;
        Interlocked.Exchange(ref ticket, (call << 32) | (uint)chunks);

        // The exchange above is a full fence: a worker that falls asleep has counted itself before it looked at the
        // ticket, so either it saw this call or it is counted here.
        if (Volatile.Read(ref sleeping) > 0)
        {
            lock (Gate)
            {
                Monitor.PulseAll(Gate);
            }
        }

        TakeChunks();

        var wait = new SpinWait();
        while (Volatile.Read(ref unfinished) > 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        work = null;
        ExceptionDispatchInfo? thrown = failure;
        failure = null;
        thrown?.Throw();
    }

    /// <summary>Takes and runs chunks until none is left; says whether it found any.</summary>
    private static bool TakeChunks()
    {
        bool found = false;
        while (true)
        {
            long seen = Volatile.Read(ref ticket);
            int left = (int)(seen & uint.MaxValue);
            if (left == 0)
            {
                return found;
            }

            if (Interlocked.CompareExchange(ref ticket, seen - 1, seen) != seen)
            {
                continue;
            }

            found = true;
            try
            {
                if (Volatile.Read(ref failure) is null)
                {
                    work!.Run(chunkCount - left);
                }
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }

            Interlocked.Decrement(ref unfinished);
        }
    }

    private static void StartWorkers(int wanted)
    {
        // Only the owner of `busy` comes here.
        while (startedWorkers < wanted)
        {
            int number = ++startedWorkers;
            new Thread(() => WorkerLoop(number)) { IsBackground = true, Name = $"KerasLessons worker {number}" }.Start();
        }
    }

    private static void WorkerLoop(int number)
    {
        while (true)
        {
            long spinEnd = Stopwatch.GetTimestamp() + SpinTicks;
            while (Stopwatch.GetTimestamp() < spinEnd)
            {
                if (HasWorkFor(number) && TakeChunks())
                {
                    spinEnd = Stopwatch.GetTimestamp() + SpinTicks;
                }

                Thread.SpinWait(8);
            }

            lock (Gate)
            {
                Interlocked.Increment(ref sleeping);
                while (!HasWorkFor(number))
                {
                    Monitor.Wait(Gate);
                }

                Interlocked.Decrement(ref sleeping);
            }
        }
    }

    private static bool HasWorkFor(int number) =>
        (Volatile.Read(ref ticket) & uint.MaxValue) != 0 && number < ThreadCount;

    private static int ReadThreadCount() =>
        int.TryParse(Environment.GetEnvironmentVariable("KERASLESSONS_THREADS"), out int count) && count >= 1
            ? count
            : Environment.ProcessorCount;
}
