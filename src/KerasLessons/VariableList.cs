using System.Collections;

namespace KerasLessons;

/// <summary>Variables in order, printed as Keras prints a list of weights.</summary>
public sealed class VariableList : IReadOnlyList<Variable>
{
    private readonly Variable[] _variables;

    internal VariableList(IEnumerable<Variable> variables) => _variables = [.. variables];

    /// <summary>How many variables there are.</summary>
    public int Count => _variables.Length;

    /// <summary>The variable at a position.</summary>
    /// <param name="index">Position, from 0.</param>
    public Variable this[int index] => _variables[index];

    /// <inheritdoc/>
    public IEnumerator<Variable> GetEnumerator() => ((IEnumerable<Variable>)_variables).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _variables.GetEnumerator();

    /// <summary>All variables with name, shape, type and values: <c>[&lt;Variable path=dense/kernel, …&gt;, …]</c>.</summary>
    public override string ToString() => $"[{string.Join(",\n ", (IEnumerable<Variable>)_variables)}]";
}
