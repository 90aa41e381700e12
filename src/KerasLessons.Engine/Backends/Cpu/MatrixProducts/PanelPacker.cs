using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// Copies a strip of a matrix into a packed panel, in the order in which the micro-kernel reads it: for each step of the
/// depth, the panel's lanes (rows of A, or columns of B) side by side. Transposed operands become equal here.
/// </summary>
internal static unsafe class PanelPacker
{
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
        int lane = 0;
        if (Vector128.IsHardwareAccelerated && depthStride == 1)
        {
            int side = 16 / sizeof(T);
            for (; lane + side <= lanes; lane += side)
            {
                T* from = source + (lane * laneStride);
                int done = sizeof(T) == sizeof(float)
                    ? SquareTransposer.Fours((float*)from, laneStride, depth, (float*)(panel + lane), panelWidth)
                    : SquareTransposer.Twos((double*)from, laneStride, depth, (double*)(panel + lane), panelWidth);
                for (int p = done; p < depth; p++)
                {
                    for (int i = 0; i < side; i++)
                    {
                        panel[((nint)p * panelWidth) + lane + i] = from[(i * laneStride) + p];
                    }
                }
            }
        }

        for (; lane < lanes; lane++)
        {
            T* from = source + (lane * laneStride);
            T* to = panel + lane;
            for (int p = 0; p < depth; p++)
            {
                *to = *from;
                from += depthStride;
                to += panelWidth;
            }
        }
    }
}
