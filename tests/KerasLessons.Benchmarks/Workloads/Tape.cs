namespace KerasLessons.Benchmarks;

/// <summary>The lecture's descent of (β/2 − 1)² from −10 with a tape, operation by operation: 10,000 steps.</summary>
internal sealed class Tape() : RepeatedWorkload("tape")
{
    private const int Steps = 10_000;
    private const double Start = -10;
    private const double Rate = 0.01 / 6;

    private double _place;

    public override double? Reach => 1.0 / 20;

    public override IReadOnlyList<string> Peers => [PeerNames.PyTorch, PeerNames.TensorFlowJs];

    public override int StepsPerRun => Steps;

    /// <summary>The slope is β/2 − 1; each step is rounded to single precision.</summary>
    protected override double Expected
    {
        get
        {
            float beta = (float)Start;
            for (int step = 0; step < Steps; step++)
            {
                beta -= (beta / 2 - 1) * (float)Rate;
            }
            return beta;
        }
    }

    protected override double Tolerance => 1e-6;

    public override void Run()
    {
        var beta = tf.Variable(Start);
        for (int step = 0; step < Steps; step++)
        {
            using var tape = new GradientTape();
            var loss = np.Square(beta / 2 - 1);
            beta.AssignSub(tape.Gradient(loss, beta)! * Rate);
        }
        _place = beta.Value.Item();
    }

    protected override void MakeData()
    {
    }

    protected override double Outcome() => _place;
}
