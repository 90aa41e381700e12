using System.Runtime.CompilerServices;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Tests.Tensors;

public unsafe class PinnedBufferTests
{
    /// <summary>A length that no model of another test has.</summary>
    private const int Bytes = 123_457;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(20_000)]
    [InlineData(2_000_000)]
    public void Memory_IsZero_AndStartsOnACacheLine(int bytes)
    {
        var buffer = new PinnedBuffer(bytes);
        Assert.Equal(bytes, buffer.Bytes.Length);
        Assert.False(buffer.Bytes.ContainsAnyExcept((byte)0));
        Assert.Equal(0, (nint)buffer.Pointer % PinnedBuffer.Alignment);
    }

    [Fact]
    public void Memory_OfABufferThatIsGone_ServesTheNextOne_ZeroAgain()
    {
        nint before = Fill();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var first = new PinnedBuffer(Bytes);
        var second = new PinnedBuffer(Bytes, isZeroed: false);
        Assert.Equal(before, (nint)first.Pointer);
        Assert.NotEqual(before, (nint)second.Pointer);
        Assert.False(first.Bytes.ContainsAnyExcept((byte)0));
        GC.KeepAlive(first);
        GC.KeepAlive(second);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Fill()
    {
        var buffer = new PinnedBuffer(Bytes);
        buffer.Bytes.Fill(0xFF);
        nint pointer = (nint)buffer.Pointer;
        GC.KeepAlive(buffer);
        return pointer;
    }
}
