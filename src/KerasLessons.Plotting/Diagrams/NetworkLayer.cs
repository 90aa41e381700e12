namespace KerasLessons.Plotting;

/// <summary>A layer of a network as <see cref="NetworkDiagram"/> draws it.</summary>
public sealed class NetworkLayer
{
    /// <summary>Describes a layer.</summary>
    /// <param name="units">How many nodes it has.</param>
    /// <param name="activation">What its sums go through, as it is to be written: <c>ReLU</c>. Null for nothing, or for what need not be said.</param>
    /// <param name="useBias">Whether a node that is always 1 joins its inputs.</param>
    /// <param name="edgeLabel">
    /// What is written on the edge from an input to a node, both from 0; the bias comes after the last input. Null for nothing.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There is no node.</exception>
    public NetworkLayer(int units, string? activation = null, bool useBias = false, Func<int, int, string>? edgeLabel = null)
    {
        if (units < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(units), FormattableString.Invariant($"A layer has at least one node. Received: units={units}."));
        }
        (Units, Activation, UseBias, EdgeLabel) = (units, activation, useBias, edgeLabel);
    }

    /// <summary>How many nodes it has.</summary>
    public int Units { get; }

    /// <summary>What its sums go through, as it is written; null for nothing.</summary>
    public string? Activation { get; }

    /// <summary>Whether a node that is always 1 joins its inputs.</summary>
    public bool UseBias { get; }

    /// <summary>What is written on the edge from an input to a node; null for nothing.</summary>
    public Func<int, int, string>? EdgeLabel { get; }
}
