using BenchmarkDotNet.Attributes;
using KerasLessons.Engine.Compilation;

namespace KerasLessons.Benchmarks;

/// <summary>The ways to ask a network of four layers of 64 units for one row. BenchmarkDotNet derives from such a class.</summary>
public class PredictionBenchmarks
{
    private Sequential? _net;
    private Tensor _row = 0;
    private Plan? _plan;

    [GlobalSetup]
    public void Prepare()
    {
        Config.ThreadCount = Environment.ProcessorCount;
        _net = FourLayers.New();
        _row = FourLayers.Rows(1, 1);
        _net.PredictOnBatch(_row);
        _plan = _net.PredictPlan;
    }

    [Benchmark(Baseline = true, Description = "Predict")]
    public Tensor Predict() => _net!.Predict(_row, verbose: 0);

    [Benchmark(Description = "PredictOnBatch")]
    public Tensor PredictOnBatch() => _net!.PredictOnBatch(_row);

    [Benchmark(Description = "Invoke")]
    public Tensor Invoke() => _net!.Invoke(_row);

    [Benchmark(Description = "the plan alone")]
    public void PlanAlone() => _plan!.Run();
}
