using System.Reflection;

namespace KerasLessons.Tests;

/// <summary>Each constructor parameter of a loss, metric, initializer, regularizer or constraint changes what it computes.</summary>
[Collection("Program seed")]
public sealed class ParameterTests
{
    private static readonly float[,] s_targets = { { 1, 0, 0 }, { 0, 0, 1 }, { 0, 1, 0 }, { 0, 1, 0 }, { 0, 1, 0 }, { 1, 0, 0 } };

    private static readonly float[,] s_outputs =
    {
        { 0.6f, 0.3f, 0.1f }, { 0.2f, 0.45f, 0.35f }, { 0.05f, 0.55f, 0.4f }, { 0.62f, 0.38f, 0.2f }, { 0.1f, 0.82f, 0.37f }, { 0.34f, 0.12f, 0.7f },
    };

    private static readonly int[] s_classes = [0, 2, 1, 1, 1, 0];
    private static readonly int[] s_groups = [0, 0, 1, 1, 2, 3];
    private static readonly int[,] s_labels = { { 0, 1, 2 }, { 2, 1, 0 }, { 1, 1, 2 }, { 0, 0, 1 } };
    private static readonly int[,] s_guesses = { { 0, 1, 1 }, { 5, 3, 0 }, { 4, 2, 5 }, { 0, 2, 1 } };

    /// <summary>Values that constructors need.</summary>
    private static readonly Dictionary<string, object> s_required = new()
    {
        ["numClasses"] = 3,
        ["targetClassIds"] = new[] { 0, 1 },
        ["specificity"] = 0.2,
        ["sensitivity"] = 0.4,
        ["recall"] = 0.2,
        ["precision"] = 0.2,
        ["function"] = (Func<Tensor, Tensor, Tensor>)Losses.MeanSquaredError,
    };

    /// <summary>Another value for each parameter: by class, or for all classes.</summary>
    private static readonly Dictionary<string, object> s_other = new()
    {
        ["alpha"] = 0.9,
        ["applyClassBalancing"] = true,
        ["average"] = "micro",
        ["axis"] = 0,
        ["AUC.thresholds"] = (Thresholds)new[] { 0.4, 0.52 },
        ["beta"] = 3.0,
        ["BinaryIoU.targetClassIds"] = new[] { 1 },
        ["classAggregation"] = "variance_weighted_average",
        ["classId"] = 1,
        ["curve"] = "PR",
        ["delta"] = 0.1,
        ["Dice.axis"] = new[] { 1 },
        ["distribution"] = "uniform",
        ["factor"] = 2.0,
        ["fromLogits"] = true,
        ["fromSortedIds"] = true,
        ["function"] = (Func<Tensor, Tensor, Tensor>)Losses.MeanAbsoluteError,
        ["gain"] = 2.0,
        ["gamma"] = 1.0,
        ["ignoreClass"] = 1,
        ["inputAxes"] = new[] { 1 },
        ["k"] = 1,
        ["l1"] = 2.0,
        ["l2"] = 2.0,
        ["labelSmoothing"] = 0.3,
        ["labelWeights"] = new[] { 1.0, 4, 9 },
        ["margin"] = 0.1,
        ["MaxNorm.axis"] = new[] { 1 },
        ["maxval"] = 2.0,
        ["maxValue"] = 0.5,
        ["mean"] = 3.0,
        ["minval"] = -2.0,
        ["minValue"] = 4.0,
        ["MinMaxNorm.axis"] = new[] { 1 },
        ["mode"] = "fan_out",
        ["multiLabel"] = true,
        ["numClasses"] = 2,
        ["numRegressors"] = 1,
        ["numThresholds"] = 2,
        ["OrthogonalRegularizer.mode"] = "columns",
        ["precision"] = 0.9,
        ["q"] = 0.9,
        ["rate"] = 0.5,
        ["recall"] = 0.9,
        ["reduction"] = Reduction.None,
        ["removeDiagonal"] = false,
        ["scale"] = 3.0,
        ["seed"] = 11,
        ["sensitivity"] = 0.9,
        ["sparseYPred"] = false,
        ["sparseYTrue"] = false,
        ["OneHotIoU.sparseYPred"] = true,
        ["OneHotMeanIoU.sparseYPred"] = true,
        ["specificity"] = 0.9,
        ["stddev"] = 3.0,
        ["summationMethod"] = "majoring",
        ["targetClassIds"] = new[] { 2 },
        ["threshold"] = 0.36,
        ["thresholds"] = (Thresholds)0.36,
        ["topK"] = 2,
        ["Tversky.axis"] = new[] { 1 },
        ["UnitNorm.axis"] = new[] { 1 },
        ["value"] = 5.0,
    };

