using System.Text.Json;
using KerasLessons.Engine.Tensors;
using KerasLessons.Tests.Text;

namespace KerasLessons.Tests;

/// <summary>Every optimizer and schedule case recorded from Keras.</summary>
public sealed class OptimizerCaseTests
{
    public static TheoryData<string> Names(string kind) =>
        [.. TestData.Cases("keras_cases.json").Where(item => item.GetProperty("kind").GetString() == kind).Select(NameOf)];

    [Theory]
    [MemberData(nameof(Names), "optimizer")]
    public void Optimizer_StepsAsKeras(string name)
    {
        var item = Case(name);
        var config = item.GetProperty("config");
        var inputs = item.GetProperty("inputs");
        var expected = item.GetProperty("expected");
        var type = config.TryGetProperty("dtype", out var dtype) ? DTypes.Parse(dtype.GetString()!) : DType.Float32;
        bool fresh = inputs.TryGetProperty("fresh_optimizer_per_step", out _);
        var gradients = inputs.GetProperty("gradients").EnumerateArray().ToArray();

        var variable = new Variable(TensorOf(inputs.GetProperty("initial")).Cast(type), name: "dense/kernel");
        var optimizer = Make(config);
        for (int step = 0; step < gradients.Length; step++)
        {
            optimizer = fresh ? Make(config) : optimizer;
            optimizer.Apply([TensorOf(gradients[step]).Cast(type)], [variable]);
            if (expected.TryGetProperty("after_each_step", out var each))
            {
                AssertClose(each[step], variable.Value, item.GetProperty("tolerance"), $"{name}, step {step}");
            }
        }

        if (expected.TryGetProperty("after", out var after))
        {
            AssertClose(after, variable.Value, item.GetProperty("tolerance"), name);
        }
        Assert.Equal(fresh ? 1 : gradients.Length, optimizer.Iterations.Value.Item());
        Assert.All(optimizer.Variables.Skip(2), slot => Assert.Equal(type, slot.DType));
        Assert.Equal(DType.Float32, optimizer.Variables[1].DType);
    }

    [Theory]
    [MemberData(nameof(Names), "optimizer_clip")]
    public void Gradient_IsClippedAsKeras(string name)
    {
        var item = Case(name);
        var gradient = TensorOf(item.GetProperty("inputs").GetProperty("gradient"));
        var variable = new Variable(Ops.ZerosLike(gradient));
        new SGD(learningRate: 1, clipValue: item.GetProperty("config").GetProperty("clipvalue").GetDouble()).Apply([gradient], [variable]);
        AssertClose(item.GetProperty("expected").GetProperty("clipped"), -variable.Value, item.GetProperty("tolerance"), name);
    }

    [Theory]
    [MemberData(nameof(Names), "schedule")]
    public void Schedule_FallsAsKeras(string name)
    {
        var item = Case(name);
        double step = item.GetProperty("inputs").GetProperty("args")[0].GetDouble();
        double rate = ScheduleOf(item.GetProperty("config")).Invoke(step);
        AssertClose(item.GetProperty("expected"), rate, item.GetProperty("tolerance"), name);
    }

    private static string NameOf(JsonElement item) => item.GetProperty("name").GetString()!;

    private static JsonElement Case(string name) => TestData.Cases("keras_cases.json").Single(item => NameOf(item) == name);

    private static Tensor TensorOf(JsonElement numbers) => numbers.ValueKind == JsonValueKind.Number
        ? numbers.GetDouble()
        : numbers.EnumerateArray().Select(number => number.GetDouble()).ToArray();

    private static void AssertClose(JsonElement expected, Tensor actual, JsonElement tolerance, string what)
    {
        double[] wanted = TensorOf(expected).ToArray<double>();
        double[] found = actual.ToArray<double>();
        Assert.Equal(wanted.Length, found.Length);
        for (int i = 0; i < wanted.Length; i++)
        {
            double allowed = tolerance.TryGetProperty("decimal", out var digits)
                ? 1.5 * Math.Pow(10, -digits.GetInt32())
                : tolerance.GetProperty("atol").GetDouble() + tolerance.GetProperty("rtol").GetDouble() * Math.Abs(wanted[i]);
            Assert.True(Math.Abs(wanted[i] - found[i]) <= allowed, $"{what}: element {i} is {found[i]:R}, Keras has {wanted[i]:R}");
        }
    }

