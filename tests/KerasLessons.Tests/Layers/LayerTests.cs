namespace KerasLessons.Tests;

public sealed class LayerTests
{
    [Fact]
    public void Dense_ComputesAsKeras()
    {
        // Source: Keras's own dense_test.py.
        var layer = new Dense(2, "relu");
        layer.Build([1, 2]);
        layer.SetWeights([new float[,] { { 1, -2 }, { 3, -4 } }, new float[] { 5, -6 }]);
        Assert.Equal([10f, 0f], layer.Invoke(new double[,] { { -1, 2 } }).ToArray<float>());
        var plain = new Dense(2, useBias: false);
        plain.Build([1, 2]);
        plain.SetWeights([new float[,] { { 1, -2 }, { 3, -4 } }]);
        Assert.Equal([5f, -6f], plain.Invoke(new int[,] { { -1, 2 } }).ToArray<float>());
    }

    [Fact]
    public void Dense_TakesInputsOfAnyRankAlongTheirLastAxis()
    {
        var layer = new Dense(4, kernelInitializer: "ones");
        var output = layer.Invoke(Ops.Ones([2, 5, 3]));
        Assert.Equal([2, 5, 4], output.Shape);
        Assert.All(output.ToArray<float>(), value => Assert.Equal(3, value));
        Assert.Equal([Shape.Unknown, 5, 4], layer.ComputeOutputShape([Shape.Unknown, 5, 3]));
    }

    [Fact]
    public void Inputs_AreCastToTheLayersType()
    {
        Assert.Equal(DType.Float32, new Dense(1).Invoke(new double[,] { { 1, 2 } }).DType);
        Assert.Equal(DType.Float64, new Dense(1, dtype: DType.Float64).Invoke(new float[,] { { 1, 2 } }).DType);
        Assert.Equal(DType.Float32, new Dense(1).Invoke(new int[,] { { 1, 2 } }).DType);
        Assert.Equal(DType.Float64, new Sequential([new Dense(1, dtype: DType.Float64)]).Invoke(new double[,] { { 1, 2 } }).DType);
    }

    [Fact]
    public void LifeCycle_BuildsAtTheFirstCall()
    {
        var layer = new Dense(4, name: "dense");
        Assert.Equal("<Dense name=dense, built=False>", layer.ToString());
        Assert.Empty(layer.Weights);
        Assert.Empty(layer.GetWeights());
        Assert.Null(layer.Kernel);
        layer.Invoke(Ops.Ones([2, 3]));
        Assert.Equal("<Dense name=dense, built=True>", layer.ToString());
        Assert.Equal(["dense/kernel", "dense/bias"], layer.Weights.Select(weight => weight.Name));
        Assert.Equal(16, layer.CountParams());
        Assert.Same(layer.Kernel, layer.Weights[0]);
        layer.Build([7, 3]);
        Assert.Same(layer.Kernel, layer.Weights[0]);
    }

