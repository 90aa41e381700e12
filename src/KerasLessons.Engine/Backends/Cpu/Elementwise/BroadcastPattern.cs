namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>
/// How an operand is read to fill a larger shape: element <c>i</c> of the result takes element
/// <c>(i / Repeat) % Period</c> of the operand. Rows, columns, scalars and middle axes are all of this form.
/// </summary>
internal readonly record struct BroadcastPattern(int Repeat, int Period)
{
    /// <summary>The pattern by which <paramref name="from"/> fills <paramref name="to"/>; null when no single repeat and period does.</summary>
    public static BroadcastPattern? Of(Shape from, Shape to)
    {
        int repeat = 1;
        int period = 1;
        // From the last axis on: axes that the operand lacks, axes that it has, axes that it lacks.
        int stage = 0;
        for (int i = 1; i <= to.Rank; i++)
        {
            int size = to[to.Rank - i];
            if (size == 1)
            {
                continue;
            }
            bool has = i <= from.Rank && from[from.Rank - i] == size;
            if (has)
            {
                if (stage == 2)
                {
                    return null;
                }
                stage = 1;
                period *= size;
            }
            else if (stage == 0)
            {
                repeat *= size;
            }
            else
            {
                stage = 2;
            }
        }
        return new BroadcastPattern(repeat, period);
    }
}
