using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.Reductions;

/// <summary>
/// The inner loops of reductions. The order in which elements meet depends on their number alone, never on where
/// they lie in memory, and is a shallow tree, so that sums of many float32 stay accurate.
/// </summary>
internal static unsafe class ReductionLoops<T, TReducer>
    where T : unmanaged, INumber<T>
    where TReducer : IReducer<T>
{
    /// <summary>Rounds of four vectors after which the partial results are put away: rounding errors grow with this, not with the length.</summary>
    private const int Rounds = 16;

    /// <summary>Up to this many columns rows are narrower than vectors can use; see <see cref="NarrowColumns"/>.</summary>
    private const int MostNarrowColumns = 16;

    /// <summary>All elements of a line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Line(T* x, nint count)
    {
        nint width = Vector<T>.Count;
        nint i = 0;
        T result = TReducer.Identity;
        if (count >= width)
        {
            var total = new Vector<T>(TReducer.Identity);
            while (i <= count - 4 * width)
            {
                var a = Vector.Load(x + i);
                var b = Vector.Load(x + i + width);
                var c = Vector.Load(x + i + 2 * width);
                var d = Vector.Load(x + i + 3 * width);
                nint stop = Math.Min(count - 4 * width, i + (Rounds - 1) * 4 * width);
                for (i += 4 * width; i <= stop; i += 4 * width)
                {
                    a = TReducer.Combine(a, Vector.Load(x + i));
                    b = TReducer.Combine(b, Vector.Load(x + i + width));
                    c = TReducer.Combine(c, Vector.Load(x + i + 2 * width));
                    d = TReducer.Combine(d, Vector.Load(x + i + 3 * width));
                }
                total = TReducer.Combine(total, TReducer.Combine(TReducer.Combine(a, b), TReducer.Combine(c, d)));
            }
            for (; i <= count - width; i += width)
            {
                total = TReducer.Combine(total, Vector.Load(x + i));
            }
            result = Fold(total);
        }
        for (; i < count; i++)
        {
            result = TReducer.Combine(result, x[i]);
        }
        return result;
    }

    /// <summary>Each column of a matrix: rows are taken eight at a time, so that memory is read in long runs.</summary>
    /// <param name="x">First row.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="stride">Distance between rows.</param>
    /// <param name="result">One element a column; overlaps nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns(T* x, nint rows, nint columns, nint stride, T* result)
    {
        if (columns <= MostNarrowColumns && stride == columns && rows >= 2 * Vector<T>.Count)
        {
            NarrowColumns(x, rows, columns, result);
            return;
        }
        new Span<T>(result, (int)columns).Fill(TReducer.Identity);
        nint row = 0;
        for (; row <= rows - 8; row += 8, x += 8 * stride)
        {
            EightRows(x, columns, stride, result);
        }
        for (; row < rows; row++, x += stride)
        {
            OneRow(x, columns, result);
        }
    }

    /// <summary>
    /// A few columns: as many rows as a vector has lanes make one long row, whose columns are reduced as vectors;
    /// the lanes that belong to one column meet at the end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void NarrowColumns(T* x, nint rows, nint columns, T* result)
    {
        nint lanes = Vector<T>.Count;
        nint longRows = rows / lanes;
        T* wide = stackalloc T[MostNarrowColumns * Vector<T>.Count];
        nint wideColumns = columns * lanes;
        new Span<T>(wide, (int)wideColumns).Fill(TReducer.Identity);
        nint row = 0;
        for (; row <= longRows - 8; row += 8, x += 8 * wideColumns)
        {
            EightRows(x, wideColumns, wideColumns, wide);
        }
        for (; row < longRows; row++, x += wideColumns)
        {
            OneRow(x, wideColumns, wide);
        }
        nint left = rows - longRows * lanes;
        for (nint column = 0; column < columns; column++)
        {
            T total = wide[column];
            for (nint lane = 1; lane < lanes; lane++)
            {
                total = TReducer.Combine(total, wide[lane * columns + column]);
            }
            for (nint rest = 0; rest < left; rest++)
            {
                total = TReducer.Combine(total, x[rest * columns + column]);
            }
            result[column] = total;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EightRows(T* x, nint columns, nint stride, T* result)
    {
        nint width = Vector<T>.Count;
        T* y = x + 4 * stride;
        nint j = 0;
        for (; j <= columns - width; j += width)
        {
            var ab = TReducer.Combine(Vector.Load(x + j), Vector.Load(x + stride + j));
            var cd = TReducer.Combine(Vector.Load(x + 2 * stride + j), Vector.Load(x + 3 * stride + j));
            var ef = TReducer.Combine(Vector.Load(y + j), Vector.Load(y + stride + j));
            var gh = TReducer.Combine(Vector.Load(y + 2 * stride + j), Vector.Load(y + 3 * stride + j));
            var eight = TReducer.Combine(TReducer.Combine(ab, cd), TReducer.Combine(ef, gh));
            TReducer.Combine(Vector.Load(result + j), eight).Store(result + j);
        }
        for (; j < columns; j++)
        {
            T ab = TReducer.Combine(x[j], x[stride + j]);
            T cd = TReducer.Combine(x[2 * stride + j], x[3 * stride + j]);
            T ef = TReducer.Combine(y[j], y[stride + j]);
            T gh = TReducer.Combine(y[2 * stride + j], y[3 * stride + j]);
            result[j] = TReducer.Combine(result[j], TReducer.Combine(TReducer.Combine(ab, cd), TReducer.Combine(ef, gh)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(T* x, nint columns, T* result)
    {
        nint width = Vector<T>.Count;
        nint j = 0;
        for (; j <= columns - width; j += width)
        {
            TReducer.Combine(Vector.Load(result + j), Vector.Load(x + j)).Store(result + j);
        }
        for (; j < columns; j++)
        {
            result[j] = TReducer.Combine(result[j], x[j]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Fold(Vector<T> lanes)
    {
        T* elements = stackalloc T[Vector<T>.Count];
        lanes.Store(elements);
        for (int half = Vector<T>.Count / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                elements[i] = TReducer.Combine(elements[i], elements[i + half]);
            }
        }
        return elements[0];
    }
}