    [Fact]
    public void WrongInputs_AreRefusedInKerasWords()
    {
        var layer = new Dense(4, name: "dense");
        Assert.Equal(
            "Input 0 of layer \"dense\" is incompatible with the layer: expected min_ndim=2, found ndim=1. Full shape received: (3,)",
            Message(() => layer.Invoke(Ops.Ones(3))));
        Assert.False(layer.Built);
        layer.Build([Shape.Unknown, 3]);
        const string Expected =
            "Input 0 of layer \"dense\" is incompatible with the layer: expected axis -1 of input shape to have value 3, but received input with shape (2, 4)";
        Assert.Equal(Expected, Message(() => layer.Invoke(Ops.Ones([2, 4]))));
        Assert.Equal(Expected, Message(() => layer.Build([2, 4])));
        Assert.Contains("the last axis must be known", Message(() => new Dense(1).Build([2, Shape.Unknown])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Dense_RefusesUnitsThatAreNotPositive(int units) => Assert.Equal(
        $"Received an invalid value for `units`, expected a positive integer. Received: units={units}", Message(() => new Dense(units)));

    [Fact]
    public void Dense_RefusesSettingsThatContradict()
    {
        Assert.Contains("Received: inputDim=2, inputShape=(3,)", Message(() => new Dense(1, inputDim: 2, inputShape: [3])));
        Assert.Contains("Received: inputDim=0", Message(() => new Dense(1, inputDim: 0)));
        Assert.Contains("'/'", Message(() => new Dense(1, name: "a/b")));
        Assert.Contains("Received: dtype=int32", Message(() => new Dense(1, dtype: DType.Int32)));
        Assert.Contains("foo", Message(() => new Dense(1, "foo")));
    }

    [Fact]
    public void SetWeights_ChecksAllBeforeItChangesAny()
    {
        var layer = new Dense(1, name: "m");
        Assert.Equal(
            "You called `SetWeights(weights)` on layer 'm' with a weight list of length 1, but the layer was expecting 0 weights. " +
            "It has no weights yet because it is not built; call Build(inputShape) or the layer on data first.",
            Message(() => layer.SetWeights([1f])));
        layer.Build([1, 3]);
        var before = layer.GetWeights().SelectMany(weight => weight.ToArray<float>()).ToArray();
        Assert.StartsWith(
            "You called `SetWeights(weights)` on layer 'm' with a weight list of length 1, but the layer was expecting 2 weights.",
            Message(() => layer.SetWeights([Ops.Ones([3, 1])])));
        Assert.Equal(
            "Layer m weight shape (1,) is not compatible with provided weight shape (2,). Give a value of the weight's shape.",
            Message(() => layer.SetWeights([Ops.Ones([3, 1]), Ops.Ones(2)])));
        Assert.Equal(before, layer.GetWeights().SelectMany(weight => weight.ToArray<float>()));
    }

    [Fact]
    public void GetWeights_GivesCopies()
    {
        var layer = new Dense(1, kernelInitializer: "ones", useBias: false);
        layer.Build([1, 2]);
        var copies = layer.GetWeights();
        layer.SetWeights([Ops.Zeros([2, 1])]);
        Assert.Equal([1f, 1f], copies[0].ToArray<float>());
    }

    [Fact]
    public void CountParams_NeedsABuiltLayer() => Assert.Equal(
        "You tried to call `CountParams` on layer 'd', but the layer isn't built. You can build it manually via: `layer.Build(inputShape)`.",
        Assert.Throws<InvalidOperationException>(() => new Dense(1, name: "d").CountParams()).Message);

    [Fact]
    public void FrozenLayer_HasNoTrainableWeightsAndIsNotWatched()
    {
        var layer = new Dense(1);
        layer.Build([1, 2]);
        Assert.Equal([2, 0], new[] { layer.TrainableWeights.Count, layer.NonTrainableWeights.Count });
        layer.Trainable = false;
        Assert.Equal([0, 2], new[] { layer.TrainableWeights.Count, layer.NonTrainableWeights.Count });
        using (var tape = new GradientTape())
        {
            Assert.Null(tape.Gradient(layer.Invoke(Ops.Ones([1, 2])).Sum(), layer.Kernel!));
        }
        layer.Trainable = true;
        Assert.Equal(2, layer.TrainableWeights.Count);
        using (var tape = new GradientTape())
        {
            Assert.Equal([1f, 1f], tape.Gradient(layer.Invoke(Ops.Ones([1, 2])).Sum(), layer.Kernel!)!.ToArray<float>());
        }
        var born = new Dense(1, trainable: false);
        born.Build([1, 2]);
        Assert.Empty(born.TrainableWeights);
        Assert.Equal(2, born.Weights.Count);
    }

    [Fact]
    public void Variables_PrintAsKerasPrintsThem()
    {
        var layer = new Dense(2, name: "dense", kernelInitializer: "ones");
        layer.Build([1, 2]);
        Assert.Equal("<Variable path=dense/bias, shape=(2,), dtype=float32, value=[0. 0.]>", layer.Weights[1].ToString());
        Assert.Equal($"[{layer.Weights[0]},\n {layer.Weights[1]}]", layer.Weights.ToString());
    }

    [Fact]
    public void LayerOfOnesOwn_BuildsTracksAndKnowsItsOutputShape()
    {
        var layer = new Twice(name: "twice");
        Assert.Equal([Shape.Unknown, 4, 3], layer.ComputeOutputShape([Shape.Unknown, 4, 5]));
        Assert.Equal([2, 4, 3], layer.ComputeOutputShape([2, 4, 5]));
        Assert.Equal(["twice/factor", "twice/count", "twice/inner/kernel"], layer.Weights.Select(weight => weight.Name));
        Assert.Equal(["twice/factor", "twice/inner/kernel"], layer.TrainableWeights.Select(weight => weight.Name));
        var output = layer.Invoke(Ops.Ones([2, 4, 5]));
        Assert.All(output.ToArray<float>(), value => Assert.Equal(5, value));
        Assert.Equal([120], layer.Losses.Select(loss => loss.Item()));
        layer.Invoke(Ops.Zeros([2, 4, 5]));
        Assert.Equal([0], layer.Losses.Select(loss => loss.Item()));
    }

    [Fact]
    public void FailedBuild_LeavesTheLayerAsItWas()
    {
        var layer = new Failing();
        Assert.Throws<NotSupportedException>(() => layer.Build([1, 2]));
        Assert.False(layer.Built);
        Assert.Empty(layer.Weights);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void OutputShapes_AreThoseOfTheOutputs(Layer layer, Shape input, Shape expected)
    {
        Assert.Equal(expected, layer.ComputeOutputShape([Shape.Unknown, .. input]).Skip(1));
        Assert.Equal(expected, layer.Invoke(Ops.Ones([2, .. input])).Shape.Skip(1));
        Assert.Equal(2, layer.Invoke(Ops.Ones([2, .. input])).Shape[0]);
    }

    public static TheoryData<Layer, Shape, Shape> Shapes => new()
    {
        { new Dense(3), [2], [3] },
        { new Activation("relu"), [2, 3], [2, 3] },
        { new Flatten(), [2, 3, 4], [24] },
        { new Flatten(), [], [1] },
        { new Reshape([3, 4]), [12], [3, 4] },
        { new Reshape([-1, 2]), [3, 4], [6, 2] },
        { new ReLU(), [2], [2] },
        { new LeakyReLU(), [2], [2] },
        { new ELU(), [2], [2] },
        { new Softmax(), [2], [2] },
        { new Rescaling(2), [2], [2] },
        { new Input([2]), [2], [2] },
    };

    [Fact]
    public void SmallLayers_ComputeAsKeras()
    {
        Tensor x = new float[] { -10, -5, 0, 5, 10 };
        Assert.Equal([-5f, -2.5f, 0, 5, 10], new LeakyReLU(0.5).Invoke(x).ToArray<float>());
        Assert.Equal([-3f, -1.5f, 0, 5, 10], new LeakyReLU().Invoke(x).ToArray<float>());
        Assert.Equal([0, 0, 0, 5f, 6], new ReLU(maxValue: 6).Invoke(x).ToArray<float>());
        Assert.Equal([-1.2f, -0.7f, -0.2f, 5, 10], new ReLU(negativeSlope: 0.1, threshold: 2).Invoke(x).ToArray<float>());
        Assert.Equal([-0.5f * (1 - MathF.Exp(-10)), 10f], new[] { 0, 4 }.Select(i => new ELU(0.5).Invoke(x).ToArray<float>()[i]));
        Assert.Equal([-4f, -1.5f, 1, 3.5f, 6], new Rescaling(0.5, 1).Invoke(x).ToArray<float>());
        Assert.All(
            new Softmax().Invoke(new float[,] { { 1, 2, 1 } }).ToArray<float>().Zip([0.21194157f, 0.5761169f, 0.21194157f]),
            pair => Assert.Equal(pair.Second, pair.First, 1e-6f));
        Assert.Contains("must be unchanged", Message(() => new Reshape([5]).Invoke(Ops.Ones([2, 6]))));
        Assert.Contains("cannot be negative", Message(() => new LeakyReLU(-1)));
    }

    private static string Message(Action action) => Assert.Throws<ArgumentException>(action).Message;

    private sealed class Twice(string name) : Layer(name)
    {
        private Variable? _factor;
        private Dense? _inner;

        protected override void OnBuild(Shape inputShape)
        {
            AddWeight("count", [], "zeros", trainable: false);
            _factor = AddWeight("factor", [], "ones");
            _inner = Track(new Dense(3, useBias: false, kernelInitializer: "ones", name: "inner"));
            _inner.Build(inputShape);
        }

        protected override Tensor Call(Tensor inputs, bool training)
        {
            var outputs = _inner!.Invoke(inputs * _factor!);
            AddLoss(outputs.Sum());
            return outputs;
        }
    }

    private sealed class Failing : Layer
    {
        protected override void OnBuild(Shape inputShape)
        {
            AddWeight("kernel", inputShape, "zeros");
            throw new NotSupportedException();
        }

        protected override Tensor Call(Tensor inputs, bool training) => inputs;
    }
}
