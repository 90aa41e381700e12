using KerasLessons.Engine.Graphs;

namespace KerasLessons.Tests;

public sealed class OptimizerTests
{
    private static readonly float[][] Gradients = [[1, -6, 7, 2], [0.5f, -1, 2, 0], [-0.25f, 3, -4, 1], [0.1f, 0.2f, 0.3f, 0.4f]];

    public static TheoryData<string> Kinds =>
    [
        "adadelta", "adafactor", "adagrad", "adam", "adamax", "adamw", "ftrl", "lamb", "lion", "nadam", "rmsprop", "sgd",
        "sgd nesterov", "sgd momentum clipnorm decay", "sgd global clip", "sgd schedule", "sgd accumulate", "nadam accumulate",
        "adam ema", "rmsprop centered momentum", "adam amsgrad clipvalue",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TracedStep_EqualsEagerStep(string kind)
    {
        var (eager, traced) = (new Pair(), new Pair());
        var (one, other) = (Make(kind), Make(kind));
        other.Build(traced.Variables);
        var shapes = traced.Variables.Select(variable => variable.Spec).ToArray();
        var graph = GraphBuilder.Trace(shapes, gradients =>
        {
            other.Apply(gradients, traced.Variables);
            return [];
        });

        foreach (float[] gradient in Gradients)
        {
            Tensor[] slopes = [((Tensor)gradient).Reshape(2, 2), ((Tensor)gradient)[..2]];
            one.Apply(slopes, eager.Variables);
            GraphRunner.Run(graph, slopes);
        }

        Assert.Equal(eager.Numbers(), traced.Numbers());
        Assert.Equal(4, other.Iterations.Value.Item());
        Assert.Equal(one.Variables.SelectMany(v => v.Value.ToArray<double>()), other.Variables.SelectMany(v => v.Value.ToArray<double>()));
        Assert.NotEqual(new Pair().Numbers(), eager.Numbers());
    }

    [Fact]
    public void TracedStep_FollowsALearningRateSetLater()
    {
        var weight = new Variable(new float[] { 1 });
        var optimizer = new SGD(0.1);
        optimizer.Build([weight]);
        var graph = GraphBuilder.Trace([weight.Spec], gradients =>
        {
            optimizer.Apply(gradients, [weight]);
            return [];
        });
        optimizer.LearningRate = 0.5;
        GraphRunner.Run(graph, new float[] { 1 });
        Assert.Equal([0.5f], weight.Value.ToArray<float>());
    }

    [Fact]
    public void Names_GiveKerasOptimizersWithTheirDefaults()
    {
        Assert.Equal(12, Optimizers.Names.Count);
        foreach (string name in Optimizers.Names)
        {
            var made = Optimizers.Get(name.ToUpperInvariant());
            Assert.Equal(name, made.GetType().Name.ToLowerInvariant());
            Assert.Equal(made is SGD ? 0.01 : 0.001, made.LearningRate);
        }
        Assert.Equal(0.004, ((AdamW)Optimizers.Get("adamw")).WeightDecay);
        Assert.Null(Optimizers.Get("adam").WeightDecay);
        var own = new SGD();
        Assert.Same(own, Optimizers.Get(own));
    }

    [Fact]
    public void UnknownName_ListsTheKnownOnes()
    {
        var error = Assert.Throws<ArgumentException>(() => Optimizers.Get("foo"));
        Assert.StartsWith("Could not interpret optimizer identifier: foo. Known names: adadelta, adafactor, adagrad, adam, ", error.Message);
    }

    [Fact]
    public void Variables_StandInKerasOrder()
    {
        var weights = new Pair();
        Assert.Equal(["o/iteration", "o/learning_rate"], NamesOf(new SGD(name: "o"), weights));
        Assert.Equal(
            ["o/iteration", "o/learning_rate", "o/dense_kernel_momentum", "o/dense_bias_momentum"],
            NamesOf(new SGD(momentum: 0.9, name: "o"), weights));
        Assert.Equal(
            [
                "o/iteration", "o/learning_rate", "o/dense_kernel_momentum", "o/dense_kernel_velocity", "o/dense_bias_momentum",
                "o/dense_bias_velocity", "o/dense_kernel_velocity_hat", "o/dense_bias_velocity_hat",
            ],
            NamesOf(new Adam(amsgrad: true, name: "o"), weights));
        Assert.Equal(
            ["o/iteration", "o/dense_kernel_velocity", "o/dense_bias_velocity"],
            NamesOf(new RMSprop(new ExponentialDecay(0.1, 10, 0.5), name: "o"), weights));
        Assert.Equal(DType.Int64, new SGD().Iterations.DType);
    }

    [Fact]
    public void LearningRate_IsReadAndSet()
    {
        var optimizer = new Adam(0.1);
        Assert.Equal(0.1, optimizer.LearningRate);
        optimizer.LearningRate = 0.2;
        Assert.Equal(0.2, optimizer.LearningRate);
        Assert.Equal(0.2f, optimizer.Variables[1].Value.ToArray<float>()[0]);
        optimizer.Variables[1].Assign(0.25f);
        Assert.Equal(0.25, optimizer.LearningRate);
        Assert.Throws<ArgumentException>(() => optimizer.LearningRate = double.NaN);
        Assert.Equal(0.25, optimizer.LearningRate);
    }

    [Fact]
    public void LearningRateOfASchedule_FollowsTheIterationAndCannotBeSet()
    {
        var weight = new Variable(1f);
        var optimizer = new SGD(new PiecewiseConstantDecay([0, 1], [1, 0.5, 0.25]));
        var seen = new List<double>();
        for (int i = 0; i < 3; i++)
        {
            seen.Add(optimizer.LearningRate);
            optimizer.Apply([1f], [weight]);
        }
        Assert.Equal([1, 0.5, 0.25], seen);
        Assert.Equal(-0.75, weight.Value.Item(), 6);
        Assert.Contains("schedule", Assert.Throws<InvalidOperationException>(() => optimizer.LearningRate = 1).Message);
    }

    [Fact]
    public void GlobalClipNorm_ScalesAllGradientsTogether()
    {
        var (a, b) = (new Variable(0.0), new Variable(0.0));
        new SGD(1, globalClipNorm: 1).Apply([3.0, 4.0], [a, b]);
        Assert.Equal(-0.6, a.Value.Item(), 12);
        Assert.Equal(-0.8, b.Value.Item(), 12);
    }

    [Fact]
    public void ExcludedWeights_DoNotDecay()
    {
        var weights = new Pair();
        var optimizer = new SGD(1, weightDecay: 0.5);
        optimizer.ExcludeFromWeightDecay(names: ["bias"]);
        optimizer.Apply([Ops.Zeros([2, 2]), Ops.Zeros(2)], weights.Variables);
        Assert.Equal([0.5, 1, 1.5, 2, 1, 2], weights.Numbers());
        Assert.Throws<InvalidOperationException>(() => optimizer.ExcludeFromWeightDecay(names: ["kernel"]));
    }

    [Fact]
    public void MovingAverage_ReplacesTheWeightsWhenAskedAtTheEnd()
    {
        var weight = new Variable(0.0);
        var optimizer = new SGD(1, useEma: true, emaMomentum: 0.5);
        optimizer.Apply([-1.0], [weight]);
        optimizer.Apply([-1.0], [weight]);
        Assert.Equal(2, weight.Value.Item());
        optimizer.FinalizeVariableValues();
        Assert.Equal(1.5, weight.Value.Item());
    }

    [Fact]
    public void Adafactor_FollowsThePaper()
    {
        // Two steps of the factored rule, in plain numbers.
        double[,] w = { { 1, 2 }, { 3, 4 } };
        double[][,] gradients = [new double[,] { { 1, -2 }, { 0.5, 4 } }, new double[,] { { -1, 1 }, { 2, 0.25 } }];
        var variable = new Variable(w);
        var optimizer = new Adafactor(0.1);
        double[] rows = new double[2], columns = new double[2];
        for (int step = 1; step <= 2; step++)
        {
            double[,] g = gradients[step - 1];
            optimizer.Apply([g], [variable]);
            double keep = 1 - Math.Pow(step, -0.8);
            for (int i = 0; i < 2; i++)
            {
                rows[i] = keep * rows[i] + (1 - keep) * (g[i, 0] * g[i, 0] + g[i, 1] * g[i, 1]) / 2;
                columns[i] = keep * columns[i] + (1 - keep) * (g[0, i] * g[0, i] + g[1, i] * g[1, i]) / 2;
            }
            double[,] u = new double[2, 2];
            double size = 0, movement = 0;
            for (int i = 0; i < 4; i++)
            {
                int r = i / 2, c = i % 2;
                u[r, c] = g[r, c] / Math.Sqrt(rows[r] / ((rows[0] + rows[1]) / 2) * columns[c]);
                movement += u[r, c] * u[r, c] / 4;
                size += w[r, c] * w[r, c] / 4;
            }
            // The learning rate is kept in 32 bits.
            double rate = Math.Max(1e-3, Math.Sqrt(size)) * Math.Min(0.1f, 1 / Math.Sqrt(step)) / Math.Max(1, Math.Sqrt(movement));
            for (int i = 0; i < 4; i++)
            {
                w[i / 2, i % 2] -= rate * u[i / 2, i % 2];
            }
            Assert.All(variable.Value.ToArray<double>().Zip(w.Cast<double>()), pair => Assert.Equal(pair.Second, pair.First, 12));
        }
    }

    [Fact]
    public void MissingGradient_LeavesItsVariableAlone()
    {
        var (a, b) = (new Variable(1f), new Variable(1f));
        new SGD(1, momentum: 0.9).Apply([null, 1f], [a, b]);
        Assert.Equal(1, a.Value.Item());
        Assert.Equal(0, b.Value.Item());
    }

    [Fact]
    public void BadSteps_ChangeNothingAndSayWhy()
    {
        var weights = new Pair();
        var optimizer = new SGD(1);
        Tensor[] slopes = [Ops.Ones([2, 2]), Ops.Ones(2)];
        Assert.Contains("call Build(variables) first", Message(() => optimizer.Apply(slopes)));
        Assert.Contains("No gradients provided for any variable", Message(() => optimizer.Apply([null, null], weights.Variables)));
        Assert.Contains("Received 1 gradients for 2 variables", Message(() => optimizer.Apply([slopes[0]], weights.Variables)));
        Assert.Contains(
            "The gradient of 'dense/bias' must have the variable's shape (2,). Received a gradient of shape (3,).",
            Message(() => optimizer.Apply([slopes[0], Ops.Ones(3)], weights.Variables)));
        Assert.Contains("twice", Message(() => optimizer.Apply([slopes[0], slopes[0]], [weights.Variables[0], weights.Variables[0]])));
        Assert.False(optimizer.Built);
        optimizer.Build(weights.Variables);
        Assert.StartsWith("Unknown variable: 'other'.", Message(() => optimizer.Apply([1f], [new Variable(1f, name: "other")])));
        Assert.Equal(new Pair().Numbers(), weights.Numbers());
        Assert.Equal(0, optimizer.Iterations.Value.Item());
        optimizer.Apply(slopes);
        Assert.Equal([0, 1, 2, 3, 0, 1], weights.Numbers());
    }

    [Fact]
    public void BadSettings_SayWhatWasReceived()
    {
        Assert.StartsWith(
            "Only one of clipNorm, clipValue and globalClipNorm can be set.", Message(() => new SGD(clipNorm: 1, clipValue: 1)));
        Assert.Equal("momentum must be between 0 and 1. Received: momentum=1.5.", Message(() => new SGD(momentum: 1.5)));
        Assert.Contains("useEma: true", Message(() => new Adam(emaOverwriteFrequency: 2)));
        Assert.Equal("gradientAccumulationSteps must be 2 or more. Received: gradientAccumulationSteps=1.", Message(() => new Adam(gradientAccumulationSteps: 1)));
        Assert.StartsWith("A learning rate must be a finite number.", Message(() => new Adam(double.PositiveInfinity)));
        Assert.StartsWith("decaySteps must be greater than 0.", Message(() => new ExponentialDecay(0.1, 0, 0.5)));
        Assert.StartsWith("There must be one more value than boundaries.", Message(() => new PiecewiseConstantDecay([1, 2], [1, 2])));
        Assert.StartsWith("warmupSteps must be", Message(() => new CosineDecay(0.1, 10, warmupSteps: 5)));
        Assert.StartsWith("learningRatePower must be zero or less.", Message(() => new Ftrl(learningRatePower: 0.5)));
    }

    [Fact]
    public void Warmup_RisesInALineThenFalls()
    {
        var schedule = new CosineDecay(0.1, 10, alpha: 0.5, warmupTarget: 0.5, warmupSteps: 4);
        double[] expected = [0.1, 0.2, 0.3, 0.4, 0.5];
        Assert.All(expected, (rate, step) => Assert.Equal(rate, schedule.Invoke(step), 12));
        Assert.Equal(0.375, schedule.Invoke(9), 12);
        Assert.Equal(0.25, schedule.Invoke(100), 12);
    }

    [Fact]
    public void GradientsAndVariables_CanComeInPairs()
    {
        var beta = new Variable(new double[] { 1, 2 });
        new SGD(0.5).ApplyGradients((new double[] { 2, 2 }, beta));
        Assert.Equal([0, 1], beta.Value.ToArray<double>());
    }

    private static string Message(Action action) => Assert.Throws<ArgumentException>(action).Message;

    private static IEnumerable<string> NamesOf(Optimizer optimizer, Pair weights)
    {
        optimizer.Build(weights.Variables);
        return optimizer.Variables.Select(variable => variable.Name);
    }

    private static Optimizer Make(string kind) => kind switch
    {
        "sgd nesterov" => new SGD(0.1, momentum: 0.9, nesterov: true),
        "sgd momentum clipnorm decay" => new SGD(0.1, momentum: 0.5, weightDecay: 0.1, clipNorm: 2),
        "sgd global clip" => new SGD(0.1, globalClipNorm: 1),
        "sgd schedule" => new SGD(new CosineDecayRestarts(0.1, 2)),
        "sgd accumulate" => new SGD(0.1, momentum: 0.5, weightDecay: 0.1, gradientAccumulationSteps: 2),
        "nadam accumulate" => new Nadam(0.1, gradientAccumulationSteps: 2),
        "adam ema" => new Adam(0.1, useEma: true, emaMomentum: 0.9, emaOverwriteFrequency: 2),
        "rmsprop centered momentum" => new RMSprop(0.1, momentum: 0.9, centered: true),
        "adam amsgrad clipvalue" => new Adam(0.1, amsgrad: true, clipValue: 0.5),
        _ => Optimizers.Get(kind),
    };

    /// <summary>A kernel and a bias.</summary>
    private sealed class Pair
    {
        public Variable[] Variables { get; } =
        [
            new(new float[,] { { 1, 2 }, { 3, 4 } }, name: "dense/kernel"),
            new(new float[] { 1, 2 }, name: "dense/bias"),
        ];

        public double[] Numbers() => [.. Variables.SelectMany(variable => variable.Value.ToArray<double>())];
    }
}
