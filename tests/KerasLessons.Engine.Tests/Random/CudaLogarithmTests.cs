using KerasLessons.Engine.Random;

namespace KerasLessons.Engine.Tests.Random;

public class CudaLogarithmTests
{
    [Fact]
    public void Of_IsWithinOneUnitInTheLastPlace()
    {
        // Every 97th float from the smallest that Box-Muller asks for up to 4.
        int last = BitConverter.SingleToInt32Bits(4f);
        double worst = 0;
        for (int bits = BitConverter.SingleToInt32Bits(1e-7f); bits <= last; bits += 97)
        {
            float value = BitConverter.Int32BitsToSingle(bits);
            double exact = Math.Log(value);
            double unit = Math.Abs((float)exact - (double)MathF.BitDecrement(MathF.Abs((float)exact)) * Math.Sign(exact));
            worst = Math.Max(worst, Math.Abs(CudaLogarithm.Of(value) - exact) / Math.Max(unit, float.Epsilon));
        }

        Assert.InRange(worst, 0.4, 1.0);
    }

    [Fact]
    public void OfOne_IsZero() => Assert.Equal(0f, CudaLogarithm.Of(1f));
}
