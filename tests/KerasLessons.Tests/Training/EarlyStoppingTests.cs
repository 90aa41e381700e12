namespace KerasLessons.Tests.Training;

/// <summary>When EarlyStopping ends training, parameter by parameter, on losses that the test dictates.</summary>
[Collection("Output")]
public sealed class EarlyStoppingTests
{
    private static readonly double[] s_losses = [5, 4, 3.95, 3.9, 4.5, 4.4, 3.8, 6, 6, 6, 6, 6];

    [Fact]
    public void Patience_CountsEpochsWithoutImprovement()
    {
        Assert.Equal(5, Run(new EarlyStopping("loss"), s_losses).Epochs);
        Assert.Equal(6, Run(new EarlyStopping("loss", patience: 2), s_losses).Epochs);
        Assert.Equal(10, Run(new EarlyStopping("loss", patience: 3), s_losses).Epochs);
        Assert.Equal(12, Run(new EarlyStopping("loss", patience: 9), s_losses).Epochs);
    }

    [Fact]
    public void MinDelta_IsTheLeastImprovement()
    {
        Assert.Equal(3, Run(new EarlyStopping("loss", minDelta: 0.1), s_losses).Epochs);
        Assert.Equal(3, Run(new EarlyStopping("loss", minDelta: -0.1), s_losses).Epochs);
        Assert.Equal(5, Run(new EarlyStopping("loss", minDelta: 0.04), s_losses).Epochs);
    }

    [Fact]
    public void Mode_SaysWhichWayIsBetter()
    {
        Assert.Equal(2, Run(new EarlyStopping("loss", mode: "max"), s_losses).Epochs);
        Assert.Equal(5, Run(new EarlyStopping("loss", mode: "min"), s_losses).Epochs);
        Assert.Equal(5, Run(new EarlyStopping("loss", mode: "auto"), s_losses).Epochs);
    }

    [Theory]
    [InlineData("loss", false)]
    [InlineData("val_loss", false)]
    [InlineData("mae", false)]
    [InlineData("val_root_mean_squared_error", false)]
    [InlineData("binary_crossentropy", false)]
    [InlineData("false_positives", false)]
    [InlineData("accuracy", true)]
    [InlineData("val_acc", true)]
    [InlineData("val_auc", true)]
    [InlineData("r2_score", true)]
    [InlineData("f1_score", true)]
    [InlineData("true_negatives", true)]
    [InlineData("sensitivity_at_specificity", true)]
    [InlineData("one_hot_mean_io_u", true)]
    [InlineData("top_k_categorical_accuracy", true)]
    public void Auto_TellsTheDirectionByTheName(string monitor, bool rises) =>
        Assert.Equal(rises, MonitorDirection.Rises(monitor, "EarlyStopping"));

    [Fact]
    public void Auto_RefusesANameThatTellsNothing()
    {
        string message = Assert.Throws<ArgumentException>(() => new EarlyStopping("reward")).Message;
        Assert.Contains("reward", message, StringComparison.Ordinal);
        Assert.Contains("mode: \"max\"", message, StringComparison.Ordinal);
        Assert.NotNull(new EarlyStopping("reward", mode: "max"));
    }

    [Fact]
    public void Baseline_MustBeImprovedUpon()
    {
        // Epochs that improve, but not upon the baseline, count all the same; the first that does not improve ends it.
        Assert.Equal(5, Run(new EarlyStopping("loss", patience: 3, baseline: 1), s_losses).Epochs);
        Assert.Equal(10, Run(new EarlyStopping("loss", patience: 3), s_losses).Epochs);
        Assert.Equal(10, Run(new EarlyStopping("loss", patience: 3, baseline: 4.5), s_losses).Epochs);
        // 0 is a baseline like any other.
        Assert.Equal(5, Run(new EarlyStopping("loss", patience: 3, baseline: 0), s_losses).Epochs);
    }

    [Fact]
    public void StartFromEpoch_LooksAwayBefore()
    {
        Assert.Equal(2, Run(new EarlyStopping("loss"), [1, 2, 0.5, 0.4, 0.6, 0.7]).Epochs);
        Assert.Equal(5, Run(new EarlyStopping("loss", startFromEpoch: 2), [1, 2, 0.5, 0.4, 0.6, 0.7]).Epochs);
    }

    [Fact]
    public void RestoreBestWeights_GoesBackToTheBestEpoch()
    {
        var (kept, restored) = (new EarlyStopping("loss", patience: 2), new EarlyStopping("loss", patience: 2, restoreBestWeights: true));
        Assert.Equal(5, Run(kept, s_losses).Mark);
        Assert.Equal(3, Run(restored, s_losses).Mark);
        Assert.Equal((5, 3, 3.9f), ((int, int, float))(restored.StoppedEpoch, restored.BestEpoch, (float)restored.Best));
        // Also where training ends of itself, as in Keras.
        Assert.Equal(6, Run(new EarlyStopping("loss", patience: 100, restoreBestWeights: true), s_losses).Mark);
    }

