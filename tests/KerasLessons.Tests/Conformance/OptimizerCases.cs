using System.Text.Json;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Tests.Conformance;

/// <summary>Weights after steps with given gradients.</summary>
internal static class OptimizerCases
{
    public static void Check(KerasCase known)
    {
        var type = known.Config.TryGetProperty("dtype", out var dtype) ? DTypes.Parse(dtype.GetString()!) : DType.Float32;
        bool fresh = known.Inputs.TryGetProperty("fresh_optimizer_per_step", out _);
        var gradients = known.Inputs.GetProperty("gradients").EnumerateArray().ToArray();

        var variable = new Variable(Read(known.Inputs.GetProperty("initial")).Cast(type), name: "dense/kernel");
        var optimizer = Make(known);
        for (int step = 0; step < gradients.Length; step++)
        {
            optimizer = fresh ? Make(known) : optimizer;
            optimizer.Apply([Read(gradients[step]).Cast(type)], [variable]);
            if (known.Expected.TryGetProperty("after_each_step", out var each))
            {
                Require(known, each[step], variable);
            }
        }

        if (known.Expected.TryGetProperty("after", out var after))
        {
            Require(known, after, variable);
        }
        Assert.Equal(fresh ? 1 : gradients.Length, optimizer.Iterations.Value.Item());
        Assert.All(optimizer.Variables.Skip(2), slot => Assert.Equal(type, slot.DType));
        Assert.Equal(DType.Float32, optimizer.Variables[1].DType);
    }

    public static void CheckClip(KerasCase known)
    {
        var settings = known.Settings;
        var gradient = Read(known.Inputs.GetProperty("gradient"));
        var variable = new Variable(Ops.ZerosLike(gradient));
        new SGD(1, clipValue: settings.OptionalDouble("clipvalue")).Apply([gradient], [variable]);
        settings.RequireAllRead();
        Require(known, known.Expected.GetProperty("clipped"), -variable.Value);
    }

    private static void Require(KerasCase known, JsonElement expected, Tensor actual) =>
        known.RequireClose(Read(expected).ToArray<double>(), actual.ToArray<double>());

    /// <summary>Numbers in double precision, which some traces are recorded in.</summary>
    private static Tensor Read(JsonElement numbers) => numbers.ValueKind == JsonValueKind.Number
        ? numbers.GetDouble()
        : numbers.EnumerateArray().Select(number => number.GetDouble()).ToArray();

    public static Optimizer Make(KerasCase known)
    {
        var settings = known.Settings;
        settings.Find("note");
        Optimizer made = settings.Class switch
        {
            "SGD" => new SGD(
                settings.Double("learning_rate", 0.01), settings.Double("momentum", 0), settings.Bool("nesterov", false),
                clipNorm: settings.OptionalDouble("clipnorm"), clipValue: settings.OptionalDouble("clipvalue"), useEma: settings.Bool("use_ema", false),
                emaMomentum: settings.Double("ema_momentum", 0.99), emaOverwriteFrequency: settings.OptionalInt("ema_overwrite_frequency"),
                gradientAccumulationSteps: settings.OptionalInt("gradient_accumulation_steps")),
            "Adam" => new Adam(
                Rate(settings), settings.Double("beta_1", 0.9), settings.Double("beta_2", 0.999),
                settings.Double("epsilon", 1e-7), settings.Bool("amsgrad", false), settings.OptionalDouble("weight_decay"),
                useEma: settings.Bool("use_ema", false), emaMomentum: settings.Double("ema_momentum", 0.99)),
            "AdamW" => new AdamW(settings.Double("learning_rate", 0.001), settings.Double("weight_decay", 0.004)),
            "RMSprop" => new RMSprop(
                settings.Double("learning_rate", 0.001), settings.Double("rho", 0.9), settings.Double("momentum", 0),
                settings.Double("epsilon", 1e-7), settings.Bool("centered", false),
                useEma: settings.Bool("use_ema", false), emaMomentum: settings.Double("ema_momentum", 0.99)),
            "Adagrad" => new Adagrad(
                settings.Double("learning_rate", 0.001), settings.Double("initial_accumulator_value", 0.1), settings.Double("epsilon", 1e-7),
                settings.OptionalDouble("weight_decay")),
            "Adadelta" => new Adadelta(settings.Double("learning_rate", 0.001), weightDecay: settings.OptionalDouble("weight_decay")),
            "Adamax" => new Adamax(
                settings.Double("learning_rate", 0.001), settings.Double("beta_1", 0.9), settings.Double("beta_2", 0.999),
                settings.Double("epsilon", 1e-7), settings.OptionalDouble("weight_decay")),
            "Nadam" => new Nadam(
                settings.Double("learning_rate", 0.001), settings.Double("beta_1", 0.9), settings.Double("beta_2", 0.999),
                settings.Double("epsilon", 1e-7), settings.OptionalDouble("weight_decay")),
            "Ftrl" => new Ftrl(
                settings.Double("learning_rate", 0.001), settings.Double("learning_rate_power", -0.5),
                settings.Double("initial_accumulator_value", 0.1), settings.Double("l1_regularization_strength", 0),
                settings.Double("l2_regularization_strength", 0), settings.Double("l2_shrinkage_regularization_strength", 0),
                settings.Double("beta", 0)),
            "Lion" => new Lion(settings.Double("learning_rate", 0.001), weightDecay: settings.OptionalDouble("weight_decay")),
            "Lamb" => new Lamb(settings.Double("learning_rate", 0.001), weightDecay: settings.OptionalDouble("weight_decay")),
            var other => throw new InvalidOperationException($"No optimizer {other} in the tests."),
        };
        settings.RequireAllRead();
        return made;

        LearningRateIdentifier Rate(CaseSettings settings) => settings.Find("learning_rate") is { ValueKind: JsonValueKind.Object } schedule
            ? ScheduleCases.Make(known with { Config = schedule })
            : settings.Double("learning_rate", 0.001);
    }
}
