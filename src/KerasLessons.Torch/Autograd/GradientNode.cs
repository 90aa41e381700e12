namespace KerasLessons.Torch.Autograd;

/// <summary>One recorded operation: what it read and how a gradient goes back through it. Its result holds it.</summary>
/// <param name="name">PyTorch's name of the operation's backward function, as <c>grad_fn</c> shows it.</param>
/// <param name="inputs">What the operation read.</param>
/// <param name="rule">How a gradient goes back.</param>
internal sealed class GradientNode(string name, torch.Tensor[] inputs, GradientRule rule)
{
    private static long s_count;

    private GradientRule? _rule = rule;

    public string Name { get; } = name;

    /// <summary>What the operation read; empty once the record has been used up.</summary>
    public torch.Tensor[] Inputs { get; private set; } = inputs;

    /// <summary>Place in the order of all recordings: an operation stands after those whose results it read.</summary>
    public long Sequence { get; } = Interlocked.Increment(ref s_count);

    /// <summary>Whether a backward pass has used the record up.</summary>
    public bool IsSpent => _rule is null;

    public EngineTensor? Gradient(int input, EngineTensor gradient) => _rule!(input, gradient);

    /// <summary>Lets go of everything the operation kept for the backward pass.</summary>
    public void Release()
    {
        _rule = null;
        Inputs = [];
    }
}