    /// <summary>What else must be set for a parameter to matter.</summary>
    private static readonly Dictionary<string, (string Parameter, object Value)[]> s_company = new()
    {
        ["AUC.fromLogits"] = [("numThresholds", 5)],
        ["AUC.summationMethod"] = [("numThresholds", 5)],
        ["BinaryCrossentropy.axis"] = [("reduction", Reduction.None)],
        ["BinaryFocalCrossentropy.alpha"] = [("applyClassBalancing", true)],
        ["BinaryFocalCrossentropy.axis"] = [("reduction", Reduction.None)],
        ["Dice.reduction"] = [("axis", new[] { 1 })],
        ["FBetaScore.beta"] = [("threshold", 0.36)],
        ["IoU.axis"] = [("sparseYTrue", false), ("sparseYPred", false)],
        ["MaxNorm.axis"] = [("maxValue", 0.1)],
        ["MeanIoU.axis"] = [("sparseYTrue", false), ("sparseYPred", false)],
        ["MinMaxNorm.minValue"] = [("maxValue", 5.0)],
        ["RecallAtPrecision.classId"] = [("precision", 0.9)],
        ["RecallAtPrecision.numThresholds"] = [("precision", 0.9)],
        ["SensitivityAtSpecificity.classId"] = [("specificity", 0.9)],
        ["Tversky.reduction"] = [("axis", new[] { 1 })],
        ["inputAxes"] = [("outputAxes", new[] { 0 })],
    };

    /// <summary>Parameters that are good for something only beside another one; tests of their own cover them.</summary>
    private static readonly string[] s_coupled = ["AUC.numLabels", "outputAxes"];

    public static TheoryData<string, string> Parameters
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var type in Types())
            {
                foreach (var parameter in Constructor(type).GetParameters())
                {
                    if (!s_coupled.Contains(parameter.Name) && !s_coupled.Contains($"{type.Name}.{parameter.Name}"))
                    {
                        rows.Add(type.FullName!, parameter.Name!);
                    }
                }
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Parameter_ChangesSomething(string typeName, string parameter)
    {
        var type = typeof(Loss).Assembly.GetType(typeName)!;
        Assert.NotEqual(Outcome(Make(type, parameter, null)), Outcome(Make(type, parameter, parameter)));
    }

    [Fact]
    public void EveryClass_IsLookedAt() => Assert.True(Types().Count() > 70);

    [Fact]
    public void NumLabels_FixesTheNumberOfCurves()
    {
        Assert.Equal([200, 3], new Metrics.AUC(multiLabel: true, numLabels: 3).Variables[0].Shape);
        Assert.Throws<ArgumentException>(() => new Metrics.AUC(multiLabel: true, numLabels: 2).UpdateState(s_targets, s_outputs));
        Assert.Throws<ArgumentException>(() => new Metrics.AUC(numLabels: 2));
    }

    private static IEnumerable<Type> Types() => typeof(Loss).Assembly.GetExportedTypes().Where(type =>
        !type.IsAbstract &&
        type != typeof(FunctionLoss) &&
        (type.IsSubclassOf(typeof(Loss)) || type.IsSubclassOf(typeof(Metric)) || type.IsSubclassOf(typeof(Initializer)) ||
            type.IsSubclassOf(typeof(Regularizer)) || type.IsSubclassOf(typeof(Constraint))));

    private static ConstructorInfo Constructor(Type type) => type.GetConstructors()[0];

    private static object Make(Type type, string tested, string? changed)
    {
        var constructor = Constructor(type);
        var company = s_company.GetValueOrDefault($"{type.Name}.{tested}") ?? s_company.GetValueOrDefault(tested) ?? [];
        var arguments = constructor.GetParameters().Select(parameter =>
        {
            string name = parameter.Name!;
            return name switch
            {
                _ when name == changed => name == "name" ? "other_name" : Other(type, name),
                _ when company.Any(set => set.Parameter == name) => company.First(set => set.Parameter == name).Value,
                "seed" => 5,
                "axis" when type.IsSubclassOf(typeof(Constraint)) => Array.Empty<int>(),
                _ when s_required.ContainsKey(name) && !parameter.HasDefaultValue => s_required[name],
                _ => parameter.DefaultValue,
            };
        });
        return constructor.Invoke([.. arguments]);
    }

    private static object Other(Type type, string parameter) =>
        s_other.TryGetValue($"{type.Name}.{parameter}", out var own) ? own : s_other[parameter];

    /// <summary>What an object computes, and its name, as text; a refusal counts as an outcome.</summary>
    private static string Outcome(object subject)
    {
        try
        {
            return subject switch
            {
                Loss loss => Text(loss.Invoke(Target(loss.GetType()), s_outputs), loss.Name),
                Metrics.Mean mean => Text(Reduced(mean), mean.Name),
                Metrics.Sum sum => Text(Reduced(sum), sum.Name),
                Metric metric when metric.GetType().Name is "IoU" or "MeanIoU" => Text(metric.Invoke(s_labels, s_guesses), metric.Name),
                Metric metric => Text(metric.Invoke(Target(metric.GetType()), s_outputs), metric.Name),
                Initializer initializer => Text(initializer.Invoke([3, 4]), ""),
                Regularizer regularizer => Text(regularizer.Invoke((Tensor)s_outputs + s_targets), ""),
                Constraint constraint => Text(constraint.Invoke((Tensor)s_outputs + s_targets), ""),
                _ => throw new NotSupportedException(),
            };
        }
        catch (ArgumentException refusal)
        {
            return refusal.Message;
        }

        static Tensor Reduced(Metric metric) => metric.Result();
    }

    private static Tensor Target(Type type) =>
        type.Name.StartsWith("Sparse", StringComparison.Ordinal) || type.Name is "CategoricalGeneralizedCrossEntropy" ? s_classes
        : type == typeof(Circle) ? s_groups
        : s_targets;

    private static string Text(Tensor values, string name) => $"{name} {values.Shape} {string.Join(" ", values.ToArray<double>())}";
}
