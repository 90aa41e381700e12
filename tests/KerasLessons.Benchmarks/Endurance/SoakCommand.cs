using System.CommandLine;
using System.Globalization;

namespace KerasLessons.Benchmarks;

/// <summary>
/// <c>soak</c>: a million steps of lesson and ten thousand of mlp, each on one model that is fitted ten times. Memory must
/// not grow and a step must not take longer in the end.
/// </summary>
internal static class SoakCommand
{
    private const int Points = 10;

    /// <summary>Less than one byte for each step of lesson between the two halves.</summary>
    private const long ManagedSlack = 128 << 10;

    /// <summary>The system gives and takes pages as it likes.</summary>
    private const long WorkingSetSlack = 8 << 20;

    private const double TimeSlack = 1.05;

    public static Command Create()
    {
        var only = new Option<string[]>("--only") { Description = "lesson, mlp; both when left out.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong("lesson", "mlp");
        var command = new Command("soak", "Train for long and watch memory and time.") { only };
        command.SetAction(result =>
        {
            string[] names = result.GetValue(only) ?? [];
            bool isSteady = true;
            if (names.Length == 0 || names.Contains("lesson"))
            {
                isSteady &= Run(new Lesson(), stepsPerEpoch: 1, steps: 1_000_000);
            }
            if (names.Length == 0 || names.Contains("mlp"))
            {
                isSteady &= Run(new Mlp(), stepsPerEpoch: 100, steps: 10_000);
            }
            return isSteady ? 0 : 1;
        });
        return command;
    }

    private static bool Run(TrainingWorkload workload, int stepsPerEpoch, int steps)
    {
        int stepsPerPoint = steps / Points;
        workload.Prepare();
        // Compiled, and the garbage collector's generations at their sizes, before the first point.
        var model = workload.Fit(workload.NewModel(), stepsPerPoint / stepsPerEpoch);
        Console.WriteLine($"{workload.Name}: {steps:N0} steps");
        Console.WriteLine($"{"steps",10}{"managed bytes",16}{"working set MB",16}{"µs a step",12}");
        var points = new SoakPoint[Points];
        for (int i = 0; i < Points; i++)
        {
            double milliseconds = Stopwatches.Milliseconds(() => workload.Fit(model, stepsPerPoint / stepsPerEpoch));
            GC.Collect();
            GC.WaitForPendingFinalizers();
            points[i] = new SoakPoint(GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet, milliseconds * 1000 / stepsPerPoint);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(i + 1) * stepsPerPoint,10}{points[i].ManagedBytes,16}{points[i].WorkingSet / 1e6,16:0.0}{points[i].MicrosecondsPerStep,12:0.000}"));
        }
        // The first point may still hold what only the start needed, so halves are compared: the most of each for memory, the
        // least for time, which other programs can only lengthen.
        var (first, last) = (points[..(Points / 2)], points[(Points / 2)..]);
        long managed = last.Max(point => point.ManagedBytes) - first.Max(point => point.ManagedBytes);
        long workingSet = last.Max(point => point.WorkingSet) - first.Max(point => point.WorkingSet);
        double time = last.Min(point => point.MicrosecondsPerStep) / first.Min(point => point.MicrosecondsPerStep);
        bool isFlat = managed <= ManagedSlack && workingSet <= WorkingSetSlack;
        bool isConstant = time <= TimeSlack;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"second half against first: managed {managed:+0;-0;0} bytes, working set {workingSet / 1e6:+0.0;-0.0;0.0} MB, time ×{time:0.000}: memory is {(isFlat ? "flat" : "NOT flat")}, time {(isConstant ? "does not drift" : "DRIFTS")}"));
        return isFlat && isConstant;
    }

    /// <summary>What was measured after a tenth of the steps.</summary>
    private readonly record struct SoakPoint(long ManagedBytes, long WorkingSet, double MicrosecondsPerStep);
}
