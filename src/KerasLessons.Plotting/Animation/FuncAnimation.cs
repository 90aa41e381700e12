using System.Globalization;
using KerasLessons.Plotting.Animation;
using KerasLessons.Plotting.Files;

namespace KerasLessons.Plotting;

/// <summary>An animation made by calling a function for each frame: one page that plays without a network.</summary>
/// <remarks>
/// <para>
/// The function is called with 0, 1, 2 … when the frames are first needed, once each, and changes the figure; each time the figure is
/// drawn and the drawing kept. So a function may add marks to those of the frame before.
/// </para>
/// <para>Source: <see href="https://matplotlib.org/stable/api/_as_gen/matplotlib.animation.FuncAnimation.html">matplotlib.animation.FuncAnimation</see>.</para>
/// </remarks>
/// <example>
/// <code>
/// var figure = new Figure();
/// var axes = figure.AddSubplot();
/// var line = axes.Plot(x, y);
/// new FuncAnimation(figure, frame => line.SetYData(path[frame]), frames: 30).Save("path.html");
/// </code>
/// </example>
public sealed class FuncAnimation
{
    private readonly Action<int> _update;
    private readonly Recording _recording;
    private bool _unfinished;

    /// <summary>An animation of a figure; nothing is drawn yet.</summary>
    /// <param name="figure">What <paramref name="update"/> changes.</param>
    /// <param name="update">Makes the figure ready for a frame, whose number from 0 it is given.</param>
    /// <param name="frames">How many frames, 1 or more.</param>
    /// <param name="interval">Milliseconds from frame to frame, above 0.</param>
    /// <param name="repeat">Whether it begins anew after the last frame; readers can change it on the page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> or <paramref name="update"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="frames"/> or <paramref name="interval"/> is too small.</exception>
    public FuncAnimation(Figure figure, Action<int> update, int frames, double interval = 200, bool repeat = true)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(update);
        if (frames < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(frames), frames, $"An animation has at least 1 frame; {frames} was asked for.");
        }
        if (!(interval > 0) || !double.IsFinite(interval))
        {
            throw new ArgumentOutOfRangeException(nameof(interval), interval, $"interval is the time from frame to frame in milliseconds, a finite number above 0; it was {interval.ToString(CultureInfo.InvariantCulture)}.");
        }
        (Figure, Frames, Interval, Repeat) = (figure, frames, interval, repeat);
        _update = update;
        _recording = new Recording(figure.Width * 72, figure.Height * 72);
    }

    /// <summary>The figure; after <see cref="Save"/> or <see cref="ToHtml"/> it shows the last frame.</summary>
    public Figure Figure { get; }

    /// <summary>How many frames there are.</summary>
    public int Frames { get; }

    /// <summary>Milliseconds from frame to frame.</summary>
    public double Interval { get; }

    /// <summary>Whether it begins anew after the last frame.</summary>
    public bool Repeat { get; }

    /// <summary>The page's title: what a browser's tab and a screen reader say.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Title
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = "Animation";

    /// <summary>The animation as one page with everything in it, as matplotlib's <c>to_jshtml</c> gives it.</summary>
    /// <returns>A whole HTML document. It starts paused at the first frame.</returns>
    /// <exception cref="InvalidOperationException">An earlier call failed at a frame.</exception>
    public string ToHtml()
    {
        Draw(progress: null, CancellationToken.None);
        return PlayerPage.Animation(_recording, Title, Interval, Repeat);
    }

    /// <summary>Writes the page to a file.</summary>
    /// <param name="path">The file, <c>.html</c>. One of that name is replaced once all frames are drawn and the new page is whole.</param>
    /// <param name="progress">Told after each frame how many are drawn.</param>
    /// <param name="cancellationToken">Stops between two frames. Those already drawn are kept: a later call goes on from there.</param>
    /// <exception cref="ArgumentException">The file's name does not end in <c>.html</c>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="InvalidOperationException">An earlier call failed at a frame.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; no file was written.</exception>
    public void Save(string path, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        HtmlFile.Check(path);
        Draw(progress, cancellationToken);
        WholeFile.Write(path, PlayerPage.Animation(_recording, Title, Interval, Repeat));
    }

    private void Draw(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        while (_recording.Count < Frames)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int frame = _recording.Count;
            if (_unfinished)
            {
                throw new InvalidOperationException(
                    $"Frame {frame} failed before, which left the figure between two frames; make a new FuncAnimation with a new figure.");
            }
            _unfinished = true;
            _update(frame);
            _recording.Add(Figure.Draw(_recording.Definitions));
            _unfinished = false;
            progress?.Report(frame + 1);
        }
    }
}
