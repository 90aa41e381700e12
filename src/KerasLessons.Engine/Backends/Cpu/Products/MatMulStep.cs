using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu.MatrixProducts;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.Products;

/// <summary>
/// Matrix products over a broadcast batch. A batch times one matrix is a single product of more rows; many small
/// products share the threads between them, large ones share them within.
/// </summary>
internal sealed unsafe class MatMulStep : Step
{
    /// <summary>Multiplications that are worth waking another thread for.</summary>
    private const long PieceWork = 1 << 17;

    private static readonly long[] s_start = [0];

    private readonly byte* _a;
    private readonly byte* _b;
    private readonly byte* _c;
    private readonly DType _type;
    private readonly bool _transposeA;
    private readonly bool _transposeB;
    private readonly int _lda;
    private readonly int _ldb;
    private readonly int _m;
    private readonly int _n;
    private readonly int _k;
    private readonly nint _matrixBytes;
    private readonly long[] _offsetsA = s_start;
    private readonly long[] _offsetsB = s_start;
    private readonly BatchWork? _parallel;
    private readonly RowEpilogue? _epilogue;

    /// <param name="primitive">Which operands are transposed.</param>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="c">The product; without an address where only an epilogue reads it.</param>
    /// <param name="epilogue">What becomes of the product's rows; only where <see cref="TakesEpilogue"/> says so.</param>
    public MatMulStep(Primitives.MatMul primitive, Operand a, Operand b, Operand c, RowEpilogue? epilogue = null)
    {
        _epilogue = epilogue;
        _a = a.Pointer;
        _b = b.Pointer;
        _c = c.Pointer;
        _type = c.DType;
        (_transposeA, _transposeB) = (primitive.TransposeA, primitive.TransposeB);
        (_lda, _ldb) = (a.Shape[^1], b.Shape[^1]);
        (_m, _n) = (c.Shape[^2], c.Shape[^1]);
        _k = _transposeA ? a.Shape[^2] : a.Shape[^1];
        int elementSize = Tensors.DTypes.Size(c.DType);
        _matrixBytes = (nint)_m * _n * elementSize;
        int batch = Tensors.ShapeRules.Product(c.Shape, 0, c.Shape.Rank - 2);
        if (IsSingle(primitive, a.Shape, b.Shape, c.Shape))
        {
            _m *= batch;
            return;
        }
        _offsetsA = Offsets(a.Shape, c.Shape, (long)_m * _k * elementSize);
        _offsetsB = Offsets(b.Shape, c.Shape, (long)_k * _n * elementSize);
        long work = (long)_m * _n * _k;
        if (work < PieceWork && work * batch >= 2 * PieceWork)
        {
            _parallel = new BatchWork(this, (int)(PieceWork / Math.Max(work, 1)));
        }
    }

    /// <summary>Whether the product is a single one, of a shape whose rows are completed band by band.</summary>
    public static bool TakesEpilogue(Primitives.MatMul primitive, Shape a, Shape b, Shape c)
    {
        int rows = c.Size / Math.Max(c[^1], 1);
        return c.Size > 0 && IsSingle(primitive, a, b, c) && MatrixProduct.TakesEpilogue(rows, c[^1], primitive.TransposeA ? a[^2] : a[^1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run()
    {
        if (_parallel is not null)
        {
            WorkerPool.For(_parallel.Pieces, _parallel);
            return;
        }
        for (int i = 0; i < _offsetsA.Length; i++)
        {
            Multiply(i);
        }
    }

    /// <summary>Multiplies two matrices now, with no step made of it.</summary>
    public static void Multiply(Primitives.MatMul primitive, Operand a, Operand b, Operand c) => Multiply(
        c.DType, a.Pointer, a.Shape[1], primitive.TransposeA, b.Pointer, b.Shape[1], primitive.TransposeB,
        c.Pointer, c.Shape[0], c.Shape[1], a.Shape[primitive.TransposeA ? 0 : 1], null);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Multiply(int i) => Multiply(
        _type, _a + _offsetsA[i], _lda, _transposeA, _b + _offsetsB[i], _ldb, _transposeB,
        _c + i * _matrixBytes, _m, _n, _k, _epilogue);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(
        DType type, byte* a, int lda, bool transposeA, byte* b, int ldb, bool transposeB, byte* c, int m, int n, int k,
        RowEpilogue? epilogue)
    {
        if (type == DType.Float32)
        {
            MatrixProduct.Multiply(
                (float*)a, lda, transposeA, (float*)b, ldb, transposeB, (float*)c, n, m, n, k, accumulate: false, epilogue);
        }
        else
        {
            MatrixProduct.Multiply(
                (double*)a, lda, transposeA, (double*)b, ldb, transposeB, (double*)c, n, m, n, k, accumulate: false, epilogue);
        }
    }

    /// <summary>Whether the product is one of two matrices: there is no batch, or its matrices have one second factor and lie below one another as one first factor.</summary>
    private static bool IsSingle(Primitives.MatMul primitive, Shape a, Shape b, Shape c)
    {
        int batch = Tensors.ShapeRules.Product(c, 0, c.Rank - 2);
        return batch == 1 || (!primitive.TransposeA && a.Size == batch * c[^2] * a[^1] && b.Size == a[^1] * c[^1]);
    }

    /// <summary>Where the operand's matrix for each product of the batch starts, in bytes.</summary>
    private static long[] Offsets(Shape operand, Shape result, long matrixBytes)
    {
        int count = Tensors.ShapeRules.Product(result, 0, result.Rank - 2);
        var offsets = new long[count];
        int lead = result.Rank - operand.Rank;
        for (int i = 0; i < count; i++)
        {
            long matrix = 0;
            long stride = 1;
            int rest = i;
            for (int axis = result.Rank - 3; axis >= 0; axis--)
            {
                (rest, int position) = Math.DivRem(rest, result[axis]);
                int size = axis < lead ? 1 : operand[axis - lead];
                matrix += size == 1 ? 0 : position * stride;
                stride *= size;
            }
            offsets[i] = matrix * matrixBytes;
        }
        return offsets;
    }

    private sealed class BatchWork(MatMulStep step, int productsPerPiece) : ParallelWork
    {
        public int Pieces => (step._offsetsA.Length + productsPerPiece - 1) / productsPerPiece;

        public override void Run(int chunk)
        {
            int end = Math.Min(step._offsetsA.Length, (chunk + 1) * productsPerPiece);
            for (int i = chunk * productsPerPiece; i < end; i++)
            {
                step.Multiply(i);
            }
        }
    }
}
