using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using KerasLessons.Engine.Compilation;

namespace KerasLessons.Benchmarks;

/// <summary>Functions of 10,000 numbers of single precision, on one thread. BenchmarkDotNet derives from such a class.</summary>
public class FunctionBenchmarks
{
    private const int Count = 10_000;

    private float[] _x = [];
    private float[] _result = [];
    private Plan? _plan;
    private Action _primitive = () => { };

    [Params("exp", "log", "tanh", "sigmoid", "sin")]
    public string Function { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        Config.ThreadCount = 1;
        var x = tf.Random.Uniform([Count], 0.1, 3);
        (_x, _result) = (x.ToArray<float>(), new float[Count]);
        _primitive = Function switch
        {
            "exp" => () => TensorPrimitives.Exp<float>(_x, _result),
            "log" => () => TensorPrimitives.Log<float>(_x, _result),
            "tanh" => () => TensorPrimitives.Tanh<float>(_x, _result),
            "sigmoid" => () => TensorPrimitives.Sigmoid<float>(_x, _result),
            _ => () => TensorPrimitives.Sin<float>(_x, _result),
        };
        _plan = CompiledOperation.Of(
            inputs => Function switch
            {
                "exp" => Ops.Exp(inputs[0]),
                "log" => Ops.Log(inputs[0]),
                "tanh" => Ops.Tanh(inputs[0]),
                "sigmoid" => Ops.Sigmoid(inputs[0]),
                _ => Ops.Sin(inputs[0]),
            },
            x);
    }

    [Benchmark(Baseline = true, Description = "loop with MathF")]
    public float Loop()
    {
        switch (Function)
        {
            case "exp":
                for (int i = 0; i < _x.Length; i++)
                {
                    _result[i] = MathF.Exp(_x[i]);
                }
                break;
            case "log":
                for (int i = 0; i < _x.Length; i++)
                {
                    _result[i] = MathF.Log(_x[i]);
                }
                break;
            case "tanh":
                for (int i = 0; i < _x.Length; i++)
                {
                    _result[i] = MathF.Tanh(_x[i]);
                }
                break;
            case "sigmoid":
                for (int i = 0; i < _x.Length; i++)
                {
                    _result[i] = 1 / (1 + MathF.Exp(-_x[i]));
                }
                break;
            default:
                for (int i = 0; i < _x.Length; i++)
                {
                    _result[i] = MathF.Sin(_x[i]);
                }
                break;
        }
        return _result[^1];
    }

    [Benchmark(Description = "TensorPrimitives")]
    public void Primitives() => _primitive();

    [Benchmark(Description = "kernel")]
    public void Kernel() => _plan!.Run();
}
