using System.Numerics;
using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Backends.Cpu.Structure;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.Reductions;

/// <summary>
/// Reduces the middle axis of [outer, length, inner]. Large inputs are cut into pieces of fixed size, which several
/// threads may take; the pieces' results are combined in order, so the bits do not depend on the number of threads.
/// </summary>
internal sealed unsafe class ReductionPass<T, TReducer> : ParallelWork
    where T : unmanaged, INumber<T>
    where TReducer : IReducer<T>
{
    /// <summary>Elements of one piece.</summary>
    private const int PieceElements = 1 << 14;

    /// <summary>A line is cut as an elementwise program cuts it, so that a sum is the same bits inside such a program and alone.</summary>
    private static readonly int LineElements = ElementwiseStep.BlockBytes / sizeof(T);

    /// <summary>Below this many elements other threads are not woken.</summary>
    private const int ParallelElements = 1 << 17;

    /// <summary>Columns of one piece: eight rows of them stay in the first-level cache.</summary>
    private const int MostColumns = 2048;

    private readonly AxisView _view;
    private readonly int _outerPerPiece = 1;
    private readonly int _rowsPerPiece;
    private readonly int _columnsPerPiece;
    private readonly int _rowPieces = 1;
    private readonly int _columnPieces = 1;
    private readonly int _pieces;
    private readonly bool _isParallel;
    private T* _source;
    private T* _target;
    private T* _partial;

    public ReductionPass(AxisView view)
    {
        _view = view;
        (_rowsPerPiece, _columnsPerPiece) = (view.Length, view.Inner);
        long block = (long)view.Length * view.Inner;
        if (view.Inner == 1 && view.Length > LineElements)
        {
            _rowsPerPiece = LineElements;
            _rowPieces = Pieces(view.Length, LineElements);
        }
        else if (block <= 2 * PieceElements)
        {
            _outerPerPiece = (int)Math.Max(1, PieceElements / block);
        }
        else
        {
            _columnsPerPiece = Math.Min(view.Inner, MostColumns);
            _rowsPerPiece = Math.Max(64, PieceElements / _columnsPerPiece);
            _columnPieces = Pieces(view.Inner, _columnsPerPiece);
            _rowPieces = Pieces(view.Length, _rowsPerPiece);
        }
        _pieces = checked(Pieces(view.Outer, _outerPerPiece) * _columnPieces * _rowPieces);
        _isParallel = _pieces > 1 && block * view.Outer >= ParallelElements;
    }

    /// <summary>Elements of the result.</summary>
    public int ResultSize => _view.Outer * _view.Inner;

    /// <summary>Elements of working memory that a run needs.</summary>
    public long PartialSize => _rowPieces == 1 ? 0 : (long)_view.Outer * _rowPieces * _view.Inner;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(T* source, T* target, T* partial)
    {
        if (_pieces == 1)
        {
            Reduce(source, _view.Outer, _view.Length, _view.Inner, target);
            return;
        }
        _source = source;
        _target = target;
        _partial = partial;
        if (_isParallel)
        {
            WorkerPool.For(_pieces, this);
        }
        else
        {
            for (int piece = 0; piece < _pieces; piece++)
            {
                Run(piece);
            }
        }
        if (_rowPieces > 1)
        {
            Reduce(partial, _view.Outer, _rowPieces, _view.Inner, target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int chunk)
    {
        var (outer, length, inner) = _view;
        if (_rowPieces == 1 && _columnPieces == 1)
        {
            int from = chunk * _outerPerPiece;
            Reduce(
                _source + (nint)from * length * inner, Math.Min(_outerPerPiece, outer - from), length, inner, _target + (nint)from * inner);
            return;
        }
        (int block, int piece) = Math.DivRem(chunk, _rowPieces * _columnPieces);
        (int rowPiece, int columnPiece) = Math.DivRem(piece, _columnPieces);
        int row = rowPiece * _rowsPerPiece;
        int column = columnPiece * _columnsPerPiece;
        T* source = _source + ((nint)block * length + row) * inner + column;
        int rows = Math.Min(_rowsPerPiece, length - row);
        T* target = (_rowPieces == 1 ? _target + (nint)block * inner : _partial + ((nint)block * _rowPieces + rowPiece) * inner) + column;
        if (inner == 1)
        {
            *target = ReductionLoops<T, TReducer>.Line(source, rows);
        }
        else
        {
            ReductionLoops<T, TReducer>.Columns(source, rows, Math.Min(_columnsPerPiece, inner - column), inner, target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Reduce(T* source, int outer, int length, int inner, T* target)
    {
        if (inner == 1)
        {
            for (int o = 0; o < outer; o++, source += length)
            {
                target[o] = ReductionLoops<T, TReducer>.Line(source, length);
            }
            return;
        }
        for (int o = 0; o < outer; o++, source += (nint)length * inner, target += inner)
        {
            ReductionLoops<T, TReducer>.Columns(source, length, inner, inner, target);
        }
    }

    private static int Pieces(int size, int piece) => size / piece + (size % piece == 0 ? 0 : 1);
}
