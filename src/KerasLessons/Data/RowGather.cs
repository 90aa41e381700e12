using System.Runtime.InteropServices;

namespace KerasLessons.Data;

/// <summary>Copies rows in a given order; short rows, which regression has, go as whole words.</summary>
internal static class RowGather
{
    /// <param name="source">All rows.</param>
    /// <param name="order">Which rows, counted from <paramref name="first"/>.</param>
    /// <param name="first">The row that counts as 0.</param>
    /// <param name="rowBytes">Bytes of one row.</param>
    /// <param name="target">Room for as many rows as the order names.</param>
    public static void Copy(ReadOnlySpan<byte> source, ReadOnlySpan<int> order, int first, int rowBytes, Span<byte> target)
    {
        switch (rowBytes)
        {
            case 4: CopyWords<uint>(source, order, first, target); break;
            case 8: CopyWords<ulong>(source, order, first, target); break;
            case 16: CopyWords<UInt128>(source, order, first, target); break;
            default:
                for (int i = 0; i < order.Length; i++)
                {
                    source.Slice((first + order[i]) * rowBytes, rowBytes).CopyTo(target[(i * rowBytes)..]);
                }
                break;
        }
    }

    private static void CopyWords<T>(ReadOnlySpan<byte> source, ReadOnlySpan<int> order, int first, Span<byte> target)
        where T : unmanaged
    {
        var from = MemoryMarshal.Cast<byte, T>(source)[first..];
        var to = MemoryMarshal.Cast<byte, T>(target)[..order.Length];
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = from[order[i]];
        }
    }
}
