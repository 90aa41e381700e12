using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// Copies a strip of a matrix into a packed panel, in the order in which the micro-kernel reads it: for each step of the
/// depth, the panel's lanes (rows of A, or columns of B) side by side. Transposed operands become equal here.
/// </summary>
internal static unsafe class PanelPacker
{
    private const int Stretch = 64;

    /// <summary>Packs <paramref name="lanes"/> lanes into a panel of <paramref name="panelWidth"/>; the rest is zero.</summary>
    /// <param name="source">The strip's first number.</param>
    /// <param name="laneStride">Distance of neighbouring lanes; this or <paramref name="depthStride"/> is 1.</param>
    /// <param name="depthStride">Distance of neighbouring steps of the depth.</param>
    /// <param name="lanes">Lanes that the matrix has.</param>
    /// <param name="depth">Steps.</param>
    /// <param name="panel">Where to write.</param>
    /// <param name="panelWidth">Lanes that the panel has.</param>
    public static void Pack<T>(
        T* source, nint laneStride, nint depthStride, int lanes, int depth, T* panel, int panelWidth)
        where T : unmanaged
    {
        if (laneStride == 1)
        {
            PackAlong(source, depthStride, lanes, depth, panel, panelWidth);
        }
        else
        {
            PackAcross(source, laneStride, depthStride, lanes, depth, panel, panelWidth);
        }

        for (int lane = lanes; lane < panelWidth; lane++)
        {
            for (int p = 0; p < depth; p++)
            {
                panel[((nint)p * panelWidth) + lane] = default;
            }
        }
    }

    /// <summary>
    /// Packs neighbouring panels whose lanes lie side by side already. Each row of the source is read in one go: rows may
    /// lie a page apart, and then each costs a look-up of its address.
    /// </summary>
    /// <param name="source">The first panel's first number.</param>
    /// <param name="depthStride">Distance of neighbouring steps of the depth.</param>
    /// <param name="panels">How many panels, all whole.</param>
    /// <param name="depth">Steps.</param>
    /// <param name="packed">Where to write: one panel after the other.</param>
    /// <param name="panelWidth">Lanes of a panel, as many as make a multiple of 32 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PackNeighbours<T>(T* source, nint depthStride, int panels, int depth, T* packed, int panelWidth)
        where T : unmanaged
    {
        nint width = panelWidth * sizeof(T);
        nint panelBytes = width * depth;
        byte* row = (byte*)source;
        byte* to = (byte*)packed;
        for (int p = 0; p < depth; p++, row += depthStride * sizeof(T), to += width)
        {
            byte* from = row;
            byte* target = to;
            for (int panel = 0; panel < panels; panel++, from += width, target += panelBytes)
            {
                for (nint i = 0; i < width; i += 32)
                {
                    Vector256.Store(Vector256.Load(from + i), target + i);
                }
            }
        }
    }

    /// <summary>The lanes lie side by side already: a copy of short rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackAlong<T>(T* source, nint depthStride, int lanes, int depth, T* panel, int panelWidth)
        where T : unmanaged
    {
        int bytes = lanes * sizeof(T);
        int whole = bytes & ~31;
        bool half = (bytes & 16) != 0;
        int rest = bytes & ~15;
        for (int p = 0; p < depth; p++)
        {
            byte* from = (byte*)source;
            byte* to = (byte*)panel;
            for (int i = 0; i < whole; i += 32)
            {
                Vector256.Store(Vector256.Load(from + i), to + i);
            }

            if (half)
            {
                Vector128.Store(Vector128.Load(from + whole), to + whole);
            }

            for (int i = rest; i < bytes; i += sizeof(T))
            {
                *(T*)(to + i) = *(T*)(from + i);
            }

            source += depthStride;
            panel += panelWidth;
        }
    }

    /// <summary>The depth lies side by side: a transposition, in square blocks of two or four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackAcross<T>(
        T* source, nint laneStride, nint depthStride, int lanes, int depth, T* panel, int panelWidth)
        where T : unmanaged
    {
        // A stretch of the panel stays in the first-level cache until all its lanes are filled.
        for (; depth > 0; depth -= Stretch)
        {
            int length = Math.Min(depth, Stretch);
            if (depthStride == 1 && depth > Stretch)
            {
                FetchLanes(source + length, laneStride, lanes, Math.Min(depth - length, Stretch));
            }

            int lane = 0;
            if (Vector128.IsHardwareAccelerated && depthStride == 1)
            {
                int side = 16 / sizeof(T);
                for (; lane + side <= lanes; lane += side)
                {
                    Square(source + (lane * laneStride), laneStride, length, panel + lane, panelWidth, side);
                }
            }

            for (; lane < lanes; lane++)
            {
                T* from = source + (lane * laneStride);
                T* to = panel + lane;
                for (int p = 0; p < length; p++)
                {
                    *to = *from;
                    from += depthStride;
                    to += panelWidth;
                }
            }

            source += length * depthStride;
            panel += length * panelWidth;
        }
    }

    private static void FetchLanes<T>(T* source, nint laneStride, int lanes, int length)
        where T : unmanaged
    {
        for (int lane = 0; lane < lanes; lane++)
        {
            CacheLines.Fetch((byte*)(source + (lane * laneStride)), length * sizeof(T));
        }
    }

    /// <summary>As many lanes as a 128-bit vector holds.</summary>
    private static void Square<T>(T* source, nint laneStride, int length, T* panel, int panelWidth, int side)
        where T : unmanaged
    {
        int done = sizeof(T) == sizeof(float)
            ? SquareTransposer.Fours((float*)source, laneStride, length, (float*)panel, panelWidth)
            : SquareTransposer.Twos((double*)source, laneStride, length, (double*)panel, panelWidth);
        for (int p = done; p < length; p++)
        {
            for (int lane = 0; lane < side; lane++)
            {
                panel[(p * panelWidth) + lane] = source[(lane * laneStride) + p];
            }
        }
    }
}
