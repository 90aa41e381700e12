using System.CommandLine;

namespace KerasLessons.Benchmarks;

/// <summary>Races of this library against PyTorch and OpenBLAS, and profiles of its plans.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Benchmarks of KerasLessons.")
        {
            RaceCommand.Create(),
            ProfileCommand.Create(),
            RunCommand.Create(),
        };
        return root.Parse(args).Invoke();
    }
}
