using KerasLessons.Formulas;

namespace KerasLessons;

/// <summary>What training makes small: a function of targets and outputs with one value a sample, and a rule that reduces those.</summary>
/// <remarks>
/// A loss of your own overrides <see cref="Call"/> with tensor operations. Integer targets are cast to the outputs' type
/// before. Source: https://keras.io/api/losses.
/// </remarks>
public abstract class Loss
{
    /// <summary>Sets name and reduction.</summary>
    /// <param name="name">Name in logs and files.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    protected Loss(string name, Reduction reduction = Reduction.SumOverBatchSize)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (reduction is < Reduction.SumOverBatchSize or > Reduction.None)
        {
            throw new ArgumentException(
                $"Unknown reduction {(int)reduction}; use {string.Join(", ", Enum.GetNames<Reduction>())}.", nameof(reduction));
        }
        Name = name;
        Reduction = reduction;
    }

    /// <summary>Name in logs and files.</summary>
    public string Name { get; }

    /// <summary>How the values of the samples become one number.</summary>
    public Reduction Reduction { get; }

    /// <summary>The loss of a batch: a scalar, or one value a sample with <see cref="Reduction.None"/>.</summary>
    /// <param name="yTrue">Targets; of the outputs' shape unless the loss says otherwise. Shapes (n,) and (n, 1) match.</param>
    /// <param name="yPred">Outputs of the model.</param>
    /// <param name="sampleWeight">A factor for each sample or value, or a single one; 1 when left out.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public Tensor Invoke(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null)
    {
        ArgumentNullException.ThrowIfNull(yTrue);
        ArgumentNullException.ThrowIfNull(yPred);
        yPred = KerasFormulas.ToFloat(yPred);
        yTrue = yTrue.Cast(yPred.DType);
        return Reduce(Call(yTrue, yPred), Mask(yTrue, yPred), sampleWeight);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The values before reduction: one a sample, of shape (batch, …).</summary>
    /// <param name="yTrue">Targets, cast to the type of <paramref name="yPred"/>.</param>
    /// <param name="yPred">Outputs of the model, floating point.</param>
    protected abstract Tensor Call(Tensor yTrue, Tensor yPred);

    /// <summary>1 for the values of <see cref="Call"/> that count, 0 for others; null when all do.</summary>
    internal virtual Tensor? Mask(Tensor yTrue, Tensor yPred) => null;

    /// <summary>Refuses targets that the loss cannot take; for whoever feeds a traced step, which cannot look at values.</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="output">Shape of the outputs.</param>
    internal virtual void CheckTargets(Tensor yTrue, Shape output)
    {
    }

    /// <summary>Weighs the values and makes one number of them.</summary>
    internal virtual Tensor Reduce(Tensor values, Tensor? mask, Tensor? sampleWeight)
    {
        var weight = sampleWeight is null ? null : KerasFormulas.MatchWeights(sampleWeight, values.Shape, values.DType);
        if (mask is not null)
        {
            weight = weight is null ? mask : weight * mask;
        }
        if (weight is not null)
        {
            values *= weight;
        }
        if (Reduction == Reduction.None || values.Rank == 0)
        {
            return values;
        }
        var sum = Ops.Sum(values);
        return Reduction switch
        {
            Reduction.Sum => sum,
            Reduction.MeanWithSampleWeight when weight is not null =>
                KerasFormulas.DivideNoNaN(sum, Ops.Sum(Ops.BroadcastTo(weight, values.Shape))),
            _ when mask is not null => KerasFormulas.DivideNoNaN(sum, Ops.Sum(Ops.BroadcastTo(mask, values.Shape))),
            _ => sum / (double)values.Size,
        };
    }
}
