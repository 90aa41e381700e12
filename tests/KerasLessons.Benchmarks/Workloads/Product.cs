using KerasLessons.Engine.Tensors;

namespace KerasLessons.Benchmarks;

/// <summary>
/// One product of single precision, op(A)[m, k] · op(B)[k, n], as an operation with a result of its own, whose memory is
/// used again as it is in training, and as the allocator below NumPy does. Named by BLAS's letters: t for an operand that
/// is stored transposed, n for one that is not, then m×k×n and the threads.
/// </summary>
internal sealed class Product : RepeatedWorkload
{
    private readonly int _m;
    private readonly int _k;
    private readonly int _n;
    private readonly bool _transposeA;
    private readonly bool _transposeB;
    private Tensor? _a;
    private Tensor? _b;
    private Tensor? _c;

    /// <summary>Square matrices.</summary>
    public Product(int size, int threads)
        : base($"sgemm{size}/{threads}")
    {
        (_m, _k, _n) = (size, size, size);
        (ThreadCount, Reach) = (threads, 1.05);
    }

    /// <summary>A shape that training has.</summary>
    /// <param name="operands">"nn", "tn" or "nt".</param>
    public Product(string operands, int m, int k, int n, int threads)
        : base($"sgemm-{operands}-{m}x{k}x{n}/{threads}")
    {
        (_m, _k, _n) = (m, k, n);
        (_transposeA, _transposeB) = (operands[0] == 't', operands[1] == 't');
        (ThreadCount, Reach) = (threads, 1.1);
    }

    public override double? Reach { get; }

    public override int? ThreadCount { get; }

    public override IReadOnlyList<string> Peers => [PeerNames.NumPy];

    public override int CallsPerRun => (int)Math.Max(1, 50_000_000 / ((long)_m * _k * _n));

    public override WorkCount Work => new(2.0 * _m * _k * _n);

    /// <summary>Quotient of what the elements are and what they must be, see <see cref="Outcome"/>.</summary>
    protected override double Expected => 1;

    protected override double Tolerance => 1e-6;

    public override void Run()
    {
        using var memory = ScratchMemory.Lend();
        for (int call = 0; call < CallsPerRun; call++)
        {
            _c = Ops.MatMul(_a!, _b!, _transposeA, _transposeB);
        }
    }

    protected override void MakeData()
    {
        _a = tf.Random.Uniform(_transposeA ? [_k, _m] : [_m, _k]);
        _b = tf.Random.Uniform(_transposeB ? [_n, _k] : [_k, _n]);
    }

    /// <summary>The last result, before another run takes its memory: uᵀCv over uᵀ(A(Bv)), in double precision, with weights u and v that tell every row and every column apart.</summary>
    protected override double Outcome()
    {
        double[,] a = _a!.ToArray2D<double>();
        double[,] b = _b!.ToArray2D<double>();
        double[,] c = _c!.ToArray2D<double>();
        double[] bv = new double[_k];
        for (int i = 0; i < _k; i++)
        {
            for (int j = 0; j < _n; j++)
            {
                bv[i] += (_transposeB ? b[j, i] : b[i, j]) * Column(j);
            }
        }
        double are = 0;
        double mustBe = 0;
        for (int row = 0; row < _m; row++)
        {
            for (int i = 0; i < _k; i++)
            {
                mustBe += Row(row) * (_transposeA ? a[i, row] : a[row, i]) * bv[i];
            }
            for (int j = 0; j < _n; j++)
            {
                are += Row(row) * c[row, j] * Column(j);
            }
        }
        return are / mustBe;
    }

    private double Row(int i) => 1 + (double)i / _m;

    private static double Column(int j) => 1 + Math.Pow(Math.Sin(j), 2);
}
