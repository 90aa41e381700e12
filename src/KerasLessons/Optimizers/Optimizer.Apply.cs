namespace KerasLessons;

public abstract partial class Optimizer
{
    /// <summary>Runs one step: changes the variables by their gradients.</summary>
    /// <param name="gradients">One gradient a variable; null for a variable that the loss does not depend on, which stays as it is.</param>
    /// <param name="variables">The variables, the same at every call; those given to <see cref="Build"/> when left out.</param>
    /// <exception cref="ArgumentException">
    /// There is no gradient at all, their number or shapes do not fit the variables, or a variable is not one of those
    /// that the optimizer was built for.
    /// </exception>
    public void Apply(IReadOnlyList<Tensor?> gradients, IReadOnlyList<Variable>? variables = null)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        if (variables is null)
        {
            if (!Built)
            {
                throw new ArgumentException(
                    $"The optimizer '{Name}' does not know its variables yet; give them to Apply or call Build(variables) first.");
            }
            variables = _targets;
        }
        var (changed, slopes) = Pair(gradients, variables);
        Build(variables);
        if (GradientAccumulationSteps is { } steps)
        {
            ApplyAccumulated(slopes, changed, steps);
        }
        else
        {
            ApplyNow(slopes, changed);
        }
        if (UseEma)
        {
            FollowAverages();
        }
        Iterations.AssignAdd(1L);
        foreach (var variable in changed)
        {
            if (VariableConstraints.Of(variable) is { } constraint)
            {
                variable.Assign(constraint.Invoke(variable.Value));
            }
        }
    }

    /// <summary>Runs one step, given pairs of gradient and variable.</summary>
    /// <param name="gradientsAndVariables">The pairs: <c>optimizer.ApplyGradients((slope, beta))</c> or <c>optimizer.ApplyGradients(gradients.Zip(variables))</c>.</param>
    /// <exception cref="ArgumentException">As in <see cref="Apply"/>.</exception>
    public void ApplyGradients(params IEnumerable<(Tensor? Gradient, Variable Variable)> gradientsAndVariables)
    {
        ArgumentNullException.ThrowIfNull(gradientsAndVariables);
        var pairs = gradientsAndVariables.ToArray();
        Apply([.. pairs.Select(pair => pair.Gradient)], [.. pairs.Select(pair => pair.Variable)]);
    }

    /// <summary>
    /// Replaces the weights by their moving averages, as the end of training does when the optimizer keeps them
    /// (<see cref="UseEma"/>); does nothing when it does not.
    /// </summary>
    public void FinalizeVariableValues()
    {
        for (int i = 0; i < _averages.Length; i++)
        {
            _targets[i].Assign(_averages[i].Value);
        }
    }

    /// <summary>How many updates have run: the iterations, or one for each full round of accumulation.</summary>
    private Tensor UpdateCount() => GradientAccumulationSteps is { } steps
        ? Ops.Floor(Iterations.Value.Cast(DType.Float64) / steps)
        : Iterations.Value;

    private (Variable[] Variables, Tensor[] Gradients) Pair(IReadOnlyList<Tensor?> gradients, IReadOnlyList<Variable> variables)
    {
        if (gradients.Count != variables.Count)
        {
            throw new ArgumentException(
                $"Each variable needs one gradient. Received {gradients.Count} gradients for {variables.Count} variables; give null where there is none.");
        }
        var changed = new List<Variable>(variables.Count);
        var slopes = new List<Tensor>(variables.Count);
        var missing = new List<string>();
        for (int i = 0; i < variables.Count; i++)
        {
            var variable = variables[i] ?? throw new ArgumentNullException(nameof(variables), $"Variable {i} is null.");
            if (Built && !_indices.ContainsKey(variable))
            {
                throw new ArgumentException(
                    $"Unknown variable: '{variable.Name}'. The optimizer '{Name}' can only change the variables that it was built for; " +
                    "make a new optimizer for a new set of variables.");
            }
            if (gradients[i] is not { } gradient)
            {
                missing.Add(variable.Name);
                continue;
            }
            if (gradient.Shape != variable.Shape)
            {
                throw new ArgumentException(
                    $"The gradient of '{variable.Name}' must have the variable's shape {variable.Shape}. Received a gradient of shape {gradient.Shape}.");
            }
            changed.Add(variable);
            slopes.Add(gradient.Cast(variable.DType));
        }
        if (changed.Count == 0)
        {
            throw new ArgumentException(
                "No gradients provided for any variable: the loss does not depend on them. Compute the loss from the variables inside the tape.");
        }
        if (missing.Count > 0)
        {
            Console.Error.WriteLine(
                $"Warning: gradients do not exist for variables {string.Join(", ", missing)} when minimizing the loss; they stay as they are.");
        }
        return ([.. changed], [.. slopes]);
    }

    private void ApplyNow(Tensor[] gradients, Variable[] variables)
    {
        gradients = Clip(gradients);
        var rate = _schedule is null ? _learningRate!.Value : _schedule.Invoke(Iterations.Value).Cast(DType.Float32);
        foreach (var variable in variables)
        {
            if (WeightDecay is { } decay && Decays(variable))
            {
                variable.AssignSub(variable.Value * decay * rate.Cast(variable.DType));
            }
        }
        BeginUpdate();
        for (int i = 0; i < variables.Length; i++)
        {
            UpdateStep(gradients[i], variables[i], rate.Cast(variables[i].DType));
        }
    }

    /// <summary>
    /// Adds the gradients up; every <paramref name="steps"/>-th time their mean makes an update. A traced step cannot
    /// branch, so the update is always computed, and kept or put back element by element.
    /// </summary>
    private void ApplyAccumulated(Tensor[] gradients, Variable[] variables, int steps)
    {
        var due = Ops.Equal(Ops.Mod(Iterations.Value + 1L, (double)steps), 0.0);
        var sums = variables.Select((variable, i) => _accumulators[IndexOf(variable)].Value + gradients[i]).ToArray();
        Variable[] state = [.. variables, .. _variables.Except(_accumulators).Where(variable => variable != Iterations && variable != _learningRate), .. HiddenState];
        var before = state.Select(variable => variable.Value).ToArray();
        ApplyNow([.. sums.Select(sum => sum / steps)], variables);
        for (int i = 0; i < state.Length; i++)
        {
            var after = state[i].Value;
            if (!ReferenceEquals(after, before[i]))
            {
                state[i].Assign(Ops.Where(due, after, before[i]));
            }
        }
        for (int i = 0; i < variables.Length; i++)
        {
            _accumulators[IndexOf(variables[i])].Assign(Ops.Where(due, Ops.ZerosLike(sums[i]), sums[i]));
        }
    }

    /// <summary>Variables that the rule changes and that are not among <see cref="Variables"/>.</summary>
    private protected virtual IReadOnlyList<Variable> HiddenState => [];

    private Tensor[] Clip(Tensor[] gradients)
    {
        if (ClipNorm is { } norm)
        {
            return [.. gradients.Select(gradient => gradient * (norm / Ops.Maximum(Norm([gradient]), norm)))];
        }
        if (GlobalClipNorm is { } global)
        {
            var scale = global / Ops.Maximum(Norm(gradients), global);
            return [.. gradients.Select(gradient => gradient * scale.Cast(gradient.DType))];
        }
        return ClipValue is { } value ? [.. gradients.Select(gradient => gradient.Clip(-value, value))] : gradients;
    }

    private static Tensor Norm(Tensor[] gradients)
    {
        var sum = gradients[0].Square().Sum();
        foreach (var gradient in gradients.AsSpan(1))
        {
            sum += gradient.Square().Sum();
        }
        return sum.Sqrt();
    }

    private bool Decays(Variable variable)
    {
        string own = variable.Name[(variable.Name.LastIndexOf('/') + 1)..];
        return !_excludedVariables.Contains(variable) && !_excludedNames.Exists(part => own.Contains(part, StringComparison.Ordinal));
    }

    private void FollowAverages()
    {
        var updates = UpdateCount();
        // The first time the average is the weight itself.
        var later = Ops.NotEqual(updates, 0.0);
        var overwrite = EmaOverwriteFrequency is { } frequency ? Ops.Equal(Ops.Mod(updates + 1, (double)frequency), 0.0) : null;
        for (int i = 0; i < _targets.Length; i++)
        {
            var momentum = later.Cast(_targets[i].DType) * EmaMomentum;
            var average = momentum * _averages[i].Value + (1 - momentum) * _targets[i].Value;
            _averages[i].Assign(average);
            if (overwrite is not null)
            {
                _targets[i].Assign(Ops.Where(overwrite, average, _targets[i].Value));
            }
        }
    }
}
