using System.CommandLine;
using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary><c>run name</c>: measures one workload in this process and prints the numbers as JSON, as the peers' scripts do.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var workloads = AllWorkloads.Create();
        var name = WorkloadNames.One(workloads);
        var command = new Command("run", "Measure one workload in this process and print JSON.") { name };
        command.SetAction(result =>
        {
            var workload = workloads.Single(workload => workload.Name == result.GetRequiredValue(name));
            Console.WriteLine(JsonSerializer.Serialize(workload.Measure(), Measurement.Json));
        });
        return command;
    }
}
