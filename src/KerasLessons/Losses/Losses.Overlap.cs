using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Losses
{
    /// <summary>Stands for −∞ in sums of exponentials, where the true one would make gradients of 0 · ∞.</summary>
    private const double VeryNegative = -1e30;

    /// <summary>1 − 2·Σ(yTrue · yPred) / (Σ yTrue + Σ yPred + 1e−7) over all axes: 0 for sets that coincide.</summary>
    public static Tensor Dice(Tensor yTrue, Tensor yPred) => Dice(yTrue, yPred, axis: null);

    /// <summary>1 − 2·Σ(yTrue · yPred) / (Σ yTrue + Σ yPred + 1e−7): 0 for sets that coincide.</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Outputs.</param>
    /// <param name="axis">Axes of the sums; all when null, which gives a scalar.</param>
    public static Tensor Dice(Tensor yTrue, Tensor yPred, int[]? axis)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        var overlap = Ops.Sum(target * output, axis);
        return 1.0 - 2.0 * overlap / (Ops.Sum(target, axis) + Ops.Sum(output, axis) + KerasFormulas.Epsilon);
    }

    /// <summary>Tversky's loss with α = β = ½, which is <see cref="Dice(Tensor, Tensor)"/>.</summary>
    public static Tensor Tversky(Tensor yTrue, Tensor yPred) => Tversky(yTrue, yPred, alpha: 0.5);

    /// <summary>1 − TP / (TP + α·FP + β·FN + 1e−7), with TP = Σ yTrue·yPred, FP = Σ(1 − yTrue)·yPred, FN = Σ yTrue·(1 − yPred).</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Outputs.</param>
    /// <param name="alpha">Weight α of false positives.</param>
    /// <param name="beta">Weight β of false negatives.</param>
    /// <param name="axis">Axes of the sums; all when null, which gives a scalar.</param>
    public static Tensor Tversky(Tensor yTrue, Tensor yPred, double alpha = 0.5, double beta = 0.5, int[]? axis = null)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        var overlap = Ops.Sum(target * output, axis);
        var falsePositives = Ops.Sum((1.0 - target) * output, axis);
        var falseNegatives = Ops.Sum(target * (1.0 - output), axis);
        return 1.0 - overlap / (overlap + alpha * falsePositives + beta * falseNegatives + KerasFormulas.Epsilon);
    }

    /// <summary>Circle loss of a batch against itself, with γ = 80 and margin 0.4.</summary>
    public static Tensor Circle(Tensor yTrue, Tensor yPred) => Circle(yTrue, yPred, refLabels: null);

    /// <summary>
    /// Circle loss: pulls embeddings of one label together and pushes others apart. With d = max(1 − cosine, 0):
    /// softplus(ln Σ₊ e^(γ(m + d)(d − m)) + ln Σ₋ e^(γ·max(1 + m − d, 0)(1 − m − d))), Σ₊ over references of the sample's label and Σ₋ over others.
    /// </summary>
    /// <param name="yTrue">Labels, integers of shape (batch,) or (batch, 1).</param>
    /// <param name="yPred">Embeddings of length 1, of shape (batch, d).</param>
    /// <param name="refLabels">Labels of the references; <paramref name="yTrue"/> when null.</param>
    /// <param name="refEmbeddings">References to compare with; <paramref name="yPred"/> when null.</param>
    /// <param name="removeDiagonal">Whether a sample is not compared with the reference at its own position.</param>
    /// <param name="gamma">Scale γ.</param>
    /// <param name="margin">Margin m.</param>
    public static Tensor Circle(
        Tensor yTrue,
        Tensor yPred,
        Tensor? refLabels = null,
        Tensor? refEmbeddings = null,
        bool removeDiagonal = true,
        double gamma = 80,
        double margin = 0.4)
    {
        ArgumentNullException.ThrowIfNull(yPred);
        yPred = KerasFormulas.ToFloat(yPred);
        if (yPred.Rank != 2)
        {
            throw new ArgumentException($"Circle loss takes embeddings of shape (batch, d); received shape {yPred.Shape}.");
        }
        var references = refEmbeddings?.Cast(yPred.DType) ?? yPred;
        var distance = Ops.Maximum(1.0 - Ops.MatMul(yPred, references.T), 0.0);
        var (same, other) = PairMasks(yTrue, refLabels ?? yTrue, removeDiagonal);
        if (same.Shape != distance.Shape)
        {
            throw new ArgumentException(
                $"Circle loss takes one label a sample; received labels for {same.Shape} pairs and embeddings for {distance.Shape}.");
        }
        var pull = gamma * (margin + distance) * (distance - margin);
        var push = gamma * Ops.Maximum(1 + margin - distance, 0.0) * (1 - margin - distance);
        var none = Ops.Scalar(VeryNegative, distance);
        return Ops.Softplus(
            Ops.LogSumExp(Ops.Where(same, pull, none), [1]) + Ops.LogSumExp(Ops.Where(other, push, none), [1]));
    }

    /// <summary>For each pair of labels whether they are the same, and whether they differ.</summary>
    internal static (Tensor Same, Tensor Other) PairMasks(Tensor labels, Tensor references, bool removeDiagonal)
    {
        labels = labels.Reshape(-1, 1);
        references = references.Reshape(1, -1);
        var same = Ops.Equal(labels, references);
        var other = Ops.LogicalNot(same);
        if (removeDiagonal)
        {
            var rows = Ops.Arange(labels.Shape[0]).Reshape(-1, 1);
            same &= Ops.NotEqual(rows, Ops.Arange(references.Shape[1]));
        }
        return (same, other);
    }
}
