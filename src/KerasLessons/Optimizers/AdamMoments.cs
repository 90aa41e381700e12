namespace KerasLessons;

/// <summary>The slots and the formula that <see cref="Adam"/> and <see cref="AdamW"/> have in common.</summary>
internal sealed class AdamMoments
{
    private Variable[] _means = [];
    private Variable[] _squares = [];
    private Variable[] _greatest = [];

    public void Create(Optimizer optimizer, IReadOnlyList<Variable> variables, bool amsgrad)
    {
        (_means, _squares) = optimizer.AddSlots(variables, "momentum", "velocity");
        if (amsgrad)
        {
            _greatest = optimizer.AddSlots(variables, "velocity_hat");
        }
    }

    public void Update(
        Optimizer optimizer, Tensor gradient, Variable variable, Tensor learningRate, double beta1, double beta2, double epsilon)
    {
        int index = optimizer.IndexOf(variable);
        var (means, squares) = (_means[index], _squares[index]);
        var step = optimizer.StepNumber(variable.DType);
        var rate = learningRate * (1 - Ops.Power(beta2, step)).Sqrt() / (1 - Ops.Power(beta1, step));
        var mean = means.Value + (gradient - means.Value) * (1 - beta1);
        means.Assign(mean);
        var square = squares.Value + (gradient.Square() - squares.Value) * (1 - beta2);
        squares.Assign(square);
        if (_greatest.Length > 0)
        {
            square = Ops.Maximum(_greatest[index].Value, square);
            _greatest[index].Assign(square);
        }
        variable.AssignSub(mean * rate / (square.Sqrt() + epsilon));
    }
}