    [Fact]
    public void RestoreBestWeights_HasSomethingToRestore_EvenIfNothingImproved()
    {
        Assert.Equal(0, Run(new EarlyStopping("loss", patience: 2, restoreBestWeights: true), [3, 4, 5, 6]).Mark);
        Assert.Equal(2, Run(new EarlyStopping("loss", patience: 1, restoreBestWeights: true, startFromEpoch: 2), [3, 2, 5, 6, 7]).Mark);
    }

    [Fact]
    public void Zero_IsALossLikeAnyOther()
    {
        var stopping = new EarlyStopping("loss", patience: 2);
        Assert.Equal(4, Run(stopping, [1, 0, 0, 0, 0, 0]).Epochs);
        Assert.Equal((0, 1), (stopping.Best, stopping.BestEpoch));
    }

    [Fact]
    public void NaN_IsNoImprovement() => Assert.Equal(4, Run(new EarlyStopping("loss", patience: 2), [2, 1, double.NaN, double.NaN, 0.5]).Epochs);

    [Fact]
    public void OneCallback_ServesSeveralRuns()
    {
        var stopping = new EarlyStopping("loss");
        Assert.Equal(5, Run(stopping, s_losses).Epochs);
        Assert.Equal(5, Run(stopping, s_losses).Epochs);
    }

    [Fact]
    public void Verbose_TellsWhatItDoes()
    {
        Assert.Equal("", Run(new EarlyStopping("loss", restoreBestWeights: true), s_losses).Printed);
        Assert.Equal(
            "Epoch 5: early stopping\nRestoring model weights from the end of the best epoch: 4.\n",
            Run(new EarlyStopping("loss", restoreBestWeights: true, verbose: 1), s_losses).Printed);
    }

    [Fact]
    public void MissingMonitor_IsToldOnce_AndTrainingGoesOn()
    {
        var error = Console.Error;
        using var text = new StringWriter();
        try
        {
            Console.SetError(text);
            Assert.Equal(4, Run(new EarlyStopping(), [1, 2, 3, 4]).Epochs);
        }
        finally
        {
            Console.SetError(error);
        }
        Assert.Equal("Warning: early stopping watches `val_loss`, which is not available. Available are: loss.", text.ToString().Trim());
    }

    [Fact]
    public void ValLoss_IsWatchedBySettingNothing()
    {
        var (x, y) = Samples.Line(20);
        var net = Samples.LineNet();
        net.Compile(new SGD(0.2), "mse");
        var history = net.Fit(x, y, epochs: 500, verbose: 0, validationSplit: 0.3, callbacks: [new EarlyStopping()]);
        Assert.InRange(history.Epoch.Count, 2, 499);
    }

    [Fact]
    public void BadSettings_AreRefused()
    {
        Assert.Contains("received \"up\"", Assert.Throws<ArgumentException>(() => new EarlyStopping(mode: "up")).Message, StringComparison.Ordinal);
        Assert.Contains("patience=-1", Assert.Throws<ArgumentException>(() => new EarlyStopping(patience: -1)).Message, StringComparison.Ordinal);
        Assert.Contains("startFromEpoch=-2", Assert.Throws<ArgumentException>(() => new EarlyStopping(startFromEpoch: -2)).Message, StringComparison.Ordinal);
        Assert.Contains("minDelta=NaN", Assert.Throws<ArgumentException>(() => new EarlyStopping(minDelta: double.NaN)).Message, StringComparison.Ordinal);
        Assert.Contains("baseline=NaN", Assert.Throws<ArgumentException>(() => new EarlyStopping(baseline: double.NaN)).Message, StringComparison.Ordinal);
    }

    /// <summary>Trains on losses that are given; the bias marks the epoch that the weights are of.</summary>
    private static (int Epochs, double Mark, string Printed) Run(EarlyStopping stopping, double[] losses)
    {
        var net = new Sequential([new Dense(1, inputDim: 1, kernelInitializer: "zeros")]);
        net.Compile(new SGD(0.0), (y, output) => y + 0.0 * output);
        int epoch = 0;
        IEnumerable<(Tensor, Tensor)> Batches()
        {
            yield return (new double[] { 0 }, new[] { losses[epoch++] });
        }
        var mark = new LambdaCallback(onEpochBegin: number => net.SetWeights([new double[,] { { 0 } }, new double[] { number }]));
        int epochs = 0;
        string printed = Printed.By(
            () => epochs = net.Fit(Batches(), epochs: losses.Length, verbose: 0, callbacks: [mark, stopping]).Epoch.Count);
        return (epochs, net.GetWeights()[1].Item(), printed);
    }
}
