using KerasLessons.Engine.Autodiff;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

/// <summary>Records operations so that derivatives of their results can be asked for.</summary>
/// <remarks>
/// <code>
/// var x = new Variable(3.0);
/// using var tape = new GradientTape();
/// var y = x.Value * x.Value;
/// var slope = tape.Gradient(y, x);   // 6
/// </code>
/// Trainable variables are watched when read; other tensors by <see cref="Watch(Tensor)"/>. The tape records from its making
/// until it is disposed, or until the first call of <see cref="Gradient(Tensor, Tensor)"/> if it is not persistent.
/// Tapes nest: the gradient of one is recorded by those around it, which gives second derivatives. A tape belongs to
/// the thread that made it. Source: TensorFlow's <c>tf.GradientTape</c>.
/// </remarks>
public sealed class GradientTape : IDisposable
{
    [ThreadStatic]
    private static List<GradientTape>? s_recording;

    private readonly TrackedTensors _tracked = new();
    private readonly List<TapeEntry> _entries = [];
    private readonly List<(Variable Variable, Tensor Value)> _reads = [];
    private readonly bool _watchAccessedVariables;
    private bool _spent;

    /// <summary>Starts recording on this thread.</summary>
    /// <param name="persistent">Whether gradients can be asked for more than once.</param>
    /// <param name="watchAccessedVariables">Whether trainable variables are watched when they are read.</param>
    public GradientTape(bool persistent = false, bool watchAccessedVariables = true)
    {
        Persistent = persistent;
        _watchAccessedVariables = watchAccessedVariables;
        (s_recording ??= []).Add(this);
    }

    /// <summary>Whether gradients can be asked for more than once.</summary>
    public bool Persistent { get; }

    /// <summary>Follows what is computed from <paramref name="tensor"/> from now on.</summary>
    /// <param name="tensor">A tensor of floating point.</param>
    /// <exception cref="ArgumentException">The tensor holds integers or truth values, which have no derivative.</exception>
    public void Watch(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (!tensor.DType.IsFloat())
        {
            throw new ArgumentException(
                $"Only floating-point tensors can be watched; received elements of type {tensor.DType.NumPyName()}. Cast it first.");
        }
        _tracked.Add(tensor, out _);
    }

    /// <summary>Follows what is computed from <paramref name="variable"/> from now on.</summary>
    /// <param name="variable">A variable of floating point.</param>
    public void Watch(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var value = variable.Value;
        Watch(value);
        RememberRead(variable, value);
    }

    /// <summary>Derivative of <paramref name="target"/>, summed over its elements, with respect to a tensor.</summary>
    /// <returns>A tensor of the source's shape; null when the target does not depend on the source.</returns>
    /// <param name="target">What was computed.</param>
    /// <param name="source">A watched tensor.</param>
    /// <exception cref="InvalidOperationException">The tape is not persistent and a gradient was asked for before.</exception>
    public Tensor? Gradient(Tensor target, Tensor source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Of(Backward(target, null), source);
    }

    /// <summary>Derivative of <paramref name="target"/>, summed over its elements, with respect to a variable.</summary>
    /// <returns>A tensor of the variable's shape; null when the target does not depend on the variable.</returns>
    /// <param name="target">What was computed.</param>
    /// <param name="source">A watched variable.</param>
    /// <exception cref="InvalidOperationException">The tape is not persistent and a gradient was asked for before.</exception>
    public Tensor? Gradient(Tensor target, Variable source) => OfVariable(Backward(target, null), source);

    /// <summary>Derivatives of <paramref name="target"/>, summed over its elements, with respect to several tensors.</summary>
    /// <returns>One entry a source; null where the target does not depend on it.</returns>
    /// <param name="target">What was computed.</param>
    /// <param name="sources">Watched tensors.</param>
    /// <param name="outputGradients">Weight of each element of the target; ones when left out.</param>
    /// <exception cref="InvalidOperationException">The tape is not persistent and a gradient was asked for before.</exception>
    public Tensor?[] Gradient(Tensor target, IReadOnlyList<Tensor> sources, Tensor? outputGradients = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var gradients = Backward(target, outputGradients);
        return [.. sources.Select(source => Of(gradients, source))];
    }

    /// <summary>Derivatives of <paramref name="target"/>, summed over its elements, with respect to several variables.</summary>
    /// <returns>One entry a source; null where the target does not depend on it.</returns>
    /// <param name="target">What was computed.</param>
    /// <param name="sources">Watched variables.</param>
    /// <param name="outputGradients">Weight of each element of the target; ones when left out.</param>
    /// <exception cref="InvalidOperationException">The tape is not persistent and a gradient was asked for before.</exception>
    public Tensor?[] Gradient(Tensor target, IReadOnlyList<Variable> sources, Tensor? outputGradients = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var gradients = Backward(target, outputGradients);
        return [.. sources.Select(source => OfVariable(gradients, source))];
    }

