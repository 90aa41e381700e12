using System.Runtime.CompilerServices;
namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>Writes a block of a broadcast operand: element i of the whole is element (i / repeat) % period of the source.</summary>
internal static unsafe class PatternFill
{
    public static void Fill(in ElementwiseStep.Slot slot, byte* block, int start, int count)
    {
        switch (slot.ElementSize)
        {
            case 4: Fill((int*)slot.Base, (int*)block, slot.Pattern, start, count); break;
            case 8: Fill((long*)slot.Base, (long*)block, slot.Pattern, start, count); break;
            default: Fill(slot.Base, block, slot.Pattern, start, count); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill<T>(T* source, T* block, BroadcastPattern pattern, int start, int count)
        where T : unmanaged
    {
        var (repeat, period) = (pattern.Repeat, pattern.Period);
        if (period == 1)
        {
            new Span<T>(block, count).Fill(*source);
            return;
        }
        if (repeat == 1)
        {
            int phase = start % period;
            for (int done = 0; done < count; phase = 0)
            {
                int run = Math.Min(period - phase, count - done);
                new ReadOnlySpan<T>(source + phase, run).CopyTo(new Span<T>(block + done, run));
                done += run;
            }
            return;
        }
        int index = start / repeat;
        int left = repeat - start % repeat;
        index %= period;
        for (int done = 0; done < count; left = repeat)
        {
            int run = Math.Min(left, count - done);
            new Span<T>(block + done, run).Fill(source[index]);
            done += run;
            index = index + 1 == period ? 0 : index + 1;
        }
    }
}