    private static Optimizer Make(JsonElement config)
    {
        var settings = new Settings(config);
        Optimizer made = config.GetProperty("class").GetString() switch
        {
            "SGD" => new SGD(
                settings.Number("learning_rate", 0.01), settings.Number("momentum", 0), settings.Flag("nesterov"),
                clipNorm: settings.Number("clipnorm"), clipValue: settings.Number("clipvalue"), useEma: settings.Flag("use_ema"),
                emaMomentum: settings.Number("ema_momentum", 0.99), emaOverwriteFrequency: settings.Integer("ema_overwrite_frequency"),
                gradientAccumulationSteps: settings.Integer("gradient_accumulation_steps")),
            "Adam" => new Adam(
                settings.Number("learning_rate", 0.001), settings.Number("beta_1", 0.9), settings.Number("beta_2", 0.999),
                settings.Number("epsilon", 1e-7), settings.Flag("amsgrad"), settings.Number("weight_decay")),
            "AdamW" => new AdamW(settings.Number("learning_rate", 0.001), settings.Number("weight_decay", 0.004)),
            "RMSprop" => new RMSprop(settings.Number("learning_rate", 0.001), centered: settings.Flag("centered")),
            "Adagrad" => new Adagrad(
                settings.Number("learning_rate", 0.001), settings.Number("initial_accumulator_value", 0.1), settings.Number("epsilon", 1e-7),
                settings.Number("weight_decay")),
            "Adadelta" => new Adadelta(settings.Number("learning_rate", 0.001), weightDecay: settings.Number("weight_decay")),
            "Adamax" => new Adamax(
                settings.Number("learning_rate", 0.001), settings.Number("beta_1", 0.9), settings.Number("beta_2", 0.999),
                settings.Number("epsilon", 1e-7), settings.Number("weight_decay")),
            "Nadam" => new Nadam(
                settings.Number("learning_rate", 0.001), settings.Number("beta_1", 0.9), settings.Number("beta_2", 0.999),
                settings.Number("epsilon", 1e-7), settings.Number("weight_decay")),
            "Ftrl" => new Ftrl(
                settings.Number("learning_rate", 0.001), settings.Number("learning_rate_power", -0.5),
                settings.Number("initial_accumulator_value", 0.1), settings.Number("l1_regularization_strength", 0),
                settings.Number("l2_regularization_strength", 0), settings.Number("l2_shrinkage_regularization_strength", 0),
                settings.Number("beta", 0)),
            "Lion" => new Lion(settings.Number("learning_rate", 0.001), weightDecay: settings.Number("weight_decay")),
            "Lamb" => new Lamb(settings.Number("learning_rate", 0.001), weightDecay: settings.Number("weight_decay")),
            var other => throw new InvalidOperationException($"No optimizer {other} in the tests."),
        };
        settings.RequireAllRead();
        return made;
    }

    private static LearningRateSchedule ScheduleOf(JsonElement config)
    {
        var settings = new Settings(config);
        LearningRateSchedule made = config.GetProperty("class").GetString() switch
        {
            "ExponentialDecay" => new ExponentialDecay(
                settings.Number("initial_learning_rate", 0), settings.Integer("decay_steps")!.Value, settings.Number("decay_rate", 0), settings.Flag("staircase")),
            "InverseTimeDecay" => new InverseTimeDecay(
                settings.Number("initial_learning_rate", 0), settings.Integer("decay_steps")!.Value, settings.Number("decay_rate", 0), settings.Flag("staircase")),
            "PolynomialDecay" => new PolynomialDecay(
                settings.Number("initial_learning_rate", 0), settings.Integer("decay_steps")!.Value, settings.Number("end_learning_rate", 0.0001),
                settings.Number("power", 1), settings.Flag("cycle")),
            "PiecewiseConstantDecay" => new PiecewiseConstantDecay(settings.Numbers("boundaries"), settings.Numbers("values")),
            "CosineDecay" => new CosineDecay(
                settings.Number("initial_learning_rate", 0), settings.Integer("decay_steps")!.Value, settings.Number("alpha", 0),
                settings.Number("warmup_target"), settings.Integer("warmup_steps") ?? 0),
            "CosineDecayRestarts" => new CosineDecayRestarts(
                settings.Number("initial_learning_rate", 0), settings.Integer("first_decay_steps")!.Value, settings.Number("t_mul", 2),
                settings.Number("m_mul", 1), settings.Number("alpha", 0)),
            var other => throw new InvalidOperationException($"No schedule {other} in the tests."),
        };
        settings.RequireAllRead();
        return made;
    }

    /// <summary>A recorded configuration that notices settings nobody asked for.</summary>
    private sealed class Settings(JsonElement config)
    {
        private readonly HashSet<string> _read = ["class", "note", "dtype", "name"];

        public double? Number(string name) => Find(name) is { } value ? value.GetDouble() : null;

        public double Number(string name, double otherwise) => Number(name) ?? otherwise;

        public int? Integer(string name) => Find(name) is { } value ? (int)value.GetDouble() : null;

        public bool Flag(string name) => Find(name) is { } value && value.GetBoolean();

        public double[] Numbers(string name) => [.. Find(name)!.Value.EnumerateArray().Select(value => value.GetDouble())];

        public void RequireAllRead() => Assert.Empty(config.EnumerateObject().Select(setting => setting.Name).Except(_read));

        private JsonElement? Find(string name)
        {
            _read.Add(name);
            return config.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }
    }
}
