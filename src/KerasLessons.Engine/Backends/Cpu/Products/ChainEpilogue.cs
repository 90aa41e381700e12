using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Backends.Cpu.MatrixProducts;

namespace KerasLessons.Engine.Backends.Cpu.Products;

/// <summary>An elementwise chain that runs on a product's rows as they are completed: bias and activation, an optimizer's update.</summary>
/// <param name="chain">The chain; where the product is not kept, it reads it from memory that is given.</param>
/// <param name="columns">Elements of a row.</param>
/// <param name="keepsProduct">Whether another step reads the product too.</param>
internal sealed unsafe class ChainEpilogue(ElementwiseStep chain, int columns, bool keepsProduct) : RowEpilogue
{
    /// <summary>A loop over elements in the first-level cache, beside multiplications of which a processor does dozens at once.</summary>
    private const int InstructionCost = 8;

    public override int Cost { get; } = InstructionCost * chain.InstructionCount;

    public override bool KeepsProduct => keepsProduct;

    public override void Run(int firstRow, int rows, byte* product) => chain.RunPart(firstRow * columns, rows * columns, product);
}
