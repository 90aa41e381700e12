using System.CommandLine;

namespace KerasLessons.Benchmarks;

/// <summary><c>check</c>: runs workloads once each and says whether they compute what they are to.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var only = WorkloadNames.Option();
        var command = new Command("check", "Run the workloads once and check what they compute.") { only };
        command.SetAction(result =>
        {
            foreach (var workload in AllWorkloads.Named(result.GetRequiredValue(only)))
            {
                Console.WriteLine($"{workload.Name,-24} {workload.Check()}");
            }
        });
        return command;
    }
}
