namespace KerasLessons.Tests.Text;

/// <summary>A clock that only the test moves.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long microseconds = 5_000_000;

    public override long TimestampFrequency => 1_000_000;

    public override long GetTimestamp() => microseconds;

    public void Pass(double seconds) => microseconds += (long)Math.Round(seconds * 1e6);
}
