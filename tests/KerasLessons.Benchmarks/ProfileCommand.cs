using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace KerasLessons.Benchmarks;

/// <summary><c>profile name</c>: the steps of a workload's plan with the time that each takes. On a busy machine the least time says more than the mean.</summary>
internal static class ProfileCommand
{
    public static Command Create()
    {
        var workloads = AllWorkloads.Create().OfType<RepeatedWorkload>().Where(workload => workload.HasPlan).ToArray();
        var name = WorkloadNames.One(workloads);
        var seconds = new Option<double>("--seconds") { Description = "How long to measure.", DefaultValueFactory = _ => 2 };
        var without = PassNames.Option();
        var command = new Command("profile", "Print a plan's steps with the nanoseconds of each.") { name, seconds, without };
        command.SetAction(result =>
        {
            PassNames.LeaveOut(result.GetRequiredValue(without));
            Run(workloads.Single(workload => workload.Name == result.GetRequiredValue(name)), result.GetValue(seconds));
        });
        return command;
    }

    private static void Run(RepeatedWorkload workload, double seconds)
    {
        workload.Prepare();
        for (int i = 0; i < 3; i++)
        {
            workload.Run();
        }
        double total = Stopwatches.Median(Enumerable.Range(0, 5).Select(_ => Stopwatches.Milliseconds(workload.Run)));
        var plan = workload.Plan();
        long[] ticks = new long[plan.StepCount];
        long[] least = new long[plan.StepCount];
        Array.Fill(least, long.MaxValue);
        int rounds = 0;
        long begin = Stopwatch.GetTimestamp();
        // The first half warms up.
        for (bool warm = false; !warm || Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds; rounds++)
        {
            if (!warm && Stopwatch.GetElapsedTime(begin).TotalSeconds > seconds / 2)
            {
                warm = true;
                rounds = 0;
                Array.Clear(ticks);
            }
            for (int i = 0; i < ticks.Length; i++)
            {
                long before = Stopwatch.GetTimestamp();
                plan.RunStep(i);
                long taken = Stopwatch.GetTimestamp() - before;
                ticks[i] += taken;
                least[i] = Math.Min(least[i], taken);
            }
        }
        long whole = 0;
        long leastWhole = long.MaxValue;
        for (int i = 0; i < rounds; i++)
        {
            long before = Stopwatch.GetTimestamp();
            plan.Run();
            long taken = Stopwatch.GetTimestamp() - before;
            whole += taken;
            leastWhole = Math.Min(leastWhole, taken);
        }
        double nanoseconds = 1e9 / Stopwatch.Frequency;
        Console.WriteLine("least ns    mean ns");
        for (int i = 0; i < ticks.Length; i++)
        {
            string text = i < plan.Schedule.Units.Count
                ? string.Join("\n                     ", plan.Schedule.Units[i].Nodes)
                : "copy of an updated value into its variable";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{least[i] * nanoseconds,8:0} {ticks[i] * nanoseconds / rounds,10:0}  {text}"));
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{leastWhole * nanoseconds,8:0} {whole * nanoseconds / rounds,10:0}  one run of the plan ({ticks.Length} steps; each reading of the clock adds about 25 ns above)"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{total * 1e6 / workload.StepsPerRun,19:0}  a step of a whole run: what is not above is done around the plan, or once a run"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total,16:0.000} ms  a run of {workload.StepsPerRun} steps, median of five"));
    }
}
