namespace KerasLessons.Plotting.Diagrams;

/// <summary>What the lectures call the parts of a network.</summary>
internal static class NetworkNames
{
    /// <summary><c>Layer 1: ReLU</c>.</summary>
    public static string Layer(int number, string? activation) => activation is null ? $"Layer {number}" : $"Layer {number}: {activation}";

    /// <summary>The given names; else the plain one for one value, numbered from 1 for several.</summary>
    public static Func<int, string> Of(string name, int count, IReadOnlyList<string>? names) =>
        names is not null ? i => names[i] : count == 1 ? _ => name : i => $"{name}{i + 1}";

    /// <summary>The given names; else the plain one for one value, as columns for several.</summary>
    public static Func<int, string> Column(string name, int count, IReadOnlyList<string>? names) =>
        names is not null ? i => names[i] : count == 1 ? _ => name : i => $"{name}[:,{i}]";
}
