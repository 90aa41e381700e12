using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Tests;

public sealed class LossTests
{
    private static readonly double[,] s_probabilities = { { 0.12, 0.31, 0.57 }, { 0.22, 0.48, 0.3 }, { 0.71, 0.13, 0.16 } };
    private static readonly double[,] s_targets = { { 0, 0, 1 }, { 0, 1, 0 }, { 0, 0, 1 } };
    private static readonly int[] s_classes = [2, 1, 2];

    private static readonly Dictionary<string, (Loss Loss, Tensor Target)> s_losses = new()
    {
        ["mse"] = (new MeanSquaredError(), s_targets),
        ["mae"] = (new MeanAbsoluteError(), s_targets),
        ["mape"] = (new MeanAbsolutePercentageError(), (Tensor)s_targets + 0.5),
        ["msle"] = (new MeanSquaredLogarithmicError(), s_targets),
        ["huber"] = (new Huber(0.5), s_targets),
        ["logcosh"] = (new LogCosh(), s_targets),
        ["cosine"] = (new CosineSimilarity(), s_targets),
        ["cosine, axis"] = (new CosineSimilarity(axis: 0), s_targets),
        ["poisson"] = (new Poisson(), s_targets),
        ["hinge"] = (new Hinge(), s_targets),
        ["hinge, signs"] = (new Hinge(), (Tensor)s_targets * 2.0 - 1.0),
        ["squared hinge"] = (new SquaredHinge(), s_targets),
        ["categorical hinge"] = (new CategoricalHinge(), s_targets),
        ["kld"] = (new KLDivergence(), s_probabilities),
        ["bce"] = (new BinaryCrossentropy(), s_targets),
        ["bce, logits"] = (new BinaryCrossentropy(fromLogits: true, labelSmoothing: 0.1), s_targets),
        ["focal"] = (new BinaryFocalCrossentropy(), s_targets),
        ["focal, all"] = (new BinaryFocalCrossentropy(true, 0.4, 1.5, true, 0.1), s_targets),
        ["cce"] = (new CategoricalCrossentropy(), s_targets),
        ["cce, logits"] = (new CategoricalCrossentropy(fromLogits: true, labelSmoothing: 0.1), s_targets),
        ["categorical focal"] = (new CategoricalFocalCrossentropy(), s_targets),
        ["categorical focal, logits"] = (new CategoricalFocalCrossentropy(0.3, 1.5, true, 0.1), s_targets),
        ["sparse"] = (new SparseCategoricalCrossentropy(), s_classes),
        ["sparse, logits"] = (new SparseCategoricalCrossentropy(fromLogits: true, ignoreClass: 1), s_classes),
        ["sparse, axis"] = (new SparseCategoricalCrossentropy(axis: 0), s_classes),
        ["generalized"] = (new CategoricalGeneralizedCrossEntropy(), s_classes),
        ["dice"] = (new Dice(), s_targets),
        ["dice, axis"] = (new Dice(axis: [1]), s_targets),
        ["tversky"] = (new Tversky(0.3, 0.6), s_targets),
        ["circle"] = (new Circle(gamma: 2), s_classes),
    };

