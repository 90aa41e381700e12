using KerasLessons.Engine.Backends.Cpu.Threading;
using KerasLessons.Engine.Random;

namespace KerasLessons.Engine.Backends.Cpu.Random;

/// <summary>Random numbers from a state, read at each run. Each element depends on the state and its own position only, so pieces may run anywhere.</summary>
internal sealed unsafe class RandomStep : Step
{
    private const int PieceElements = 1 << 14;

    private readonly RandomDistribution _distribution;
    private readonly ulong* _state;
    private readonly byte* _target;
    private readonly bool _isSingle;
    private readonly int _size;
    private readonly RandomScale? _scale;
    private readonly PieceWork? _parallel;

    /// <param name="distribution">What the numbers are drawn from.</param>
    /// <param name="state">Seed and counter.</param>
    /// <param name="output">Where they go.</param>
    /// <param name="scale">What becomes of a drawn number; it stays as it is when left out.</param>
    public RandomStep(RandomDistribution distribution, Operand state, Operand output, RandomScale? scale = null)
    {
        _distribution = distribution;
        _scale = scale;
        _state = (ulong*)state.Pointer;
        _target = output.Pointer;
        _isSingle = output.DType switch
        {
            DType.Float32 => true,
            DType.Float64 => false,
            _ => throw new NotSupportedException($"Random numbers are float32 or float64; {output.DType} was asked for."),
        };
        _size = output.Size;
        _parallel = _size >= 2 * PieceElements ? new PieceWork(this) : null;
    }

    public override void Run()
    {
        if (_parallel is not null)
        {
            WorkerPool.For((_size + PieceElements - 1) / PieceElements, _parallel);
        }
        else
        {
            Fill(0, _size);
        }
    }

    private void Fill(int start, int count)
    {
        (ulong seed, ulong counter) = (_state[0], _state[1]);
        if (_isSingle)
        {
            var target = new Span<float>((float*)_target + start, count);
            switch (_distribution)
            {
                case RandomDistribution.Uniform: Philox.FillUniform(target, seed, counter, start); break;
                case RandomDistribution.Normal: Philox.FillNormal(target, seed, counter, start); break;
                default: Philox.FillTruncatedNormal(target, seed, counter, start); break;
            }
            _scale?.Apply(target);
        }
        else
        {
            var target = new Span<double>((double*)_target + start, count);
            switch (_distribution)
            {
                case RandomDistribution.Uniform: Philox.FillUniform(target, seed, counter, start); break;
                case RandomDistribution.Normal: Philox.FillNormal(target, seed, counter, start); break;
                default: Philox.FillTruncatedNormal(target, seed, counter, start); break;
            }
            _scale?.Apply(target);
        }
    }

    private sealed class PieceWork(RandomStep step) : ParallelWork
    {
        public override void Run(int chunk) =>
            step.Fill(chunk * PieceElements, Math.Min(PieceElements, step._size - chunk * PieceElements));
    }
}
