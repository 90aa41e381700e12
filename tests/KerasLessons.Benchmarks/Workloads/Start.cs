namespace KerasLessons.Benchmarks;

/// <summary>From the start of the process to the end of the seven solutions: what a student waits for.</summary>
internal sealed class Start() : Workload("start")
{
    public override string ProgramToTime =>
        Path.Combine(Repository.Root, "examples", "SevenSolutions", "bin", "Release", "net10.0", "SevenSolutions.dll");

    public override Measurement Measure()
    {
        double milliseconds = Stopwatches.Milliseconds(() => Check());
        return new Measurement(milliseconds, milliseconds);
    }

    /// <summary>The lecture's printed weights must be among what the program prints.</summary>
    public override string Check()
    {
        string output = Processes.Output("dotnet", [ProgramToTime])
            ?? throw new InvalidOperationException($"This failed: dotnet {ProgramToTime}");
        foreach (string weight in (string[])["2.5836", "3.9330"])
        {
            if (!output.Contains(weight, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"The seven solutions do not print {weight}: {output}");
            }
        }
        return "the lecture's weights";
    }
}