    /// <summary>Ends the recording. Gradients can still be asked for.</summary>
    public void Dispose() => s_recording?.Remove(this);

    /// <summary>Called for every operation: hands it to the tapes that follow one of its inputs.</summary>
    internal static void Record(Primitive primitive, ReadOnlySpan<Tensor> inputs, Tensor output)
    {
        if (s_recording is not { Count: > 0 } tapes || !primitive.IsDifferentiable || !output.DType.IsFloat())
        {
            return;
        }
        foreach (var tape in tapes)
        {
            if (tape.Tracks(inputs))
            {
                tape._entries.Add(new TapeEntry(primitive, inputs.ToArray(), output, tape._tracked.Add(output, out _)));
            }
        }
    }

    /// <summary>Called when a variable is read: tapes that watch variables follow the value.</summary>
    internal static void WatchRead(Variable variable, Tensor value)
    {
        if (s_recording is not { Count: > 0 } tapes || !variable.Trainable || !variable.DType.IsFloat())
        {
            return;
        }
        foreach (var tape in tapes)
        {
            if (tape._watchAccessedVariables)
            {
                tape.RememberRead(variable, value);
            }
        }
    }

    /// <summary>Whether a recording tape follows what is computed from <paramref name="tensor"/>.</summary>
    internal static bool Follows(Tensor tensor) =>
        s_recording is { } tapes && tapes.Exists(tape => tape._tracked.Contains(tensor));

    /// <summary>Runs <paramref name="body"/> with no tape recording.</summary>
    internal static T WithoutRecording<T>(Func<T> body)
    {
        var recording = s_recording;
        s_recording = null;
        try
        {
            return body();
        }
        finally
        {
            s_recording = recording;
        }
    }

    private bool Tracks(ReadOnlySpan<Tensor> inputs)
    {
        foreach (var input in inputs)
        {
            if (_tracked.Contains(input))
            {
                return true;
            }
        }
        return false;
    }

    private void RememberRead(Variable variable, Tensor value)
    {
        _tracked.Add(value, out bool isNew);
        if (isNew || !_reads.Contains((variable, value)))
        {
            _reads.Add((variable, value));
        }
    }

    /// <summary>The gradient of each tracked tensor, by its number; null where the target does not depend on it.</summary>
    private Tensor?[] Backward(Tensor target, Tensor? outputGradients)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (_spent)
        {
            throw new InvalidOperationException(
                "A tape that is not persistent gives gradients once, and this one has given them; make it with persistent: true.");
        }
        if (outputGradients is not null && outputGradients.Shape != target.Shape)
        {
            throw new ArgumentException(
                $"Output gradients of shape {outputGradients.Shape} do not fit the target's shape {target.Shape}; give one for each element.");
        }
        if (!Persistent)
        {
            _spent = true;
            Dispose();
        }
        var gradients = new Tensor?[_tracked.Count];
        int start = _tracked.NumberOf(target);
        if (start >= 0)
        {
            gradients[start] = outputGradients?.Cast(target.DType) ?? Ops.OnesLike(target);
        }
        // What the backward pass itself records lies after this point and belongs to higher derivatives.
        for (int i = _entries.Count - 1; i >= 0; i--)
        {
            var entry = _entries[i];
            if (gradients[entry.OutputNumber] is not { } gradient)
            {
                continue;
            }
            for (int input = 0; input < entry.Inputs.Length; input++)
            {
                int source = _tracked.NumberOf(entry.Inputs[input]);
                if (source >= 0 && entry.Primitive.Gradient(input, entry.Inputs, entry.Output, gradient) is { } share)
                {
                    gradients[source] = gradients[source] is { } sum ? sum + share : share;
                }
            }
        }
        return gradients;
    }

    private Tensor? Of(Tensor?[] gradients, Tensor source)
    {
        int number = _tracked.NumberOf(source);
        // A tensor that a persistent tape began to follow later has no share in an earlier target.
        return (uint)number < (uint)gradients.Length ? gradients[number] : null;
    }

    private Tensor? OfVariable(Tensor?[] gradients, Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        Tensor? total = null;
        foreach (var (read, value) in _reads)
        {
            if (ReferenceEquals(read, variable) && Of(gradients, value) is { } gradient)
            {
                total = total is null ? gradient : total + gradient;
            }
        }
        return total;
    }
}
