using KerasLessons.Formulas;

namespace KerasLessons;

/// <summary>Penalty factor · mean |cosine| of the angles between rows (or columns) of a matrix: 0 when they are orthogonal.</summary>
/// <remarks>Source: https://keras.io/api/layers/regularizers/#orthogonalregularizer-class.</remarks>
public sealed class OrthogonalRegularizer : Regularizer
{
    /// <summary>Makes the regularizer.</summary>
    /// <param name="factor">Factor; 0 or above.</param>
    /// <param name="mode"><c>"rows"</c> or <c>"columns"</c>.</param>
    /// <exception cref="ArgumentException">There is no such mode.</exception>
    public OrthogonalRegularizer(double factor = 0.01, string mode = "rows")
    {
        if (mode is not ("rows" or "columns"))
        {
            throw new ArgumentException($"Unknown mode '{mode}'; use rows or columns.", nameof(mode));
        }
        Factor = RequireFactor(factor, nameof(factor));
        Mode = mode;
    }

    /// <summary>The factor.</summary>
    public double Factor { get; }

    /// <summary><c>rows</c> or <c>columns</c>.</summary>
    public string Mode { get; }

    /// <inheritdoc/>
    public override Tensor Invoke(Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rank != 2)
        {
            throw new ArgumentException($"Orthogonality is of the {Mode} of a matrix; received shape {x.Shape}.", nameof(x));
        }
        var unit = KerasFormulas.Normalize(Mode == "rows" ? x : x.T, 1);
        int count = unit.Shape[0];
        var others = 1.0 - Ops.OneHot(Ops.Arange(count), count, unit.DType);
        double pairs = Math.Max(count * (count - 1.0) / 2, 1);
        return Factor * 0.5 / pairs * Ops.Sum(Ops.Abs(Ops.MatMul(unit, unit.T) * others));
    }
}
