using System.Reflection;

namespace KerasLessons.Tests.Training;

/// <summary>Each parameter of Compile, Fit, Evaluate and Predict changes something: none is accepted and then ignored.</summary>
[Collection("Output")]
public sealed class FitParameterTests
{
    private static readonly Tensor s_x = Samples.Line(12).X;
    private static readonly Tensor s_y = Samples.Line(12).Y;

    /// <summary>Another value for each parameter.</summary>
    private static readonly Dictionary<string, Func<object>> s_other = new()
    {
        ["x"] = () => s_x * 2f,
        ["y"] = () => s_y * 2f,
        ["batches"] = () => new (Tensor, Tensor)[] { (s_x, s_y) },
        ["Triples.batches"] = () => new (Tensor, Tensor, Tensor)[] { (s_x, s_y, Ops.Ones([12])) },
        ["batchSize"] = () => 3,
        ["epochs"] = () => 3,
        ["verbose"] = () => (Verbosity)2,
        ["callbacks"] = () => new Callback[] { new RecordingCallback(call => Config.Output.Write(call)) },
        ["validationSplit"] = () => 0.25,
        ["validationData"] = () => new ValidationData(s_x, s_y),
        ["shuffle"] = () => true,
        ["classWeight"] = () => new Dictionary<int, double> { [1] = 5 },
        ["sampleWeight"] = () => (Tensor)Enumerable.Range(0, 12).Select(i => i * 1.0).ToArray(),
        ["initialEpoch"] = () => 1,
        ["stepsPerEpoch"] = () => 1,
        ["steps"] = () => 1,
        ["validationSteps"] = () => 1,
        ["validationBatchSize"] = () => 2,
        ["validationFreq"] = () => 2,
        ["checkFinite"] = () => true,
        ["cancellationToken"] = () => new CancellationToken(canceled: true),
        ["optimizer"] = () => (OptimizerIdentifier)"adam",
        ["loss"] = () => (LossIdentifier)"mae",
        ["Function.loss"] = () => (Func<Tensor, Tensor, Tensor>)Losses.MeanAbsoluteError,
        ["Functions.metrics"] = () => new Func<Tensor, Tensor, Tensor>[] { Losses.MeanAbsoluteError },
        ["metrics"] = () => new MetricIdentifier[] { "mae" },
        ["weightedMetrics"] = () => new MetricIdentifier[] { "mae" },
        ["runEagerly"] = () => true,
    };

    /// <summary>What a parameter needs beside it to matter.</summary>
    private static readonly Dictionary<string, (string Name, Func<object> Value)[]> s_company = new()
    {
        ["batches"] = [("verbose", () => (Verbosity)2)],
        ["batchSize"] = [("verbose", () => (Verbosity)2)],
        ["validationSteps"] = [("validationData", s_other["validationData"]), ("validationBatchSize", () => 4)],
        ["validationBatchSize"] = [("validationData", s_other["validationData"]), ("callbacks", s_other["callbacks"])],
        ["validationFreq"] = [("validationData", s_other["validationData"])],
        ["checkFinite"] = [("x", () => Ops.Where(s_x > 0.99f, Ops.Full([12, 2], double.NaN), s_x))],
    };

