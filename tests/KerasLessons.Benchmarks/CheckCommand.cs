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
            bool isRight = true;
            foreach (var workload in AllWorkloads.Named(result.GetRequiredValue(only)))
            {
                string text;
                try
                {
                    text = workload.Check();
                }
                catch (InvalidOperationException wrong)
                {
                    isRight = false;
                    text = wrong.Message;
                }
                Console.WriteLine($"{workload.Name,-24} {text}");
            }
            return isRight ? 0 : 1;
        });
        return command;
    }
}
