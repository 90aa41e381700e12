namespace KerasLessons.Benchmarks;

/// <summary>The most that this machine was seen to do.</summary>
/// <param name="FlopsOfOne">Operations of single precision a second on one thread.</param>
/// <param name="FlopsOfAll">The same on all processors.</param>
/// <param name="BytesOfOne">Bytes a second between memory and one thread.</param>
/// <param name="BytesOfAll">The same for all processors.</param>
internal sealed record MachineLimits(double FlopsOfOne, double FlopsOfAll, double BytesOfOne, double BytesOfAll)
{
    public double Flops(int? threads) => threads == 1 ? FlopsOfOne : FlopsOfAll;

    public double Bytes(int? threads) => threads == 1 ? BytesOfOne : BytesOfAll;

    public static MachineLimits Measure()
    {
        int processors = Environment.ProcessorCount;
        return new MachineLimits(PeakArithmetic.Measure(1), PeakArithmetic.Measure(processors), MemoryTriad.Measure(1), MemoryTriad.Measure(processors));
    }
}