    public static TheoryData<string> Names => new(s_losses.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_MatchesFiniteDifferences(string name)
    {
        var (loss, target) = s_losses[name];
        FiniteDifferences.Check(output => loss.Invoke(target, output), s_probabilities, 1e-5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_IsFiniteAtCertainOutputs(string name)
    {
        var (loss, target) = s_losses[name];
        Tensor output = new float[,] { { 0, 0, 1 }, { 0, 1, 0 }, { 1, 0, 0 } };
        using var tape = new GradientTape();
        tape.Watch(output);
        var gradient = tape.Gradient(loss.Invoke(target, output), output);
        Assert.All(gradient!.ToArray<float>(), slope => Assert.True(float.IsFinite(slope), name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Traces_WithItsGradient(string name)
    {
        var (loss, target) = s_losses[name];
        var graph = GraphBuilder.Trace(
            [target.Spec, new TensorSpec(DType.Float32, [3, 3]), new TensorSpec(DType.Float32, 3)],
            inputs =>
            {
                using var tape = new GradientTape();
                tape.Watch(inputs[1]);
                var weight = name is "dice" or "tversky" ? null : inputs[2];
                var value = loss.Invoke(inputs[0], inputs[1], weight);
                return [value, tape.Gradient(value, inputs[1])!];
            });
        graph.Verify();
        Assert.Equal(Shape.Scalar, graph.Outputs[0].Shape);
        Assert.Equal(DType.Float32, graph.Outputs[0].DType);
    }

    [Fact]
    public void ColumnBesideVector_DoesNotBroadcast()
    {
        float[,] column = { { 1 }, { 2 }, { 3 } };
        Assert.Equal(0, new MeanSquaredError().Invoke(new float[] { 1, 2, 3 }, column).Item());
        Assert.Equal(0, new MeanSquaredError().Invoke(column, new float[] { 1, 2, 3 }).Item());
        Assert.Equal(0, new FunctionLoss((y, yhat) => Ops.Mean(Ops.Square(y - yhat))).Invoke(new float[] { 1, 2, 3 }, column).Item());
    }

    [Theory]
    [InlineData("mse")]
    [InlineData("mae")]
    [InlineData("huber")]
    [InlineData("hinge")]
    [InlineData("bce")]
    [InlineData("categorical_crossentropy")]
    [InlineData("poisson")]
    [InlineData("dice")]
    public void OtherShape_IsRefusedInOneSentence(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => Losses.Get(name).Invoke(Ops.Ones([10, 1]), Ops.Ones([10, 2])));
        Assert.Contains("(10, 1)", error.Message);
        Assert.Contains("(10, 2)", error.Message);
        Assert.StartsWith("Targets and outputs must have the same shape;", error.Message);
    }

    [Fact]
    public void SampleWeights_WeighSamples()
    {
        float[,] target = { { 1 }, { 5 } };
        float[,] output = { { 2 }, { 9 } };
        var loss = new MeanSquaredError();
        // [2, 0] on a batch of two is exactly the loss of the first sample, whatever shape the weights have.
        Assert.Equal(1, loss.Invoke(target, output, new float[] { 2, 0 }).Item());
        Assert.Equal(1, loss.Invoke(target, output, new float[,] { { 2 }, { 0 } }).Item());
        Assert.Equal(17, loss.Invoke(target, output, 2.0).Item());
        Assert.Equal(6.5, new MeanSquaredError(Reduction.MeanWithSampleWeight).Invoke(target, output, new float[] { 19, 11 }).Item(), 5);
        Assert.Contains("(3,)", Assert.Throws<ArgumentException>(() => loss.Invoke(target, output, new float[3])).Message);
    }

    [Fact]
    public void WeightsOfSamples_GoWithTheFirstAxis()
    {
        // Two samples of two time steps: the weights are a sample's, though they would fit the last axis as well.
        Tensor target = new float[,,] { { { 0 }, { 0 } }, { { 0 }, { 0 } } };
        Tensor output = new float[,,] { { { 1 }, { 2 } }, { { 3 }, { 4 } } };
        Assert.Equal((1 + 4) / 4.0, new MeanSquaredError().Invoke(target, output, new float[] { 1, 0 }).Item());
    }

    [Fact]
    public void FunctionLoss_TakesTheLecturesMatrixProduct()
    {
        const int N = 3;
        float[,] target = { { 1 }, { 2 }, { 4 } };
        float[,] output = { { 2 }, { 2 }, { 2 } };
        var loss = new FunctionLoss((y, yhat) => (y - yhat).T.MatMul(y - yhat) / N);
        var value = loss.Invoke(target, output);
        Assert.Equal(Shape.Scalar, value.Shape);
        Assert.Equal(5 / 3.0, value.Item(), 6);
        Assert.Contains("whole batch", Assert.Throws<ArgumentException>(() => loss.Invoke(target, output, new float[] { 1, 2, 3 })).Message);
    }

    [Fact]
    public void FunctionLoss_AveragesWhatItReturns()
    {
        float[,] target = { { 1 }, { 2 }, { 4 } };
        float[,] output = { { 2 }, { 2 }, { 2 } };
        Assert.Equal(5 / 3.0, new FunctionLoss((y, yhat) => Ops.Square(y - yhat)).Invoke(target, output).Item(), 6);
        Assert.Equal(5 / 3.0, new FunctionLoss(Losses.MSE).Invoke(target, output).Item(), 6);
        Assert.Equal(4.0 / 3, new FunctionLoss(Losses.MSE).Invoke(target, output, new float[] { 0, 7, 1 }).Item(), 6);
        Assert.Equal(5, new FunctionLoss(Losses.MSE, reduction: Reduction.Sum).Invoke(target, output).Item(), 6);
    }

    [Fact]
    public void FunctionLoss_RefusesOtherShapes()
    {
        var loss = new FunctionLoss((y, yhat) => Ops.Sum(y - yhat, [0]), "column_sums");
        var error = Assert.Throws<ArgumentException>(() => loss.Invoke(Ops.Ones([5, 2]), Ops.Ones([5, 2])));
        Assert.Contains("'column_sums' returned shape (2,)", error.Message);
        Assert.Contains("(5, …)", error.Message);
        Assert.Throws<InvalidOperationException>(() => new FunctionLoss((_, _) => null!).Invoke(1.0, 1.0));
    }

    [Fact]
    public void FunctionLoss_KnowsKerasNames()
    {
        Func<Tensor, Tensor, Tensor> function = Losses.MeanSquaredError;
        LossIdentifier identifier = function;
        Assert.Equal("mean_squared_error", identifier.ToString());
        Assert.Equal("function_loss", new FunctionLoss((y, p) => y - p).Name);
        Assert.Equal("mine", new FunctionLoss((y, p) => y - p, "mine").Name);
    }

    [Theory]
    [InlineData("mse", typeof(MeanSquaredError))]
    [InlineData("MSE", typeof(MeanSquaredError))]
    [InlineData("mean_squared_error", typeof(MeanSquaredError))]
    [InlineData("MeanSquaredError", typeof(MeanSquaredError))]
    [InlineData("mae", typeof(MeanAbsoluteError))]
    [InlineData("mape", typeof(MeanAbsolutePercentageError))]
    [InlineData("msle", typeof(MeanSquaredLogarithmicError))]
    [InlineData("bce", typeof(BinaryCrossentropy))]
    [InlineData("kld", typeof(KLDivergence))]
    [InlineData("logcosh", typeof(LogCosh))]
    [InlineData("huber", typeof(Huber))]
    [InlineData("hinge", typeof(Hinge))]
    public void Get_KnowsKerasAliases(string name, Type type) => Assert.IsType(type, Losses.Get(name));

    [Fact]
    public void Get_EachFunctionGivesWhatItsLossGives()
    {
        LossIdentifier identifier = "mse";
        Assert.IsType<MeanSquaredError>(identifier.Loss);
        float[] y = [1, 2];
        float[] p = [3, 5];
        Assert.Equal(6.5, Losses.MeanSquaredError(y, p).Item());
        Assert.Equal(2.5, Losses.MAE(y, p).Item());
        Assert.Equal(Losses.Huber(y, p).Item(), Losses.Huber(y, p, delta: 1).Item());
        Assert.NotEqual(Losses.Huber(y, p).Item(), Losses.Huber(y, p, delta: 2).Item());
    }

    [Fact]
    public void UnknownName_IsRefusedWithTheKnownOnes()
    {
        var error = Assert.Throws<ArgumentException>(() => Losses.Get("foo"));
        Assert.StartsWith("Could not interpret loss identifier: foo. Known names: ", error.Message);
        Assert.Contains("mean_squared_error", error.Message);
        Assert.Contains("null", Assert.Throws<ArgumentException>(() => Losses.Get(null!)).Message);
    }

    [Fact]
    public void CategoricalCrossentropy_PointsIntegerTargetsToTheSparseLoss()
    {
        var error = Assert.Throws<ArgumentException>(() => new CategoricalCrossentropy().Invoke(new[] { 0, 1 }, Ops.Ones([2, 3])));
        Assert.Contains("(2,)", error.Message);
        Assert.Contains("(2, 3)", error.Message);
        Assert.Contains("sparse_categorical_crossentropy", error.Message);
    }

    [Fact]
    public void SparseCrossentropy_RefusesTargetsThatNameNoClass()
    {
        var loss = new SparseCategoricalCrossentropy();
        Assert.Equal(
            "Target 7 names no class: the outputs have 3 classes, numbered 0 to 2.",
            Assert.Throws<ArgumentException>(() => loss.Invoke(new[] { 7, 1 }, Ops.Ones([2, 3]))).Message);
        Assert.Throws<ArgumentException>(() => loss.Invoke(new[] { -1, 1 }, Ops.Ones([2, 3])));
        foreach (var type in new[] { DType.Float32, DType.Float64, DType.Int32, DType.Int64 })
        {
            Tensor Targets(params double[] values) => ((Tensor)values).Cast(type);
            Assert.Contains("Target 3 names", Assert.Throws<ArgumentException>(() => loss.Invoke(Targets(2, 3), Ops.Ones([2, 3]))).Message);
            Assert.Equal(0, new SparseCategoricalCrossentropy(ignoreClass: 3).Invoke(Targets(3, 3), Ops.Ones([2, 3])).Item());
        }
        Assert.Contains("Target 0.5 names", Assert.Throws<ArgumentException>(() => loss.Invoke(new[] { 0.5, 1 }, Ops.Ones([2, 3]))).Message);
        Assert.Contains("Target NaN names", Assert.Throws<ArgumentException>(() => loss.Invoke(new[] { 0, float.NaN }, Ops.Ones([2, 3]))).Message);
        Assert.Contains(
            "Target 1 names", Assert.Throws<ArgumentException>(() => loss.Invoke(new[] { false, true }, Ops.Ones([2, 1]))).Message);
        Assert.Contains(
            "categorical_crossentropy", Assert.Throws<ArgumentException>(() => loss.Invoke(Ops.Ones([2, 3]), Ops.Ones([2, 3]))).Message);
        Assert.Equal(
            0, new SparseCategoricalCrossentropy(ignoreClass: -1).Invoke(new[] { -1, -1 }, Ops.Ones([2, 3])).Item());
    }

    [Fact]
    public void BadSettings_AreRefused()
    {
        Assert.Contains("received 1.5", Assert.Throws<ArgumentOutOfRangeException>(() => new BinaryCrossentropy(labelSmoothing: 1.5)).Message);
        Assert.Contains("received 0", Assert.Throws<ArgumentOutOfRangeException>(() => new Huber(0)).Message);
        Assert.Contains("received 2", Assert.Throws<ArgumentOutOfRangeException>(() => new CategoricalGeneralizedCrossEntropy(2)).Message);
        Assert.Contains("SumOverBatchSize", Assert.Throws<ArgumentException>(() => new MeanSquaredError((Reduction)77)).Message);
    }

    [Fact]
    public void CustomLoss_ReceivesTargetsInTheOutputsType()
    {
        var loss = new Spread();
        Assert.Equal(2.5, loss.Invoke(new[,] { { 1, 2 } }, new float[,] { { 3, 5 } }).Item());
    }

    private sealed class Spread() : Loss("spread")
    {
        protected override Tensor Call(Tensor yTrue, Tensor yPred)
        {
            Assert.Equal(yPred.DType, yTrue.DType);
            return Ops.Mean(Ops.Abs(yTrue - yPred), [-1]);
        }
    }
}
