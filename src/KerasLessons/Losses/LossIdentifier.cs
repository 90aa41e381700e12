namespace KerasLessons;

/// <summary>What <c>Compile</c> takes for a loss: a name, a loss, or a function of targets and outputs.</summary>
public sealed class LossIdentifier
{
    private LossIdentifier(Loss loss) => Loss = loss;

    /// <summary>The loss that is meant.</summary>
    public Loss Loss { get; }

    /// <summary>The loss with a Keras name, <c>"mse"</c>.</summary>
    /// <exception cref="ArgumentException">There is no such loss; the message lists those there are.</exception>
    public static implicit operator LossIdentifier(string name) => new(Losses.Get(name));

    /// <summary>A loss itself.</summary>
    public static implicit operator LossIdentifier(Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return new LossIdentifier(loss);
    }

    /// <summary>A loss made of a function.</summary>
    public static implicit operator LossIdentifier(Func<Tensor, Tensor, Tensor> function) => new(new FunctionLoss(function));

    /// <summary>The loss's name.</summary>
    public override string ToString() => Loss.Name;
}
