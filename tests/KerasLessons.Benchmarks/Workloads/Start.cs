namespace KerasLessons.Benchmarks;

/// <summary>From the start of the process to the end of the seven solutions: what a student waits for.</summary>
internal sealed class Start : IWorkload
{
    public string Name => "start";

    public string ProgramToTime =>
        Path.Combine(Repository.Root, "examples", "SevenSolutions", "bin", "Release", "net10.0", "SevenSolutions.dll");

    public Measurement Measure()
    {
        double milliseconds = Processes.Time("dotnet", [ProgramToTime]);
        return new Measurement(milliseconds, milliseconds);
    }
}
