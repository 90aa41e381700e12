namespace KerasLessons.Diagrams;

/// <summary>What a layer puts its sums through, by name.</summary>
internal static class ActivationNames
{
    /// <summary>Names as lectures write them, where they differ from Keras's.</summary>
    private static readonly Dictionary<string, string> s_written = new(StringComparer.Ordinal)
    {
        ["celu"] = "CELU",
        ["elu"] = "ELU",
        ["gelu"] = "GELU",
        ["leaky_relu"] = "LeakyReLU",
        ["relu"] = "ReLU",
        ["relu6"] = "ReLU6",
        ["selu"] = "SELU",
        ["sigmoid"] = "Sigmoid",
        ["silu"] = "SiLU",
        ["softmax"] = "Softmax",
        ["softplus"] = "Softplus",
        ["tanh"] = "Tanh",
    };

    /// <summary>Keras's name of the activation; null for layers that have none.</summary>
    public static string? Of(Layer layer) => layer switch
    {
        Dense dense => dense.Activation.Name,
        Activation activation => activation.Function.Name,
        _ => null,
    };

    /// <summary>The name as a lecture writes it, <c>ReLU</c>; null where nothing is done to the sums.</summary>
    public static string? Written(Layer layer)
    {
        string name = Of(layer) ?? layer.ClassName;
        return name == "linear" ? null : s_written.GetValueOrDefault(name, name);
    }
}
