using System.Globalization;
using System.Text.Json;
using KerasLessons.Tests.Conformance;

namespace KerasLessons.Tests.Training;

/// <summary>Trainings that Keras 3.16 recorded in full: data, first and last weights, history, predictions.</summary>
public sealed class KerasFileTests
{
    /// <summary>
    /// The recordings are float32, and so is this. Both sum in another order, which moves a weight by some 1e-7 of its
    /// size at each step; after the 25 steps that the longest run has, 2e-5 leaves room and still shows every wrong rule.
    /// </summary>
    private const double Tolerance = 2e-5;

    [Theory]
    [InlineData("regression", false)]
    [InlineData("regression", true)]
    [InlineData("mlp_adam", false)]
    [InlineData("mlp_adam", true)]
    [InlineData("logistic", false)]
    [InlineData("logistic", true)]
    [InlineData("classes_sgd_momentum", false)]
    [InlineData("classes_sgd_momentum", true)]
    public void Training_EndsWhereKerasEnded(string name, bool runEagerly)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "keras_files", $"{name}.json")));
        var known = document.RootElement;
        var (net, optimizer, loss, metrics) = Make(name);
        net.SetWeights(Tensors("initial_weights"));
        net.Compile(optimizer, loss, metrics, runEagerly: runEagerly);

        var fit = new CaseSettings(name, known.GetProperty("fit"));
        var history = net.Fit(
            Read("train_x"),
            Read("train_y"),
            fit.Int("batch_size", 32),
            fit.Int("epochs", 1),
            verbose: 0,
            validationSplit: fit.Double("validation_split", 0),
            shuffle: false,
            classWeight: fit.Find("class_weight")?.EnumerateObject()
                .ToDictionary(entry => int.Parse(entry.Name, CultureInfo.InvariantCulture), entry => entry.Value.GetDouble()));
        fit.RequireAllRead();

        var recorded = known.GetProperty("history").EnumerateObject().ToArray();
        Assert.Equal(recorded.Select(entry => entry.Name), history.Names);
        foreach (var entry in recorded)
        {
            RequireClose(entry.Name, [.. entry.Value.EnumerateArray().Select(JsonTensor.Number)], [.. history[entry.Name]]);
        }
        foreach (var (expected, actual) in Tensors("final_weights").Zip(net.Weights))
        {
            RequireClose(actual.Name, expected.ToArray<double>(), actual.Value.ToArray<double>());
        }
        RequireClose("prediction", Read("prediction").ToArray<double>(), net.Predict(Read("x"), verbose: 0).ToArray<double>());

        Tensor Read(string part) => JsonTensor.Read(known.GetProperty(part));

        Tensor[] Tensors(string part) => [.. known.GetProperty(part).EnumerateArray().Select(JsonTensor.Read)];
    }

    /// <summary>The networks as the script that recorded them made them.</summary>
    private static (Sequential Net, Optimizer Optimizer, LossIdentifier Loss, MetricIdentifier[] Metrics) Make(string name) => name switch
    {
        "regression" => (new Sequential([new Dense(1, inputDim: 3)]), new SGD(0.1), "mse", ["mae"]),
        "mlp_adam" => (
            new Sequential([new Dense(16, "relu", inputDim: 5), new Dense(8, "tanh", kernelRegularizer: new L2(0.01)), new Dense(1)]),
            new Adam(0.01), "mse", ["mae", new Metrics.RootMeanSquaredError()]),
        "logistic" => (
            new Sequential([new Dense(1, "sigmoid", inputDim: 4)]), new RMSprop(0.02), "binary_crossentropy",
            ["accuracy", new Metrics.AUC(), new Metrics.Precision(), new Metrics.Recall()]),
        _ => (
            new Sequential([new Dense(12, "elu", inputDim: 6), new Dense(3, "softmax")]),
            new SGD(0.05, momentum: 0.9, nesterov: true), "sparse_categorical_crossentropy", ["accuracy"]),
    };

    private static void RequireClose(string what, double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= Tolerance * Math.Max(1, Math.Abs(expected[i])),
                string.Create(CultureInfo.InvariantCulture, $"{what}[{i}]: {actual[i]:R} instead of {expected[i]:R}"));
        }
    }
}
