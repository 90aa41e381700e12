using KerasLessons.Engine.Compilation;

namespace KerasLessons.Benchmarks;

/// <summary>A hundred thousand rows by one call of <see cref="Model.Predict"/>, in batches that stay in the caches.</summary>
internal sealed class PredictMany() : RepeatedWorkload("predict100k")
{
    private const int RowCount = 100_000;
    private const int Period = 1000;
    private const int BatchSize = 1000;

    private Tensor? _x;
    private Tensor? _outputs;
    private Sequential? _net;

    public override bool HasPlan => true;

    public override int StepsPerRun => RowCount / BatchSize;

    /// <summary>Rows of 64 are read, and rows of 64 written.</summary>
    public override WorkCount Work => new(RowCount * FourLayers.Flops, 2.0 * RowCount * FourLayers.Units * sizeof(float));

    protected override double Expected => FourLayers.MeanSquare(Period);

    protected override double Tolerance => 1e-4;

    public override void Run() => _outputs = _net!.Predict(_x!, batchSize: BatchSize, verbose: 0);

    public override Plan Plan() => _net!.PredictPlan;

    protected override void MakeData()
    {
        _net = FourLayers.New();
        _x ??= FourLayers.Rows(RowCount, Period);
    }

    protected override double Outcome() => np.Mean(np.Square(_outputs!)).Item();
}
