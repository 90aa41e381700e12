using System.Reflection;
using System.Text.RegularExpressions;

namespace KerasLessons.Tests.House;

/// <summary>The rules of the house that a compiler does not hold.</summary>
public partial class HouseRulesTests
{
    private static readonly Assembly Engine = typeof(Tensor).Assembly;
    private static readonly Assembly Keras = typeof(Sequential).Assembly;

    [Fact]
    public void Engine_KnowsNothingOfTheKerasApi() =>
        Assert.DoesNotContain(Engine.GetReferencedAssemblies(), name => name.Name!.StartsWith("KerasLessons", StringComparison.Ordinal));

    [Fact]
    public void Classes_AreSealedOrAbstract()
    {
        var open = new[] { Engine, Keras }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !type.Name.Contains('<', StringComparison.Ordinal))
            .Select(type => type.FullName);
        Assert.Empty(open);
    }

    [Fact]
    public void PublicTypes_LiveInOneNamespace_ThatAUserTypes()
    {
        var elsewhere = new[] { Engine, Keras }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Namespace != "KerasLessons")
            .Select(type => type.FullName);
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Files_HoldOnePublicType_NamedAsTheFile()
    {
        var wrong = new List<string>();
        foreach (string file in Sources())
        {
            var types = PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).ToArray();
            string name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
            // The metrics are nested in Metrics, each in the file of its own name.
            bool isMetric = types is ["Metrics"] && Path.GetFileName(Path.GetDirectoryName(file)) == "Metrics";
            if (types.Length > 1 || (types.Length == 1 && types[0] != name && !isMetric))
            {
                wrong.Add($"{file}: {string.Join(", ", types)}");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Files_HoldOneIdea()
    {
        // A file longer than this is two ideas in one; the longest is a list of NumPy's legacy distributions.
        var long_ = Sources().Where(file => File.ReadLines(file).Count() > 450);
        Assert.Empty(long_);
    }

    [Fact]
    public void Sources_KeepTheirPromises()
    {
        var broken = Sources().Where(file => Unfinished().IsMatch(File.ReadAllText(file)));
        Assert.Empty(broken);
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KerasLessons.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository; KerasLessons.sln was not found above them.");
    }

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"^public (?:static |sealed |abstract |readonly |unsafe |partial )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"NotImplementedException|\b(TODO|FIXME|HACK)\b")]
    private static partial Regex Unfinished();
}
