namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>The three widths of a micro-kernel.</summary>
internal static class ColumnShape
{
    internal readonly struct WholePair : IColumnShape
    {
        public static int Vectors => 2;

        public static bool Partial => false;
    }

    internal readonly struct PartialPair : IColumnShape
    {
        public static int Vectors => 2;

        public static bool Partial => true;
    }

    internal readonly struct PartialSingle : IColumnShape
    {
        public static int Vectors => 1;

        public static bool Partial => true;
    }
}
