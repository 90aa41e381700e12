using KerasLessons.Text;

namespace KerasLessons;

/// <summary>The constraints by name. Source: https://keras.io/api/layers/constraints.</summary>
public static class Constraints
{
    private static readonly Dictionary<string, Func<Constraint>> s_constraints = new(StringComparer.Ordinal)
    {
        ["max_norm"] = () => new MaxNorm(),
        ["MaxNorm"] = () => new MaxNorm(),
        ["min_max_norm"] = () => new MinMaxNorm(),
        ["MinMaxNorm"] = () => new MinMaxNorm(),
        ["non_neg"] = () => new NonNeg(),
        ["NonNeg"] = () => new NonNeg(),
        ["unit_norm"] = () => new UnitNorm(),
        ["UnitNorm"] = () => new UnitNorm(),
    };

    /// <summary>A new constraint with a Keras name, <c>"non_neg"</c>, with its default settings.</summary>
    /// <param name="name">Keras's name.</param>
    /// <exception cref="ArgumentException">There is no such constraint; the message lists those there are.</exception>
    public static Constraint Get(string name) => name is not null && s_constraints.TryGetValue(name, out var make)
        ? make()
        : throw UnknownNames.Error("constraint", name, s_constraints.Keys);
}
