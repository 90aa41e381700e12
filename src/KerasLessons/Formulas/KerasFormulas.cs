using KerasLessons.Engine.Tensors;

namespace KerasLessons.Formulas;

/// <summary>What losses, metrics and constraints share: Keras's small number, its rank rule, division that knows 0 / 0.</summary>
internal static class KerasFormulas
{
    /// <summary>Keras's fuzz factor, <c>keras.config.epsilon()</c>.</summary>
    public const double Epsilon = 1e-7;

    /// <summary>The values as floating point; integers and truth values become float32, Keras's default.</summary>
    public static Tensor ToFloat(Tensor x) => x.DType.IsFloat() ? x : x.Cast(DType.Float32);

    /// <summary>a / b, and 0 where b is 0; differentiable there, too.</summary>
    public static Tensor DivideNoNaN(Tensor a, Tensor b)
    {
        var isZero = Ops.Equal(b, 0.0);
        var quotient = a / Ops.Where(isZero, Ops.OnesLike(b), b);
        return Ops.Where(isZero, Ops.ZerosLike(quotient), quotient);
    }

    /// <summary>Brings ranks that differ by one together where the longer shape ends in 1: (n,) beside (n, 1) becomes (n, 1).</summary>
    public static (Tensor A, Tensor B) SqueezeOrExpand(Tensor a, Tensor b)
    {
        if (a.Rank == b.Rank + 1 && a.Shape[^1] == 1)
        {
            return b.Rank == 1 ? (a, b.ExpandDims(-1)) : (a.Squeeze(-1), b);
        }
        if (b.Rank == a.Rank + 1 && b.Shape[^1] == 1)
        {
            return a.Rank == 1 ? (a.ExpandDims(-1), b) : (a, b.Squeeze(-1));
        }
        return (a, b);
    }

    /// <summary>Targets and outputs in one floating-point type and one shape.</summary>
    /// <exception cref="ArgumentException">The shapes differ by more than a last axis of size 1.</exception>
    public static (Tensor Target, Tensor Output) Match(Tensor yTrue, Tensor yPred)
    {
        ArgumentNullException.ThrowIfNull(yTrue);
        ArgumentNullException.ThrowIfNull(yPred);
        yPred = ToFloat(yPred);
        var (target, output) = SqueezeOrExpand(yTrue.Cast(yPred.DType), yPred);
        RequireSameShape(target, output);
        return (target, output);
    }

    /// <summary>Refuses shapes that would broadcast without a word.</summary>
    public static void RequireSameShape(Tensor target, Tensor output)
    {
        if (target.Shape != output.Shape)
        {
            throw new ArgumentException(
                $"Targets and outputs must have the same shape; received targets of shape {target.Shape} and outputs of shape {output.Shape}. " +
                "Give targets of the model's output shape.");
        }
    }

    /// <summary>
    /// Weights with as many axes as the values, one a sample or an element: they are matched with the leading axes, so
    /// that weights of shape (n,) weigh the n samples, whatever follows.
    /// </summary>
    /// <exception cref="ArgumentException">The weights do not fit the values.</exception>
    public static Tensor MatchWeights(Tensor weights, Shape values, DType type)
    {
        var given = weights;
        weights = weights.Cast(type);
        while (weights.Rank > values.Rank && weights.Shape[^1] == 1)
        {
            weights = weights.Squeeze(-1);
        }
        while (weights.Rank > 0 && weights.Rank < values.Rank)
        {
            weights = weights.ExpandDims(-1);
        }
        bool fits = weights.Rank <= values.Rank;
        for (int axis = 0; fits && axis < weights.Rank; axis++)
        {
            fits = weights.Shape[axis] == 1 || weights.Shape[axis] == values[axis];
        }
        if (!fits)
        {
            throw new ArgumentException(
                $"Sample weights of shape {given.Shape} do not fit values of shape {values}; give one weight a sample, one a value, or a single number.");
        }
        return weights;
    }

    /// <summary>x / max(√Σx², ε) along axes: length 1, and 0 for a vector of zeros.</summary>
    public static Tensor Normalize(Tensor x, params int[] axes)
    {
        var square = Ops.Sum(Ops.Square(x), axes, keepDims: true);
        return x / Ops.Sqrt(Ops.Maximum(square, Epsilon * Epsilon));
    }

    /// <summary>One row of ones and zeros for each class number, in the type of <paramref name="like"/>.</summary>
    public static Tensor OneHot(Tensor classes, int count, Tensor like) =>
        Ops.OneHot(classes.Cast(DType.Int64), count, like.DType);

    /// <summary>For each row of the last axis, ones at its <paramref name="k"/> greatest values; the first of equal ones wins.</summary>
    public static Tensor TopKMask(Tensor x, int k)
    {
        var order = Ops.ArgSort(-x, -1);
        var first = Ops.Split(order, [Math.Min(k, x.Shape[^1])], -1)[0];
        return Ops.Sum(OneHot(first, x.Shape[^1], x), [-2]);
    }
}