    public static TheoryData<int, string> Parameters
    {
        get
        {
            var rows = new TheoryData<int, string>();
            var methods = Methods();
            for (int i = 0; i < methods.Length; i++)
            {
                foreach (var parameter in methods[i].GetParameters())
                {
                    rows.Add(i, parameter.Name!);
                }
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Parameter_ChangesSomething(int method, string parameter)
    {
        var chosen = Methods()[method];
        var company = s_company.GetValueOrDefault(parameter) ?? [];
        Assert.NotEqual(Outcome(chosen, company, null), Outcome(chosen, company, parameter));
    }

    private static MethodInfo[] Methods() =>
    [
        .. typeof(Model).GetMethods()
            .Where(method => method.Name is "Compile" or "Fit" or "Evaluate" or "Predict" or "TrainOnBatch" or "TestOnBatch" or "PredictOnBatch"),
    ];

    /// <summary>Everything that a call leaves behind, as text.</summary>
    private static string Outcome(MethodInfo method, (string Name, Func<object> Value)[] company, string? changed)
    {
        Utils.SetRandomSeed(3);
        var net = new Sequential([new Dense(1, inputDim: 2, name: "line")], name: "net");
        net.SetWeights([new[,] { { 0.5f }, { -0.25f } }, new[] { 0f }]);
        net.Compile(new SGD(0.05, name: "sgd"), new MeanSquaredError());
        object?[] arguments = [.. method.GetParameters().Select(Argument)];
        string result = "";
        string traced = "";
        string printed = Printed.By(() =>
        {
            try
            {
                result = method.Invoke(net, arguments) switch
                {
                    Logs logs => logs.ToString(),
                    Tensor tensor => Samples.Text(tensor.ToArray<double>()),
                    var other => $"{other?.GetType()}",
                };
                if (method.Name == "Compile")
                {
                    net.Optimizer!.LearningRate = 0.01;
                    // An eager step can be looked into: tensors have values while it runs.
                    net.Add(new Activation(x =>
                    {
                        traced += x.IsSymbolic ? "s" : "v";
                        return x;
                    }));
                    net.Fit(s_x, s_y, verbose: 0, shuffle: false);
                    traced = traced.Contains('v') ? "eager" : "compiled";
                }
            }
            catch (TargetInvocationException thrown)
            {
                result = thrown.InnerException!.Message;
            }
        });
        return string.Join("\n", result, traced, Printed.WithoutTimes(printed), Samples.State(net), net.Optimizer!.Name.Split('_')[0]);

        object? Argument(ParameterInfo parameter)
        {
            string name = parameter.Name!;
            if (name == changed)
            {
                return Other(parameter);
            }
            if (company.FirstOrDefault(entry => entry.Name == name).Value is { } value)
            {
                return value();
            }
            return name switch
            {
                "x" => s_x,
                "y" => s_y,
                "batches" when IsOfTriples(parameter) => Rows().Select(rows => (s_x[rows], s_y[rows], Ops.Ones([4]))).ToArray(),
                "batches" => Rows().Select(rows => (s_x[rows], s_y[rows])).ToArray(),
                "batchSize" => 4,
                "epochs" => 2,
                "verbose" => (Verbosity)0,
                "shuffle" => false,
                "optimizer" => (OptimizerIdentifier)"sgd",
                "loss" when parameter.ParameterType == typeof(Func<Tensor, Tensor, Tensor>) => (Func<Tensor, Tensor, Tensor>)Losses.MeanSquaredError,
                "loss" => (LossIdentifier)"mse",
                "metrics" when IsOfFunctions(parameter) => Array.Empty<Func<Tensor, Tensor, Tensor>>(),
                _ => parameter.ParameterType.IsValueType && parameter.DefaultValue is null ? Activator.CreateInstance(parameter.ParameterType) : parameter.DefaultValue,
            };
        }
    }

    private static object Other(ParameterInfo parameter) => parameter switch
    {
        { Name: "batches" } when IsOfTriples(parameter) => s_other["Triples.batches"](),
        { Name: "loss" } when parameter.ParameterType == typeof(Func<Tensor, Tensor, Tensor>) => s_other["Function.loss"](),
        { Name: "metrics" } when IsOfFunctions(parameter) => s_other["Functions.metrics"](),
        _ => s_other[parameter.Name!](),
    };

    private static bool IsOfFunctions(ParameterInfo parameter) => parameter.ParameterType == typeof(IReadOnlyList<Func<Tensor, Tensor, Tensor>>);

    private static bool IsOfTriples(ParameterInfo parameter) => parameter.ParameterType == typeof(IEnumerable<(Tensor, Tensor, Tensor)>);

    private static Range[] Rows() => [0..4, 4..8, 8..12];
}
