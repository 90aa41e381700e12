using System.CommandLine;
using Gallery.Running;

namespace Gallery;

/// <summary>Runs every lesson and writes one site that shows them.</summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder that the site is written to.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "gallery",
        };
        output.Validators.Add(option =>
        {
            if (string.IsNullOrWhiteSpace(option.GetValueOrDefault<string>()))
            {
                option.AddError("--output names the folder that the site is written to; it was empty.");
            }
        });
        var command = new RootCommand("Runs every lesson of the course and writes one static site with their text, code, numbers, pictures and animations.") { output };
        // Ctrl+C is taken care of below: the lesson that runs is asked to stop.
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null };
        command.SetAction(result => GalleryCommand.Run(Lessons.All, result.GetValue(output)!));
        return command.Parse(arguments).Invoke(invocation);
    }
}
