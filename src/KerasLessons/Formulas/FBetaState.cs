namespace KerasLessons.Formulas;

/// <summary>What F1Score and FBetaScore share: counts a class, and the score made of them.</summary>
internal sealed class FBetaState
{
    /// <summary>An output this close to 0 is no choice, even where it is the greatest.</summary>
    private const double NoChoice = 1e-9;

    private readonly Func<Shape, string, double, Variable> _addVariable;
    private Variable? _truePositives;
    private Variable? _falsePositives;
    private Variable? _falseNegatives;
    private Variable? _support;

    public FBetaState(string? average, double beta, double? threshold, Func<Shape, string, double, Variable> addVariable)
    {
        if (average is not (null or "micro" or "macro" or "weighted"))
        {
            throw new ArgumentException($"Unknown average '{average}'; use micro, macro, weighted or null.", nameof(average));
        }
        if (!(beta > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(beta), FormattableString.Invariant($"The weight beta must be above 0; received {beta}."));
        }
        if (threshold is { } limit && !(limit is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(threshold), FormattableString.Invariant($"The threshold must lie between 0 and 1; received {limit}."));
        }
        (Average, Beta, Threshold, _addVariable) = (average, beta, threshold, addVariable);
    }

    public string? Average { get; }

    public double Beta { get; }

    public double? Threshold { get; }

    public void Update(Tensor yTrue, Tensor yPred, Tensor? sampleWeight)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        if (output.Rank != 2)
        {
            throw new ArgumentException($"An F score takes targets and outputs of shape (batch, classes); received shape {output.Shape}.");
        }
        var shape = Average == "micro" ? Shape.Scalar : Shape.Create([output.Shape[1]]);
        if (_truePositives is null)
        {
            _truePositives = _addVariable(shape, "true_positives", 0);
            _falsePositives = _addVariable(shape, "false_positives", 0);
            _falseNegatives = _addVariable(shape, "false_negatives", 0);
            _support = _addVariable(shape, "intermediate_weights", 0);
        }
        if (_truePositives.Shape != shape)
        {
            throw new ArgumentException($"The score counts {_truePositives.Shape[0]} classes; received outputs of shape {output.Shape}.");
        }
        var chosen = Threshold is { } threshold
            ? output > threshold
            : Ops.GreaterEqual(output, Ops.Max(output, [-1], keepDims: true)) & (Ops.Abs(output) > NoChoice);
        var positive = chosen.Cast(DType.Float32);
        target = target.Cast(DType.Float32);
        var weight = sampleWeight is null ? null : KerasFormulas.MatchWeights(sampleWeight, target.Shape, target.DType);
        _truePositives.AssignAdd(Total(positive * target));
        _falsePositives!.AssignAdd(Total(positive * (1.0 - target)));
        _falseNegatives!.AssignAdd(Total((1.0 - positive) * target));
        _support!.AssignAdd(Total(target));

        Tensor Total(Tensor values)
        {
            values = weight is null ? values : values * weight;
            return Average == "micro" ? Ops.Sum(values) : Ops.Sum(values, [0]);
        }
    }

    public Tensor Result()
    {
        if (_truePositives is null)
        {
            return Ops.Zeros(Shape.Scalar);
        }
        var precision = KerasFormulas.DivideNoNaN(_truePositives.Value, _truePositives.Value + _falsePositives!.Value);
        var recall = KerasFormulas.DivideNoNaN(_truePositives.Value, _truePositives.Value + _falseNegatives!.Value);
        double squared = Beta * Beta;
        var score = (1 + squared) * KerasFormulas.DivideNoNaN(precision * recall, squared * precision + recall);
        return Average switch
        {
            "weighted" => Ops.Sum(score * KerasFormulas.DivideNoNaN(_support!.Value, Ops.Sum(_support.Value))),
            null => score,
            _ => Ops.Mean(score),
        };
    }
}
