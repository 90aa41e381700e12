namespace KerasLessons.Benchmarks;

/// <summary>Something to race: one piece of work, the same on both sides.</summary>
internal interface IWorkload
{
    /// <summary>What it is called, here and in the peers' script.</summary>
    string Name { get; }

    /// <summary>Runs it often enough in this process to say how long it takes.</summary>
    Measurement Measure();

    /// <summary>The arguments after the executable's own with which a process of its own is timed from outside; null where it measures itself.</summary>
    string? ProgramToTime => null;
}
