namespace KerasLessons.Tests;

/// <summary>Calls that a reader of Keras types without thinking: each must compile and mean what it says.</summary>
public sealed class MustCompile
{
    public static TheoryData<Dense, string, bool, int?> DenseLayers => new()
    {
        { new Dense(1), "linear", true, null },
        { new Dense(units: 1), "linear", true, null },
        { new Dense(1, null), "linear", true, null },
        { new Dense(1, "relu"), "relu", true, null },
        { new Dense(1, activation: "relu"), "relu", true, null },
        { new Dense(units: 1, activation: "linear", useBias: true), "linear", true, null },
        { new Dense(1, x => x * 2), "custom", true, null },
        { new Dense(1, activation: x => Ops.Tanh(x) * 2, useBias: false), "custom", false, null },
        { new Dense(1, Activations.Relu), "relu", true, null },
        { new Dense(1, activation: Activations.Softmax), "softmax", true, null },
        { new Dense(1, new ActivationFunction("double", x => x * 2)), "double", true, null },
        { new Dense(1, useBias: false), "linear", false, null },
        { new Dense(1, inputDim: 2), "linear", true, 2 },
        { new Dense(1, inputShape: [2]), "linear", true, 2 },
        { new Dense(1, inputShape: 2), "linear", true, 2 },
        { new Dense(1, useBias: false, inputDim: 2), "linear", false, 2 },
        { new Dense(1, "sigmoid", inputDim: 2), "sigmoid", true, 2 },
        { new Dense(1, kernelInitializer: "zeros", biasInitializer: "ones"), "linear", true, null },
        { new Dense(1, dtype: DType.Float64, name: "named", trainable: false), "linear", true, null },
    };

    [Theory]
    [MemberData(nameof(DenseLayers))]
    public void Dense_MeansWhatItSays(Dense layer, string activation, bool useBias, int? inputs)
    {
        Assert.Equal(1, layer.Units);
        Assert.Equal(activation, layer.Activation.Name);
        Assert.Equal(useBias, layer.UseBias);
        var net = new Sequential([layer]);
        Assert.Equal(inputs is not null, net.Built);
        net.Build([Shape.Unknown, inputs ?? 3]);
        Assert.Equal(useBias ? 2 : 1, net.Weights.Count);
    }

    [Fact]
    public void Networks_ArePutTogetherInAnyOfKerasWays()
    {
        var empty = new Sequential();
        empty.Add(new Dense(3));
        var named = new Sequential(name: "named");
        var listed = new Sequential([new Input([2]), new Dense(3, "relu"), new Dense(1)]);
        var both = new Sequential([new Flatten(inputShape: [2, 2]), new Dense(1)], "both");
        Layer[] many = [new Dense(2, inputDim: 1), new Activation("relu"), new Activation(x => x * 2), new Activation(Activations.Tanh)];
        var array = new Sequential(many);
        var nested = new Sequential([new Input(shape: 2), new Sequential([new Dense(3)]), new Dense(1)]);
        Assert.Equal("named", named.Name);
        Assert.Equal(3, Assert.IsType<Dense>(listed.GetLayer(0)).Units);
        Assert.Equal("tanh", Assert.IsType<Activation>(array.GetLayer(index: -1)).Function.Name);
        Assert.Empty(empty.Layers.Skip(1));
        Assert.Equal(5, both.CountParams());
        Assert.Equal(13, nested.CountParams());
        Assert.True(both.InputShape == [Shape.Unknown, 2, 2]);
    }

    [Fact]
    public void Optimizers_TakeNumbersAndSchedules()
    {
        OptimizerIdentifier[] all =
        [
            "sgd", new SGD(), new SGD(0.1), new SGD(1), new SGD(0.1f), new SGD(learningRate: 0.01, momentum: 0.9, nesterov: true, weightDecay: 0.1),
            new Adam(learningRate: new ExponentialDecay(0.1, 100, 0.96)), new Adam(clipNorm: 1), new AdamW(0.001, 0.01), new RMSprop(rho: 0.8),
        ];
        Assert.Equal([0.01, 0.01, 0.1, 1, 0.1f, 0.01, 0.1, 0.001, 0.001, 0.001], all.Select(identifier => identifier.Optimizer.LearningRate));
    }

    [Fact]
    public void Weights_AreSetFromArrays()
    {
        var net = new Sequential([new Dense(1, inputDim: 2)]);
        net.SetWeights([new float[,] { { -5 }, { 10 } }, new[] { 1.0 }]);
        Assert.Equal([-5f, 10f], net.GetWeights()[0].ToArray<float>());
        net.SetWeights(net.GetWeights());
        net.SetWeights(net.Weights.Select(weight => weight.Value * 2).ToArray());
        Assert.Equal([2f], net.Weights[1].Value.ToArray<float>());
    }
}
