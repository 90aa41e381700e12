using System.CommandLine;

namespace KerasLessons.Benchmarks;

/// <summary>Races of this library against other programs, profiles of its plans, and measurements of single parts.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Benchmarks of KerasLessons.")
        {
            RaceCommand.Create(),
            ProfileCommand.Create(),
            RunCommand.Create(),
            CheckCommand.Create(),
            LimitsCommand.Create(),
            MicroCommand.Create(),
            SoakCommand.Create(),
            VerboseCommand.Create(),
        };
        return root.Parse(args).Invoke();
    }
}
