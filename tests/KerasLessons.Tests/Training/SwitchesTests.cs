using KerasLessons.Engine.Backends.Cpu.MatrixProducts;
using KerasLessons.Engine.Compilation;

namespace KerasLessons.Tests.Training;

/// <summary>Every pass of the compiler and every choice of loops can be left out, alone and together: models train to the same weights.</summary>
/// <remarks>The switches are process-wide, so these tests run alone.</remarks>
[Collection("Program seed")]
public sealed class SwitchesTests : IDisposable
{
    /// <summary>Sums in another order differ by float32's roundings, 6e-8 of their terms each; ten steps do not make a hundred times as much of them.</summary>
    private const double Tolerance = 1e-5;

    private const int Steps = 10;

    private static readonly Dictionary<string, Func<Sequential>> s_models = new()
    {
        ["line"] = () => Compiled([new Dense(1, inputDim: 2)], new SGD(0.1), "mse"),
        ["wide"] = () => Compiled([new Dense(300, x => Ops.Sigmoid(3 * x), inputDim: 2), new Dense(1)], new SGD(0.001), "mse"),
        ["funnel"] = () => Compiled([new Dense(900, "tanh", inputDim: 2), new Dense(8, "relu"), new Dense(1)], new SGD(0.001), "mse"),
        ["deep"] = () => Compiled([new Dense(70, "relu", inputDim: 2), new Dense(40, "tanh"), new Dense(3, "softmax"), new Dense(1)], new Adam(), "mae"),
        ["binary"] = () => Compiled([new Dense(5, "elu", inputDim: 2), new Dense(1, "sigmoid")], new RMSprop(0.01), "binary_crossentropy"),
        ["classes"] = () => Compiled([new Dense(64, "relu", inputDim: 2, kernelRegularizer: "l2"), new Dense(4)], new SGD(0.05, momentum: 0.9, nesterov: true), new SparseCategoricalCrossentropy(fromLogits: true)),
        ["doubles"] = () => Compiled([new Dense(33, "gelu", inputDim: 2, dtype: DType.Float64), new Dense(1, dtype: DType.Float64)], new Adam(), "mse"),
    };

    private static readonly Dictionary<string, Action> s_switches = new()
    {
        ["simplify"] = () => CompilationOptions.Current = CompilationOptions.Current with { Simplify = false },
        ["fuse"] = () => CompilationOptions.Current = CompilationOptions.Current with { Fuse = false },
        ["fuse products"] = () => CompilationOptions.Current = CompilationOptions.Current with { FuseProducts = false },
        ["reuse memory"] = () => CompilationOptions.Current = CompilationOptions.Current with { ReuseMemory = false },
        ["verify"] = () => CompilationOptions.Current = CompilationOptions.Current with { Verify = false },
        ["packing"] = () => MatrixProduct.Packing = Packing.WhereNeeded,
        ["cut depth"] = () => MatrixProduct.CutsDepth = false,
        ["vector paths"] = () => MatrixProduct.TakesVectorPaths = false,
        ["512 bits"] = () => MatrixProduct.WidestVector = 256,
        ["256 bits"] = () => MatrixProduct.WidestVector = 128,
        ["vectors"] = () => MatrixProduct.WidestVector = 0,
    };

    private readonly int _threads = Config.ThreadCount;

    public static TheoryData<string> Models => [.. s_models.Keys];

    public void Dispose()
    {
        SwitchOn();
        Config.ThreadCount = _threads;
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Training_IsTheSame_WithoutAnyOfThem(string model)
    {
        double[] expected = Train(model);
        Assert.Contains(expected, weight => Math.Abs(weight) > 1e-3);
        string[] names = [.. s_switches.Keys];
        foreach (string first in names)
        {
            foreach (string second in names)
            {
                SwitchOn();
                s_switches[first]();
                s_switches[second]();
                Samples.RequireClose(expected, Train(model), Tolerance);
            }
        }
        SwitchOn();
        Array.ForEach(names, name => s_switches[name]());
        Samples.RequireClose(expected, Train(model), Tolerance);
        SwitchOn();
        MatrixProduct.Packing = Packing.Always;
        Samples.RequireClose(expected, Train(model), Tolerance);
    }

    /// <summary>Where only the place of a computation changes, not the order of a sum, the bits stay.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void Training_GivesTheSameBits_WherePlacesChangeOnly(string model)
    {
        double[] expected = Train(model);
        foreach (string name in new[] { "fuse products", "reuse memory", "verify", "packing" })
        {
            SwitchOn();
            s_switches[name]();
            Assert.Equal(expected, Train(model));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Training_GivesTheSameBits_ForEveryThreadCount(string model)
    {
        Config.ThreadCount = 1;
        double[] expected = Train(model);
        foreach (int threads in new[] { 2, 4 })
        {
            Config.ThreadCount = threads;
            Assert.Equal(expected, Train(model));
            Assert.Equal(expected, Train(model));
        }
    }

    private static void SwitchOn()
    {
        CompilationOptions.Current = CompilationOptions.Default;
        (MatrixProduct.Packing, MatrixProduct.CutsDepth) = (Packing.WherePaying, true);
        (MatrixProduct.TakesVectorPaths, MatrixProduct.WidestVector) = (true, 512);
    }

    private static Sequential Compiled(Layer[] layers, Optimizer optimizer, LossIdentifier loss)
    {
        var model = new Sequential(layers);
        model.SetWeights([.. model.Weights.Select((weight, k) => Samples.Filled(weight.Shape, k).Cast(weight.DType))]);
        model.Compile(optimizer, loss);
        return model;
    }

    /// <summary>The weights after some steps of 200 rows, the last one shorter, and predictions.</summary>
    private static double[] Train(string name)
    {
        var (rows, targets) = Samples.Line(Steps * 200 - 60);
        Tensor x = rows;
        Tensor y = targets;
        y = name is "classes" ? Ops.Floor(Ops.Clip(Ops.Abs(y), 0, 3)) : name is "binary" ? Ops.Cast(y > 0.0, DType.Float32) : y;
        var model = s_models[name]();
        model.Fit(x, y, 200, epochs: 1, verbose: 0, shuffle: false);
        return [.. model.GetWeights().SelectMany(weight => weight.ToArray<double>()), .. model.Predict(x[..50], verbose: 0).ToArray<double>()];
    }
}
