using KerasLessons.Text;

namespace KerasLessons;

/// <summary>Ends training when a monitored number has stopped improving.</summary>
/// <remarks>Source: Keras's <c>keras.callbacks.EarlyStopping</c>.</remarks>
public sealed class EarlyStopping : Callback
{
    private readonly string _monitor;
    private readonly double _minDelta;
    private readonly int _patience;
    private readonly int _verbose;
    private readonly bool _rises;
    private readonly double? _baseline;
    private readonly bool _restoreBestWeights;
    private readonly int _startFromEpoch;
    private double? _best;
    private Tensor[]? _bestWeights;
    private int _wait;
    private bool _warned;

    /// <summary>Watches one number.</summary>
    /// <param name="monitor">Name in the epoch's logs.</param>
    /// <param name="minDelta">Least change that counts as an improvement.</param>
    /// <param name="patience">Epochs without improvement after which training ends.</param>
    /// <param name="verbose">1 prints a line when training ends or weights are restored, 0 nothing.</param>
    /// <param name="mode">"min" or "max", or "auto": by the name, as accuracy should rise and a loss fall.</param>
    /// <param name="baseline">A value that must be improved upon for an epoch to count.</param>
    /// <param name="restoreBestWeights">Whether the model ends with the weights of its best epoch.</param>
    /// <param name="startFromEpoch">Epochs before this one are not watched.</param>
    /// <exception cref="ArgumentException">An argument is out of range, or the name does not tell which way is better.</exception>
    public EarlyStopping(
        string monitor = "val_loss",
        double minDelta = 0,
        int patience = 0,
        int verbose = 0,
        string mode = "auto",
        double? baseline = null,
        bool restoreBestWeights = false,
        int startFromEpoch = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(monitor);
        RequireNotBelowZero(patience, nameof(patience));
        RequireNotBelowZero(startFromEpoch, nameof(startFromEpoch));
        if (!double.IsFinite(minDelta))
        {
            throw new ArgumentException(FormattableString.Invariant($"minDelta must be a finite number. Received: minDelta={minDelta}."));
        }
        if (baseline is { } value && double.IsNaN(value))
        {
            throw new ArgumentException("baseline must be a number; leave it out for none. Received: baseline=NaN.");
        }
        if (mode is not ("auto" or "min" or "max"))
        {
            throw new ArgumentException($"mode must be \"auto\", \"min\" or \"max\"; received \"{mode}\".");
        }
        _monitor = monitor;
        _minDelta = Math.Abs(minDelta);
        _patience = patience;
        _verbose = verbose;
        _rises = mode == "max" || (mode == "auto" && MonitorDirection.Rises(monitor, nameof(EarlyStopping)));
        _baseline = baseline;
        _restoreBestWeights = restoreBestWeights;
        _startFromEpoch = startFromEpoch;
    }

    /// <summary>Epoch at which training was ended, from 0; 0 if it was not.</summary>
    public int StoppedEpoch { get; private set; }

    /// <summary>Epoch of the best value, from 0.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Best value seen; NaN before the first.</summary>
    public double Best => _best ?? double.NaN;

    internal override bool SeesBatches => false;

    /// <inheritdoc/>
    public override void OnTrainBegin()
    {
        (_best, _bestWeights, _wait, _warned) = (null, null, 0, false);
        (StoppedEpoch, BestEpoch) = (0, 0);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        ArgumentNullException.ThrowIfNull(logs);
        if (!logs.TryGetValue(_monitor, out double current))
        {
            if (!_warned)
            {
                _warned = true;
                Warnings.Write($"early stopping watches `{_monitor}`, which is not available. Available are: {string.Join(", ", logs.Keys)}.");
            }
            return;
        }
        if (epoch < _startFromEpoch)
        {
            return;
        }
        if (_restoreBestWeights && _bestWeights is null)
        {
            // Even if no epoch improves, there is something to go back to.
            _bestWeights = Model.GetWeights();
            BestEpoch = epoch;
        }
        _wait++;
        if (IsImprovement(current, _best))
        {
            _best = current;
            BestEpoch = epoch;
            _bestWeights = _restoreBestWeights ? Model.GetWeights() : null;
            if (_baseline is null || IsImprovement(current, _baseline))
            {
                _wait = 0;
            }
            return;
        }
        if (_wait >= _patience && epoch > 0)
        {
            StoppedEpoch = epoch;
            Model.StopTraining = true;
        }
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(Logs logs)
    {
        if (StoppedEpoch > 0 && _verbose > 0)
        {
            Config.Output.Write($"Epoch {StoppedEpoch + 1}: early stopping\n");
        }
        if (_restoreBestWeights && _bestWeights is not null)
        {
            if (_verbose > 0)
            {
                Config.Output.Write($"Restoring model weights from the end of the best epoch: {BestEpoch + 1}.\n");
            }
            Model.SetWeights(_bestWeights);
        }
    }

    private static void RequireNotBelowZero(int value, string name)
    {
        if (value < 0)
        {
            throw new ArgumentException($"{name} must be 0 or more. Received: {name}={value}.");
        }
    }

    private bool IsImprovement(double value, double? reference) =>
        reference is not { } known || (_rises ? value - _minDelta > known : value + _minDelta < known);
}
