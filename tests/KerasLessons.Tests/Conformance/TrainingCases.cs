using System.Text.Json;

namespace KerasLessons.Tests.Conformance;

/// <summary>Whole runs of training: losses and metrics of each epoch, weights, evaluation and prediction afterwards.</summary>
internal static class TrainingCases
{
    public static void Check(KerasCase known)
    {
        foreach (bool runEagerly in new[] { false, true })
        {
            if (known.Config.TryGetProperty("model", out _))
            {
                CheckTrainer(known, runEagerly);
            }
            else
            {
                CheckRun(known, runEagerly);
            }
        }
    }

    private static void CheckRun(KerasCase known, bool runEagerly)
    {
        known.Settings.Find("note");
        var settings = new CaseSettings(known.Name, known.Config);
        var (compile, fit) = (Part("compile"), Part("fit"));
        settings.Find("note");
        settings.Find("layers");
        settings.RequireAllRead();

        var x = JsonTensor.Read(known.Inputs.GetProperty("x"));
        var y = JsonTensor.Read(known.Inputs.GetProperty("y"));
        var weight = JsonTensor.ReadOptional(known.Inputs, "sample_weight");
        var net = new Sequential(known.Config.GetProperty("layers").EnumerateArray().Select(LayerOf));
        net.Build(x.Shape);
        net.SetWeights([.. known.Inputs.GetProperty("initial_weights").EnumerateArray().Select(JsonTensor.Read)]);

        string[] metrics = [.. compile.Find("metrics")?.EnumerateArray().Select(name => name.GetString()!) ?? []];
        var history = known.Expected.GetProperty("history");
        // One recording does not list its weighted metrics; the history has them.
        var weighted = history.EnumerateObject().Select(entry => entry.Name)
            .Where(name => name != "loss" && !name.StartsWith("val_", StringComparison.Ordinal) && !metrics.Contains(name));
        net.Compile(
            OptimizerCases.Make(known with { Config = compile.Find("optimizer")!.Value }),
            LossOf(known, compile.Find("loss")!.Value),
            [.. metrics],
            [.. weighted],
            runEagerly);
        compile.RequireAllRead();
        var recorded = net.Fit(
            x,
            y,
            batchSize: fit.Int("batch_size", 32),
            epochs: fit.Int("epochs", 1),
            verbose: 0,
            validationSplit: fit.Double("validation_split", 0),
            shuffle: fit.Bool("shuffle", true),
            sampleWeight: weight);
        fit.RequireAllRead();

        Assert.Equal(history.EnumerateObject().Select(entry => entry.Name), recorded.Names);
        foreach (var entry in history.EnumerateObject())
        {
            known.RequireClose([.. entry.Value.EnumerateArray().Select(JsonTensor.Number)], [.. recorded[entry.Name]]);
        }
        RequireTensors(known, "final_weights", net.GetWeights());
        Assert.Equal(known.Expected.GetProperty("optimizer_iterations").GetInt32(), net.Optimizer!.Iterations.Value.Item());
        Assert.Equal(
            known.Expected.GetProperty("weight_names").EnumerateArray().Select(name => name.GetString()!.Split('/')[^1]),
            net.Weights.Select(variable => variable.Name.Split('/')[^1]));
        var expectedEvaluation = known.Expected.GetProperty("evaluate");
        var evaluation = net.Evaluate(x, y, batchSize: fit.Int("batch_size", 32), verbose: 0);
        Assert.Equal(expectedEvaluation.EnumerateObject().Select(entry => entry.Name), evaluation.Keys);
        known.RequireClose(
            [.. expectedEvaluation.EnumerateObject().Select(entry => JsonTensor.Number(entry.Value))], [.. evaluation.Values]);
        var prediction = JsonTensor.Read(known.Expected.GetProperty("predict"));
        known.RequireClose(
            prediction.ToArray<double>(), net.Predict(x[..prediction.Shape[0]], verbose: 0).ToArray<double>());

        CaseSettings Part(string name) => new(known.Name, settings.Find(name)!.Value);
    }

