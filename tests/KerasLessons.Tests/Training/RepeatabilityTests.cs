namespace KerasLessons.Tests.Training;

/// <summary>Same seed, same bits; several trainings at once; nothing that grows.</summary>
[Collection("Program seed")]
public sealed class RepeatabilityTests
{
    [Fact]
    public void Seed_RepeatsAWholeRun()
    {
        Assert.Equal(Run(5), Run(5));
        Assert.NotEqual(Run(5), Run(6));

        static string Run(int seed)
        {
            Utils.SetRandomSeed(seed);
            var (x, y) = Samples.Line(50);
            var net = new Sequential([new Dense(8, "relu"), new Dropout(0.3), new Dense(1)], name: "repeated");
            net.Compile("adam", "mse", ["mae"]);
            var history = net.Fit(x, y, 7, epochs: 4, verbose: 0, validationSplit: 0.2);
            return Samples.Text(FitTests.Weights(net)) + Samples.Text(history["loss"]) + Samples.Text(history["val_mae"]);
        }
    }

    [Fact]
    public void TwoThreads_TrainAsEachAlone()
    {
        string[] alone = [Run(0), Run(1)];
        for (int round = 0; round < 4; round++)
        {
            string[] together = new string[2];
            Thread[] threads = [.. Enumerable.Range(0, 2).Select(i => new Thread(() => together[i] = Run(i)))];
            foreach (var thread in threads)
            {
                thread.Start();
            }
            foreach (var thread in threads)
            {
                thread.Join();
            }
            Assert.Equal(alone, together);
        }

        static string Run(int which)
        {
            var (x, y) = Samples.Line(300);
            var net = new Sequential([new Dense(70, "tanh", inputDim: 2), new Dense(1)]);
            net.SetWeights([.. net.Weights.Select((weight, k) => Samples.Filled(weight.Shape, k + which))]);
            net.Compile(which == 0 ? "adam" : "rmsprop", "mse", ["mae"]);
            var history = net.Fit(x, y, 32, epochs: 15, verbose: 0, shuffle: false, validationSplit: 0.1);
            return Samples.Text(FitTests.Weights(net)) + Samples.Text(history["val_loss"]) + Samples.Text(net.Predict(x, verbose: 0).ToArray<double>());
        }
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(64, false)]
    [InlineData(64, true)]
    public void Epochs_AllocateNothing(int batchSize, bool validates)
    {
        var (x, y) = Samples.Line(200);
        // No tanh here: its kernel boxes where the engine is built for debugging, and only there.
        var net = new Sequential([new Dense(5, "sigmoid", inputDim: 2), new Dense(4, "relu"), new Dense(1)]);
        net.Compile("adam", "mse", ["mae", "root_mean_squared_error"]);
        ValidationData? validation = validates ? new(x, y) : null;
        long few = Allocated(10);
        long many = Allocated(1010);
        // The record of each epoch is room set aside at the beginning: a number of the epoch and eight bytes a name.
        // Nothing else is allocated: the difference is that record, to the byte but for the arrays' alignment.
        long record = 1000 * (4 + 8 * (validates ? 6 : 3));
        Assert.InRange(many - few, record - 8, record + 8);

        long Allocated(int epochs)
        {
            Fit(epochs);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Fit(epochs);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Fit(int epochs) => net.Fit(x, y, batchSize, epochs: epochs, verbose: 0, validationData: validation);
    }

    [Fact]
    public void ThousandEpochs_WithCallbacks_KeepMemoryFlat()
    {
        var (x, y) = Samples.Line(64);
        var net = Samples.Deep();
        net.Compile("adam", "mse", ["mae"]);
        var callback = new LambdaCallback(onTrainBatchEnd: (_, _) => { });
        net.Fit(x, y, 16, epochs: 50, verbose: 0, callbacks: [callback]);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 5; i++)
        {
            net.Fit(x, y, 16, epochs: 200, verbose: 0, callbacks: [callback, new EarlyStopping("loss", patience: 1000, restoreBestWeights: true)]);
        }
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 200_000);
    }

    [Fact]
    public void Data_IsNotHeldAfterTraining()
    {
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        var data = Train(net);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(data.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Train(Sequential net)
        {
            var (x, y) = Samples.Line(1000);
            Tensor inputs = x;
            net.Fit(inputs, y, verbose: 0);
            net.Evaluate(inputs, y, verbose: 0);
            net.Predict(inputs, verbose: 0);
            return new WeakReference(inputs);
        }
    }
}
