using System.Runtime.CompilerServices;

namespace KerasLessons;

/// <summary>Which constraint each variable is held to after an optimizer has changed it.</summary>
internal static class VariableConstraints
{
    private static readonly ConditionalWeakTable<Variable, Constraint> Table = [];

    /// <summary>Holds <paramref name="variable"/> to <paramref name="constraint"/> from now on.</summary>
    public static void Set(Variable variable, Constraint constraint) => Table.AddOrUpdate(variable, constraint);

    /// <summary>The variable's constraint, if it has one.</summary>
    public static Constraint? Of(Variable variable) => Table.TryGetValue(variable, out var constraint) ? constraint : null;
}
