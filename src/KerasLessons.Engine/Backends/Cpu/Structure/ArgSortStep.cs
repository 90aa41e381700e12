using System.Numerics;
using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu.Elementwise;

namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>Positions that sort each line along one axis: a merge sort, so equal elements keep their order; NaN comes last.</summary>
internal sealed unsafe class ArgSortStep<T>(int axis, Operand input, Operand output) : Step
    where T : unmanaged, INumber<T>
{
    /// <summary>Runs of this many are sorted by insertion, which is faster than merging them.</summary>
    private const int ShortRun = 16;

    private readonly AxisView _view = AxisView.Of(input.Shape, axis);
    private readonly T* _source = (T*)input.Pointer;
    private readonly long* _target = (long*)output.Pointer;

    public override void Run()
    {
        var (outer, length, inner) = _view;
        var scratch = (Entry*)ThreadScratch.Take(checked(2 * length * sizeof(Entry)));
        for (int o = 0; o < outer; o++)
        {
            for (int j = 0; j < inner; j++)
            {
                nint first = (nint)o * length * inner + j;
                for (int i = 0; i < length; i++)
                {
                    scratch[i].Key = _source[first + (nint)i * inner];
                    scratch[i].Position = i;
                }
                Entry* sorted = Sort(scratch, scratch + length, length);
                for (int i = 0; i < length; i++)
                {
                    _target[first + (nint)i * inner] = sorted[i].Position;
                }
            }
        }
    }

    private static Entry* Sort(Entry* entries, Entry* other, int count)
    {
        for (int start = 0; start < count; start += ShortRun)
        {
            Insert(entries + start, Math.Min(ShortRun, count - start));
        }
        for (int width = ShortRun; width < count; width = width > count / 2 ? count : 2 * width)
        {
            for (int start = 0; start < count;)
            {
                int middle = width < count - start ? start + width : count;
                int end = width < count - middle ? middle + width : count;
                Merge(entries + start, middle - start, entries + middle, end - middle, other + start);
                start = end;
            }
            Entry* sorted = other;
            other = entries;
            entries = sorted;
        }
        return entries;
    }

    private static void Insert(Entry* entries, int count)
    {
        for (int i = 1; i < count; i++)
        {
            Entry entry = entries[i];
            int place = i;
            for (; place > 0 && IsBefore(entry.Key, entries[place - 1].Key); place--)
            {
                entries[place] = entries[place - 1];
            }
            entries[place] = entry;
        }
    }

    private static void Merge(Entry* a, int countA, Entry* b, int countB, Entry* result)
    {
        Entry* endA = a + countA;
        Entry* endB = b + countB;
        while (a < endA && b < endB)
        {
            *result++ = IsBefore(b->Key, a->Key) ? *b++ : *a++;
        }
        while (a < endA)
        {
            *result++ = *a++;
        }
        while (b < endB)
        {
            *result++ = *b++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBefore(T x, T y) => x < y || (T.IsNaN(y) && !T.IsNaN(x));

    private struct Entry
    {
        public T Key;
        public int Position;
    }
}