    /// <summary>The cases from Keras's own tests, which state the model in another form.</summary>
    private static void CheckTrainer(KerasCase known, bool runEagerly)
    {
        var settings = known.Settings;
        var dense = new CaseSettings(known.Name, Assert.Single(settings.Find("model")!.Value.EnumerateArray()).GetProperty("Dense"));
        var net = new Sequential(
        [
            new Dense(
                dense.Int("units", 1),
                useBias: dense.Bool("use_bias", true),
                kernelInitializer: dense.OptionalString("kernel")!,
                biasInitializer: dense.OptionalString("bias") ?? "zeros"),
        ]);
        dense.RequireAllRead();
        string[] metrics = [.. settings.Find("metrics")?.EnumerateArray().Select(name => name.GetString()!) ?? []];
        net.Compile(
            OptimizerCases.Make(known with { Config = settings.Find("optimizer")!.Value }),
            settings.OptionalString("loss")!,
            [.. metrics],
            runEagerly: runEagerly);
        var (x, y) = (Read("x"), Read("y"));
        if (known.Expected.TryGetProperty("evaluate", out var expected))
        {
            var logs = net.Evaluate(x, y, settings.Int("batch_size", 32), verbose: 0);
            // Keras's list has the loss first.
            known.RequireClose(
                [.. expected.EnumerateArray().Select(JsonTensor.Number)], [logs["loss"], .. logs.Where(entry => entry.Key != "loss").Select(entry => entry.Value)]);
        }
        else
        {
            var history = net.Fit(
                x, y, settings.Int("batch_size", 32), settings.Int("epochs", 1), verbose: 0, shuffle: settings.Bool("shuffle", true));
            known.RequireClose(
                [.. known.Expected.GetProperty("loss_per_epoch").EnumerateArray().Select(JsonTensor.Number)], [.. history["loss"]]);
            Assert.Equal(known.Expected.GetProperty("iterations").GetInt32(), net.Optimizer!.Iterations.Value.Item());
        }
        settings.RequireAllRead();

        Tensor Read(string name) => known.Inputs.GetProperty(name) switch
        {
            { ValueKind: JsonValueKind.String } text when text.GetString() == "ones(100,4)" => Ops.Ones([100, 4]),
            { ValueKind: JsonValueKind.String } text when text.GetString() == "zeros(100,3)" => Ops.Zeros([100, 3]),
            var numbers => JsonTensor.Read(numbers),
        };
    }

    private static Layer LayerOf(JsonElement json)
    {
        var settings = new CaseSettings("layer", json);
        Layer layer = settings.Class switch
        {
            "Dense" => new Dense(settings.Int("units", 1), settings.OptionalString("activation")!, settings.Bool("use_bias", true)),
            var other => throw new NotSupportedException($"No layer {other}."),
        };
        settings.RequireAllRead();
        return layer;
    }

    private static LossIdentifier LossOf(KerasCase known, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return json.GetString()!;
        }
        Assert.Equal("SparseCategoricalCrossentropy", json.GetProperty("class_name").GetString());
        var settings = new CaseSettings(known.Name, json.GetProperty("config"));
        Assert.Equal("sum_over_batch_size", settings.OptionalString("reduction"));
        var loss = new SparseCategoricalCrossentropy(
            settings.Bool("from_logits", false), settings.OptionalInt("ignore_class"), axis: settings.Int("axis", -1));
        settings.RequireAllRead();
        return loss;
    }

    private static void RequireTensors(KerasCase known, string name, Tensor[] actual)
    {
        var expected = known.Expected.GetProperty(name).EnumerateArray().Select(JsonTensor.Read).ToArray();
        Assert.Equal(expected.Select(tensor => tensor.Shape), actual.Select(tensor => tensor.Shape));
        for (int i = 0; i < expected.Length; i++)
        {
            known.RequireClose(expected[i].ToArray<double>(), actual[i].ToArray<double>());
        }
    }
}
