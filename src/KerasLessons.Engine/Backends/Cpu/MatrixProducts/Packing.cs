namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>When an operand of a product is copied into the order in which it is read.</summary>
internal enum Packing
{
    /// <summary>Where that pays.</summary>
    WherePaying,

    /// <summary>Only where its numbers lie the wrong way for the micro-kernel.</summary>
    WhereNeeded,

    /// <summary>In every product.</summary>
    Always,
}
