namespace KerasLessons;

/// <summary>How a loss makes one number of the values of a batch. Source: https://keras.io/api/losses.</summary>
public enum Reduction
{
    /// <summary>Σ(value · weight) / number of values, Keras's default. The weights do not divide.</summary>
    SumOverBatchSize,

    /// <summary>Σ(value · weight).</summary>
    Sum,

    /// <summary>The same as <see cref="SumOverBatchSize"/>.</summary>
    Mean,

    /// <summary>Σ(value · weight) / Σ weight.</summary>
    MeanWithSampleWeight,

    /// <summary>The weighted values themselves.</summary>
    None,
}
