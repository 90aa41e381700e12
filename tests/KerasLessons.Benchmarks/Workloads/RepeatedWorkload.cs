using System.Globalization;
using KerasLessons.Engine.Compilation;

namespace KerasLessons.Benchmarks;

/// <summary>A workload that runs again and again in one process, and whose outcome is a number that must be a known one.</summary>
internal abstract class RepeatedWorkload(string name) : Workload(name)
{
    private static readonly int s_threads = Config.ThreadCount;

    /// <summary>Whether a profile can be made of it, that is, whether it runs as a plan.</summary>
    public virtual bool HasPlan => false;

    /// <summary>Calls in a run: times are those of one call.</summary>
    public virtual int CallsPerRun => 1;

    /// <summary>Steps in a run: what allocations are counted for. The calls unless a workload says otherwise.</summary>
    public virtual int StepsPerRun => CallsPerRun;

    /// <summary>What the outcome must be.</summary>
    protected abstract double Expected { get; }

    /// <summary>By how much the outcome may differ, as a part of <see cref="Expected"/>.</summary>
    protected abstract double Tolerance { get; }

    /// <summary>Whether peers must come to the same outcome: not where they begin with other random numbers.</summary>
    protected virtual bool PeersComeToTheSame => true;

    public sealed override Measurement Measure()
    {
        Prepare();
        var measured = Stopwatches.Measure(Run);
        double outcome = Outcome();
        Require(outcome);
        return measured with
        {
            Milliseconds = measured.Milliseconds / CallsPerRun,
            BytesPerStep = BytesPerStep(),
            Outcome = outcome,
        };
    }

    public sealed override string Check()
    {
        Prepare();
        Run();
        double outcome = Outcome();
        Require(outcome);
        return string.Create(CultureInfo.InvariantCulture, $"{outcome:G9}, expected {Expected:G9} within {Tolerance * 100:G3} %");
    }

    public sealed override void RequireOfPeer(Measurement measured, string peer)
    {
        if (PeersComeToTheSame)
        {
            Prepare();
            Require(measured.Outcome ?? double.NaN, peer);
        }
    }

    /// <summary>Makes the data, and takes as many threads as the workload says.</summary>
    public void Prepare()
    {
        Config.ThreadCount = ThreadCount ?? s_threads;
        MakeData();
    }

    /// <summary>One run, that which is timed.</summary>
    public abstract void Run();

    /// <summary>The plan that a run spends its time in, after a run. Only where <see cref="HasPlan"/> is true.</summary>
    public virtual Plan Plan() => throw new InvalidOperationException($"'{Name}' does not run as a plan.");

    /// <summary>Makes what the runs need and what does not count.</summary>
    protected abstract void MakeData();

    /// <summary>A number that tells what the last run computed.</summary>
    protected abstract double Outcome();

    /// <summary>Managed bytes that a step allocates, on any thread.</summary>
    protected virtual double? BytesPerStep()
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Run();
        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / StepsPerRun;
    }

    private void Require(double outcome, string whose = "this library")
    {
        if (!(Math.Abs(outcome - Expected) <= Tolerance * Math.Abs(Expected)))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The outcome of '{Name}' by {whose} is {outcome:G9}, which is not {Expected:G9} within {Tolerance * 100:G3} %: its time counts for nothing."));
        }
    }
}
