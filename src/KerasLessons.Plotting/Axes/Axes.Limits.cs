namespace KerasLessons.Plotting;

public sealed partial class Axes
{
    /// <summary>Sets the limits of x, which then no longer follow the data.</summary>
    /// <param name="left">What stands at the left; as it is when left out. More than <paramref name="right"/> turns the axis round.</param>
    /// <param name="right">What stands at the right; as it is when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is no finite number, or not above 0 on a log scale.</exception>
    public void SetXLim(double? left = null, double? right = null)
    {
        UpdateView();
        _x.SetLimits(left, right);
    }

    /// <summary>Sets the limits of y, which then no longer follow the data.</summary>
    /// <param name="bottom">What stands at the bottom; as it is when left out. More than <paramref name="top"/> turns the axis round.</param>
    /// <param name="top">What stands at the top; as it is when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is no finite number, or not above 0 on a log scale.</exception>
    public void SetYLim(double? bottom = null, double? top = null)
    {
        UpdateView();
        _y.SetLimits(bottom, top);
    }

    /// <summary>The limits of x.</summary>
    public (double Left, double Right) GetXLim()
    {
        UpdateView();
        return _x.View;
    }

    /// <summary>The limits of y.</summary>
    public (double Bottom, double Top) GetYLim()
    {
        UpdateView();
        return _y.View;
    }

    /// <summary>Reads the data of all marks again, as they are now. <see cref="AutoscaleView"/> then moves the limits.</summary>
    public void Relim()
    {
        _dataLimits.Clear();
        foreach (var artist in _artists)
        {
            artist.AddTo(_dataLimits);
        }
    }

    /// <summary>Works the limits out again, where they were not set.</summary>
    public void AutoscaleView()
    {
        (_isStaleX, _isStaleY) = (true, true);
        UpdateView();
    }

    /// <summary>Lays x out evenly or by logarithms.</summary>
    /// <param name="scale"><c>linear</c> or <c>log</c>.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public void SetXScale(string scale)
    {
        _x.SetScale(AxisScale.Named(scale));
        _isStaleX = true;
    }

    /// <summary>Lays y out evenly or by logarithms.</summary>
    /// <param name="scale"><c>linear</c> or <c>log</c>.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public void SetYScale(string scale)
    {
        _y.SetScale(AxisScale.Named(scale));
        _isStaleY = true;
    }

    /// <summary>Puts the ticks of x where they are wanted; the limits grow to hold them.</summary>
    /// <param name="ticks">Where; none for no ticks.</param>
    /// <param name="labels">What is written there, as many; the numbers when left out.</param>
    /// <exception cref="ArgumentException">A tick is no finite number, or there are more of one than of the other.</exception>
    public void SetXTicks(ReadOnlySpan<double> ticks, IReadOnlyList<string>? labels = null)
    {
        UpdateView();
        _x.SetTicks(Ticks(ticks), labels?.ToArray());
    }

    /// <summary>Puts the ticks of y where they are wanted; the limits grow to hold them.</summary>
    /// <param name="ticks">Where; none for no ticks.</param>
    /// <param name="labels">What is written there, as many; the numbers when left out.</param>
    /// <exception cref="ArgumentException">A tick is no finite number, or there are more of one than of the other.</exception>
    public void SetYTicks(ReadOnlySpan<double> ticks, IReadOnlyList<string>? labels = null)
    {
        UpdateView();
        _y.SetTicks(Ticks(ticks), labels?.ToArray());
    }

    private static double[] Ticks(ReadOnlySpan<double> ticks)
    {
        foreach (double tick in ticks)
        {
            DataCheck.Finite(tick, nameof(ticks));
        }
        return ticks.ToArray();
    }
}
