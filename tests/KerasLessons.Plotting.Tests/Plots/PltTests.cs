namespace KerasLessons.Plotting.Tests.Plots;

public class PltTests
{
    [Fact]
    public void Drawing_GoesToTheCurrentPlot()
    {
        plt.Close();
        plt.Plot([1, 2], [3, 4]);
        var first = plt.Gca();
        Assert.Same(first, plt.Gcf().Axes[0]);
        var figure = plt.Figure(3, 2);
        plt.Scatter([1], [2]);
        plt.Title("title");
        Assert.Equal((3, 2, 1, 1), (figure.Width, figure.Height, figure.Axes.Count, ((Axes)figure.Axes[0]).Children.Count));
        Assert.Single(first.Children);
        plt.Sca(first);
        plt.Hist([1, 2]);
        Assert.Equal(2, first.Children.Count);
        plt.Close();
        Assert.NotSame(first, plt.Gca());
        plt.Close();
    }

    [Fact]
    public void Subplot_FindsAPlotAgain()
    {
        plt.Close();
        var one = plt.Subplot(1, 2, 1);
        var two = plt.Subplot(1, 2, 2);
        Assert.Same(two, plt.Gca());
        Assert.Same(one, plt.Subplot(1, 2, 1));
        Assert.Equal(2, plt.Gcf().Axes.Count);
        var (figure, axes) = plt.Subplots(2, 3);
        Assert.Equal((6, axes[0]), (figure.Axes.Count, plt.Gca()));
        plt.Close();
    }

    [Fact]
    public void EachThread_HasItsOwn()
    {
        plt.Close();
        var here = plt.Gcf();
        Figure? there = null;
        var thread = new Thread(() => there = plt.Gcf());
        thread.Start();
        thread.Join();
        Assert.NotNull(there);
        Assert.NotSame(here, there);
        plt.Close();
    }
}
