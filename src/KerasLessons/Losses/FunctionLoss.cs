using KerasLessons.Formulas;

namespace KerasLessons;

/// <summary>A loss made of a function of targets and outputs.</summary>
/// <remarks>
/// The function may return one value a sample, a scalar, or a matrix of one element: the mean of what it returns is
/// the loss. So the lecture's <c>(y, yhat) =&gt; (y - yhat).T.MatMul(y - yhat) / n</c> works as it stands. It may capture
/// what it likes. Source: https://keras.io/api/losses/#creating-custom-losses.
/// </remarks>
public sealed class FunctionLoss : Loss
{
    /// <summary>Makes a loss of a function.</summary>
    /// <param name="function">Takes targets and outputs, of one shape and type; written with tensor operations.</param>
    /// <param name="name">Name in logs; for the functions of <see cref="Losses"/> Keras's when left out, otherwise <c>function_loss</c>.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    public FunctionLoss(Func<Tensor, Tensor, Tensor> function, string? name = null, Reduction reduction = Reduction.SumOverBatchSize)
        : base(name ?? NameOf(function), reduction) =>
        Function = function;

    /// <summary>The function of targets and outputs.</summary>
    public Func<Tensor, Tensor, Tensor> Function { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.SqueezeOrExpand(yTrue, yPred);
        var values = Function(target, output) ?? throw new InvalidOperationException(
            $"The loss function '{Name}' returned null; return a tensor computed from targets and outputs.");
        int batch = yPred.Rank == 0 ? 1 : yPred.Shape[0];
        if (values.Size != 1 && (values.Rank == 0 || values.Shape[0] != batch || PairsSamples(values.Shape, yPred.Shape)))
        {
            throw new ArgumentException(
                $"The loss function '{Name}' returned shape {values.Shape}; return a scalar, a matrix of one element, " +
                $"or one value a sample, of shape ({batch}, …).");
        }
        if (values.Shape != output.Shape && target.Rank == output.Rank && target.Shape != output.Shape && values.Rank == output.Rank && values.Size > output.Size)
        {
            throw new ArgumentException(
                $"The loss function '{Name}' returned shape {values.Shape} because targets of shape {target.Shape} were broadcast against outputs of shape {output.Shape}; " +
                "give targets of the model's output shape.");
        }
        return KerasFormulas.ToFloat(values);
    }

    /// <inheritdoc/>
    internal override Tensor Reduce(Tensor values, Tensor? mask, Tensor? sampleWeight)
    {
        if (values.Size == 1 && Reduction != Reduction.None)
        {
            values = values.Reshape(Shape.Scalar);
        }
        if (sampleWeight is { Size: > 1 } && values.Rank == 0)
        {
            throw new ArgumentException(
                $"The loss function '{Name}' returned one number for the whole batch, which weights of shape {sampleWeight.Shape} cannot weigh; " +
                "return one value a sample.");
        }
        return base.Reduce(values, mask, sampleWeight);
    }

    /// <summary>Whether each sample met each other one, as when shapes (n,) and (n, 1) broadcast to (n, n) without a word.</summary>
    private static bool PairsSamples(Shape values, Shape output)
    {
        for (int axis = 1; axis < values.Rank; axis++)
        {
            if (values[axis] == output[0] && (axis >= output.Rank || output[axis] != values[axis]))
            {
                return true;
            }
        }
        return false;
    }

    private static string NameOf(Func<Tensor, Tensor, Tensor> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Losses.NameOf(function) ?? "function_loss";
    }
}
