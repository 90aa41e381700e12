using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace KerasLessons.Engine.Backends.Cpu.Threading;

/// <summary>
/// A few background threads that share the chunks of one <see cref="ParallelWork"/> with the thread that asks.
/// Workers spin for a moment after each call, because the next one of a training step is microseconds away, then sleep.
/// </summary>
/// <remarks>
/// One call at a time uses the workers; a call that finds them busy (from another thread, or from inside a chunk)
/// runs all of its chunks itself. Each thread begins with a share of its own, the same in every call of as many chunks, so
/// that it finds in its caches what it left there a step ago, and then helps the others. Callers cut their work by size
/// alone, and results are the same bits for every <see cref="ThreadCount"/>.
/// </remarks>
internal static class WorkerPool
{
    // Long enough to stay awake through the steps of a training loop: waking costs 20 microseconds at best, and systems
    // may start a woken worker on the caller's core and need milliseconds to move it. Spinning workers yield, so that
    // they never hold up others.
    private const long SpinMicroseconds = 2000;

    private const int PauseLength = 8;
    private const int PollsPerYield = 8;

    private static readonly object Gate = new();
    private static readonly long SpinTicks = SpinMicroseconds * Stopwatch.Frequency / 1_000_000;

    private static int threadCount = ReadThreadCount();
    private static int startedWorkers;
    private static int busy;
    private static int sleeping;

    // The call in progress. Each participant has a share of the chunks and a ticket for it, which holds the call's number
    // (high half) and how many chunks of the share are still to be taken (low half): taking one is a compare-and-swap, so a
    // worker that wakes late cannot touch the next call's chunks by mistake. The other fields may be read only after taking a
    // chunk, which keeps the call open. `calls` is written last: workers wait for it to change.
    private static Ticket[] tickets = [];
    private static int calls;
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
        int participants = ThreadCount;
        StartWorkers(participants - 1);
        if (tickets.Length != participants)
        {
            // Late workers may still look at the old ones, where there is nothing left to take.
            Volatile.Write(ref tickets, new Ticket[participants]);
        }

        work = parallelWork;
        chunkCount = chunks;
        Volatile.Write(ref unfinished, chunks);
        int call = calls + 1;
        for (int i = 0; i < participants; i++)
        {
            int share = Start(i + 1, participants, chunks) - Start(i, participants, chunks);
            Volatile.Write(ref tickets[i].Left, ((long)call << 32) | (uint)share);
        }

        Interlocked.Exchange(ref calls, call);

        // The exchange above is a full fence: a worker that falls asleep has counted itself before it looked at the
        // number of calls, so either it saw this call or it is counted here.
        if (Volatile.Read(ref sleeping) > 0)
        {
            lock (Gate)
            {
                Monitor.PulseAll(Gate);
            }
        }

        TakeChunks(0);

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

    /// <summary>Takes and runs chunks until none is left, those of the participant's own share first.</summary>
    private static void TakeChunks(int participant)
    {
        Ticket[] shares = Volatile.Read(ref tickets);
        for (int i = 0; i < shares.Length; i++)
        {
            int owner = (participant + i) % shares.Length;
            while (TryTake(ref shares[owner].Left, out int left))
            {
                Run(Start(owner + 1, shares.Length, chunkCount) - left);
            }
        }
    }

    private static bool TryTake(ref long ticket, out int left)
    {
        while (true)
        {
            long seen = Volatile.Read(ref ticket);
            left = (int)(seen & uint.MaxValue);
            if (left == 0 || Interlocked.CompareExchange(ref ticket, seen - 1, seen) == seen)
            {
                return left > 0;
            }
        }
    }

    private static void Run(int chunk)
    {
        try
        {
            if (Volatile.Read(ref failure) is null)
            {
                work!.Run(chunk);
            }
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
        }

        Interlocked.Decrement(ref unfinished);
    }

    /// <summary>The first chunk of a share.</summary>
    private static int Start(int share, int shares, int chunks) => (int)((long)share * chunks / shares);

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
        int seen = 0;
        while (true)
        {
            long spinEnd = Stopwatch.GetTimestamp() + SpinTicks;
            for (int idle = 1; Stopwatch.GetTimestamp() < spinEnd; idle++)
            {
                if (HasCall(ref seen))
                {
                    if (number < ThreadCount)
                    {
                        TakeChunks(number);
                        spinEnd = Stopwatch.GetTimestamp() + SpinTicks;
                    }
                }
                else if (idle % PollsPerYield == 0)
                {
                    // The system may have put this worker on the caller's own core; spinning on would only hold it up.
                    Thread.Yield();
                }
                else
                {
                    Thread.SpinWait(PauseLength);
                }
            }

            lock (Gate)
            {
                Interlocked.Increment(ref sleeping);
                while (Volatile.Read(ref calls) == seen || number >= ThreadCount)
                {
                    Monitor.Wait(Gate);
                }

                Interlocked.Decrement(ref sleeping);
            }
        }
    }

    /// <summary>Whether there was another call since the last one that was seen.</summary>
    private static bool HasCall(ref int seen)
    {
        int call = Volatile.Read(ref calls);
        bool isNew = call != seen;
        seen = call;
        return isNew;
    }

    private static int ReadThreadCount() =>
        int.TryParse(Environment.GetEnvironmentVariable("KERASLESSONS_THREADS"), out int count) && count >= 1
            ? count
            : Environment.ProcessorCount;

    /// <summary>A ticket on a pair of cache lines of its own, since threads write to different ones all the time.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 128)]
    private struct Ticket
    {
        public long Left;
    }
}
