using KerasLessons.Engine.Compilation;

namespace KerasLessons.Benchmarks;

/// <summary>
/// One row at a time, as a program does that serves requests: 20,000 calls of <see cref="Model.PredictOnBatch"/>, which is
/// the fastest of the public ways.
/// </summary>
internal sealed class PredictOne() : RepeatedWorkload("predict1")
{
    private const int RowCount = 100;
    private const int Rounds = 200;

    private readonly Tensor[] _outputs = new Tensor[RowCount];
    private Tensor[] _rows = [];
    private Sequential? _net;

    public override double? Reach => 1.0 / 20;

    public override bool HasPlan => true;

    public override int CallsPerRun => RowCount * Rounds;

    public override WorkCount Work => new(FourLayers.Flops);

    protected override double Expected => FourLayers.MeanSquare(RowCount);

    protected override double Tolerance => 1e-4;

    public override void Run()
    {
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < RowCount; i++)
            {
                _outputs[i] = _net!.PredictOnBatch(_rows[i]);
            }
        }
    }

    public override Plan Plan() => _net!.PredictPlan;

    protected override void MakeData()
    {
        _net = FourLayers.New();
        var rows = FourLayers.Rows(RowCount, RowCount);
        _rows = [.. Enumerable.Range(0, RowCount).Select(i => rows[i..(i + 1)])];
    }

    protected override double Outcome() => np.Mean(np.Square(np.Concatenate(_outputs))).Item();
}
