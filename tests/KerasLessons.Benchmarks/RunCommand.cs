using System.CommandLine;
using System.Text.Json;

namespace KerasLessons.Benchmarks;

/// <summary><c>run name</c>: measures one workload in this process and prints the numbers as JSON, as the peers' script does.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Name of the workload." };
        name.AcceptOnlyFromAmong([.. AllWorkloads.Create().Select(workload => workload.Name)]);
        var command = new Command("run", "Measure one workload in this process and print JSON.") { name };
        command.SetAction(result =>
        {
            var workload = AllWorkloads.Create().Single(workload => workload.Name == result.GetRequiredValue(name));
            Console.WriteLine(JsonSerializer.Serialize(workload.Measure(), Measurement.Json));
        });
        return command;
    }
}
