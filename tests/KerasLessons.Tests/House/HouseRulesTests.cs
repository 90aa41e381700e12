using System.Reflection;
using System.Text.RegularExpressions;

namespace KerasLessons.Tests.House;

/// <summary>The rules of the house that a compiler does not hold.</summary>
public partial class HouseRulesTests
{
    private static readonly Assembly Engine = typeof(Tensor).Assembly;
    private static readonly Assembly Keras = typeof(Sequential).Assembly;
    private static readonly Assembly Plots = typeof(Plotting.Figure).Assembly;
    private static readonly Assembly PyTorch = typeof(Torch.torch).Assembly;
    private static readonly Assembly[] All = [Engine, Keras, Plots, PyTorch];

    [Fact]
    public void Engine_KnowsNothingOfTheKerasApi() => Assert.Empty(Projects(Engine));

    [Fact]
    public void Plotting_StandsAlone() => Assert.Empty(Projects(Plots));

    [Fact]
    public void TorchDialect_KnowsTheEngineOnly() => Assert.Equal(["KerasLessons.Engine"], Projects(PyTorch));

    [Fact]
    public void Classes_AreSealedOrAbstract()
    {
        var open = All
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !type.Name.Contains('<', StringComparison.Ordinal))
            .Select(type => type.FullName);
        Assert.Empty(open);
    }

    [Fact]
    public void PublicTypes_LiveInOneNamespace_ThatAUserTypes()
    {
        string NamespaceOf(Assembly assembly) => assembly == Plots ? "KerasLessons.Plotting" : assembly == PyTorch ? "KerasLessons.Torch" : "KerasLessons";
        var elsewhere = All
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.Namespace != NamespaceOf(type.Assembly))
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

    /// <summary>Those of our own projects that an assembly needs.</summary>
    private static IEnumerable<string> Projects(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("KerasLessons", StringComparison.Ordinal));

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
