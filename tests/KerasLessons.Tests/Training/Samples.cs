using System.Globalization;

namespace KerasLessons.Tests.Training;

/// <summary>Small data and networks whose numbers are the same on every run.</summary>
internal static class Samples
{
    /// <summary>Rows of two inputs, and targets y = 1 + 2a − 3b with a little that no line explains.</summary>
    public static (float[,] X, float[,] Y) Line(int rows)
    {
        var (x, y) = (new float[rows, 2], new float[rows, 1]);
        for (int i = 0; i < rows; i++)
        {
            (x[i, 0], x[i, 1]) = (MathF.Sin(1.7f * i), MathF.Cos(2.3f * i + 1));
            y[i, 0] = 1 + 2 * x[i, 0] - 3 * x[i, 1] + 0.1f * MathF.Sin(11f * i);
        }
        return (x, y);
    }

    /// <summary>A line through two inputs that starts at 0.5, −0.25 and 0.</summary>
    public static Sequential LineNet(RegularizerIdentifier? regularizer = null, DType dtype = DType.Float32)
    {
        var net = new Sequential([new Dense(1, inputDim: 2, kernelRegularizer: regularizer, dtype: dtype)]);
        net.SetWeights([new[,] { { 0.5f }, { -0.25f } }, new[] { 0f }]);
        return net;
    }

    /// <summary>Two hidden layers and an output, with weights that a formula gives.</summary>
    public static Sequential Deep(int outputs = 1, string? last = null)
    {
        var net = new Sequential([new Dense(5, "tanh", inputDim: 2), new Dense(4, "relu"), new Dense(outputs, last is null ? null : (ActivationFunction)last)]);
        net.SetWeights([.. net.Weights.Select((weight, k) => Filled(weight.Shape, k))]);
        return net;
    }

    public static Tensor Filled(Shape shape, int seed)
    {
        var values = new float[shape.Size];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = 0.7f * MathF.Sin(3.1f * i + seed + 1);
        }
        return ((Tensor)values).Reshape(shape);
    }

    /// <summary>Everything about a model that training changes, as text: equal texts, equal bits.</summary>
    public static string State(Model model)
    {
        var parts = new List<string>();
        if (model.Built)
        {
            parts.AddRange(model.Weights.Select(Text));
        }
        if (model.Optimizer is { } optimizer)
        {
            parts.Add($"built {optimizer.Built}");
            parts.AddRange(optimizer.Variables.Select(Text));
        }
        parts.Add(string.Join(",", model.MetricsNames));
        if (model.History is { } history)
        {
            parts.AddRange(history.Names.Select(name => $"{name}: {Text(history[name])}"));
        }
        return string.Join("\n", parts);
    }

    public static string Text(IEnumerable<double> values) =>
        string.Join(" ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

    public static void RequireClose(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            bool same = expected[i].Equals(actual[i]) || Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i]));
            Assert.True(same, string.Create(CultureInfo.InvariantCulture, $"{actual[i]:R} instead of {expected[i]:R} at {i}"));
        }
    }

    private static string Text(Variable variable) => $"{variable.Name}: {Text(variable.Value.ToArray<double>())}";
}
