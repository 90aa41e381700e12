using KerasLessons.Text;

namespace KerasLessons;

/// <summary>The regularizers by name. Source: https://keras.io/api/layers/regularizers.</summary>
public static class Regularizers
{
    private static readonly Dictionary<string, Func<Regularizer>> s_regularizers = new(StringComparer.Ordinal)
    {
        ["l1"] = () => new L1(),
        ["L1"] = () => new L1(),
        ["l1_l2"] = () => new L1L2(),
        ["L1L2"] = () => new L1L2(),
        ["l2"] = () => new L2(),
        ["L2"] = () => new L2(),
        ["orthogonal_regularizer"] = () => new OrthogonalRegularizer(),
        ["OrthogonalRegularizer"] = () => new OrthogonalRegularizer(),
    };

    /// <summary>A new regularizer with a Keras name, <c>"l2"</c>, with its default factors.</summary>
    /// <param name="name">Keras's name.</param>
    /// <exception cref="ArgumentException">There is no such regularizer; the message lists those there are.</exception>
    public static Regularizer Get(string name) => name is not null && s_regularizers.TryGetValue(name, out var make)
        ? make()
        : throw UnknownNames.Error("regularizer", name, s_regularizers.Keys);
}
