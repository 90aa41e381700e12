using System.CommandLine;

namespace KerasLessons.Benchmarks;

/// <summary>Names of workloads on the command line.</summary>
internal static class WorkloadNames
{
    /// <summary><c>--only</c>: some of the workloads; all when left out.</summary>
    public static Option<string[]> Option()
    {
        var only = new Option<string[]>("--only")
        {
            Description = "Names of the workloads to run, a * standing for anything; all when left out.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => ["*"],
        };
        only.Validators.Add(result =>
        {
            foreach (string refusal in result.Tokens.Select(token => AllWorkloads.Refusal(token.Value)).OfType<string>())
            {
                result.AddError(refusal);
            }
        });
        return only;
    }

    /// <summary>The name of one.</summary>
    public static Argument<string> One(IEnumerable<Workload> workloads)
    {
        var name = new Argument<string>("name") { Description = "Name of the workload." };
        name.AcceptOnlyFromAmong([.. workloads.Select(workload => workload.Name)]);
        return name;
    }
}
