namespace KerasLessons.Plotting.Scenes;

/// <summary>What an axis shows. An axis that runs the other way has its larger end first.</summary>
internal readonly record struct Interval(double First, double Last)
{
    public double Low => Math.Min(First, Last);

    public double High => Math.Max(First, Last);
}
