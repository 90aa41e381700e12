namespace KerasLessons.Formulas;

/// <summary>What the intersection-over-union metrics share: a confusion matrix of classes, rows by target.</summary>
internal sealed class IoUState
{
    private const double NoSample = 1e-9;

    private readonly Variable _matrix;

    public IoUState(int numClasses, int? ignoreClass, bool sparseTrue, bool sparsePred, int axis, Func<Shape, string, double, Variable> addVariable)
    {
        if (numClasses < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(numClasses), $"There must be two classes or more; received numClasses {numClasses}.");
        }
        (NumClasses, IgnoreClass, SparseTrue, SparsePred, Axis) = (numClasses, ignoreClass, sparseTrue, sparsePred, axis);
        _matrix = addVariable([numClasses, numClasses], "total_confusion_matrix", 0);
    }

    public int NumClasses { get; }

    public int? IgnoreClass { get; }

    public bool SparseTrue { get; }

    public bool SparsePred { get; }

    public int Axis { get; }

    /// <summary>Class ids that the metric can be asked for.</summary>
    public int[] RequireTargets(int[] targetClassIds)
    {
        ArgumentNullException.ThrowIfNull(targetClassIds);
        if (targetClassIds.Length == 0 || targetClassIds.Any(id => id < 0 || id >= NumClasses))
        {
            throw new ArgumentException(
                $"Target classes must be one or more of 0 to {NumClasses - 1}; received [{string.Join(", ", targetClassIds)}].", nameof(targetClassIds));
        }
        return [.. targetClassIds];
    }

    /// <summary>Collects a batch; class numbers outside the matrix do not count.</summary>
    public void Update(Tensor yTrue, Tensor yPred, Tensor? sampleWeight)
    {
        ArgumentNullException.ThrowIfNull(yTrue);
        ArgumentNullException.ThrowIfNull(yPred);
        var target = SparseTrue ? yTrue : Ops.ArgMax(yTrue, Axis);
        var output = SparsePred ? yPred : Ops.ArgMax(yPred, Axis);
        (target, output) = KerasFormulas.SqueezeOrExpand(target, output);
        KerasFormulas.RequireSameShape(target, output);
        var weight = sampleWeight is null
            ? Ops.Ones(target.Shape)
            : Ops.BroadcastTo(KerasFormulas.MatchWeights(sampleWeight, target.Shape, DType.Float32), target.Shape);
        if (IgnoreClass is { } ignored)
        {
            weight *= Ops.NotEqual(target, ignored).Cast(DType.Float32);
        }
        var rows = KerasFormulas.OneHot(target.Reshape(-1), NumClasses, weight);
        var columns = KerasFormulas.OneHot(output.Reshape(-1), NumClasses, weight);
        _matrix.AssignAdd(Ops.MatMul(rows.T, columns * weight.Reshape(-1, 1)));
    }

    /// <summary>Mean over classes that occur of intersection / union.</summary>
    /// <param name="targetClassIds">The classes; null for all.</param>
    public Tensor Result(int[]? targetClassIds)
    {
        var matrix = _matrix.Value;
        var diagonal = Ops.Sum(matrix * KerasFormulas.OneHot(Ops.Arange(NumClasses), NumClasses, matrix), [0]);
        var union = Ops.Sum(matrix, [0]) + Ops.Sum(matrix, [1]) - diagonal;
        if (targetClassIds is not null)
        {
            (diagonal, union) = (Ops.Gather(diagonal, targetClassIds), Ops.Gather(union, targetClassIds));
        }
        var occurring = Ops.Sum((union > NoSample).Cast(DType.Float32));
        return KerasFormulas.DivideNoNaN(Ops.Sum(KerasFormulas.DivideNoNaN(diagonal, union)), occurring);
    }
}
