using KerasLessons.Text;

namespace KerasLessons.Tests;

[Collection(nameof(ObjectNames))]
public sealed class SequentialTests
{
    [Fact]
    public void Lecture_WhyInputDimIsNeeded()
    {
        ObjectNames.Reset();
        var net1 = new Sequential(name: "sequential_2");
        net1.Add(new Dense(1, useBias: false));
        var net2 = new Sequential(name: "sequential_3");
        net2.Add(new Dense(1, useBias: false, inputDim: 2, name: "dense_3"));

        Assert.Equal(
            "Weights for model sequential_2 have not yet been created. Weights are created when the model is first called on inputs " +
            "or `Build()` is called with an input shape.",
            Assert.Throws<InvalidOperationException>(() => net1.Weights).Message);
        Assert.Equal(["sequential_3/dense_3/kernel"], net2.Weights.Select(weight => weight.Name));
        Assert.Equal([2, 1], net2.Weights[0].Shape);
        Assert.Equal(
            "This model has not yet been built. Build the model first by calling `Build()` or by calling the model on a batch of data.",
            Assert.Throws<InvalidOperationException>(() => net1.Summary(TextWriter.Null)).Message);
        Assert.Equal(
            """
            Model: "sequential_3"
            _________________________________________________________________
             Layer (type)                Output Shape              Param #   
            =================================================================
             dense_3 (Dense)             (None, 1)                 2         
                                                                             
            =================================================================
            Total params: 2
            Trainable params: 2
            Non-trainable params: 0
            _________________________________________________________________
            """,
            SummaryOf(net2, TextStyle.Keras2).TrimEnd('\n'));
    }

    [Fact]
    public void DefaultNames_AreCountedByClass()
    {
        ObjectNames.Reset();
        var net = new Sequential([new Dense(1), new Dense(2), new LeakyReLU(), new Input([2]) is var input ? new Dense(3) : null!]);
        Assert.Equal(["dense", "dense_1", "leaky_re_lu", "dense_2"], net.Layers.Select(layer => layer.Name));
        Assert.Equal("sequential", net.Name);
        Assert.Equal("input_layer", input.Name);
        Assert.Equal("sequential_1", new Sequential().Name);
        Assert.Equal("rm_sprop", new RMSprop().Name);
        Assert.Equal("sgd", new SGD().Name);
        Assert.Equal("<Sequential name=sequential, built=False>", net.ToString());
    }

    [Fact]
    public void DeferredNetwork_IsBuiltByItsFirstData()
    {
        var net = new Sequential([new Dense(3, "relu", name: "a"), new Dense(1, name: "b")], "net");
        Assert.False(net.Built);
        var output = net.Invoke(Ops.Ones([5, 2]));
        Assert.Equal([5, 1], output.Shape);
        Assert.True(net.Built);
        Assert.Equal([Shape.Unknown, 2], net.InputShape);
        Assert.Equal([Shape.Unknown, 1], net.OutputShape);
        Assert.Equal(["net/a/kernel", "net/a/bias", "net/b/kernel", "net/b/bias"], net.Weights.Select(weight => weight.Name));
        Assert.Equal(13, net.CountParams());
        Assert.Equal([9, 1], net.Invoke(Ops.Ones([9, 2])).Shape);
    }

    [Fact]
    public void Build_MakesTheWeights()
    {
        var net = new Sequential([new Dense(1)]);
        net.Build([Shape.Unknown, 4]);
        Assert.Equal([4, 1], net.Weights[0].Shape);
        net.Build([32, 4]);
        Assert.Equal(5, net.CountParams());
        Assert.Contains("expected shape=(None, 4), found shape=(None, 3)", Message(() => net.Build([Shape.Unknown, 3])));
    }

    [Fact]
    public void BuiltNetwork_GrowsAndShrinks()
    {
        var net = new Sequential([new Dense(3, inputDim: 2)]);
        int before = net.Changes;
        net.Add(new Dense(1));
        Assert.Equal(4, net.Weights.Count);
        Assert.True(net.Changes > before);
        var last = net.Pop();
        Assert.Equal([Shape.Unknown, 3], net.OutputShape);
        Assert.Equal(2, net.Weights.Count);
        Assert.Equal(4, last.CountParams());
        net.Pop();
        Assert.False(net.Built);
        Assert.Throws<InvalidOperationException>(net.Pop);
        net.Add(new Dense(1, inputDim: 7));
        Assert.Equal([Shape.Unknown, 7], net.InputShape);
    }

    [Fact]
    public void Input_SaysTheShapeAndIsNoLayer()
    {
        var net = new Sequential();
        net.Add(new Input([2]));
        Assert.False(net.Built);
        Assert.Empty(net.Layers);
        net.Add(new Dense(1));
        Assert.True(net.Built);
        Assert.Single(net.Layers);
        net.Pop();
        Assert.Equal([Shape.Unknown, 2], net.InputShape);
        Assert.Contains("must come first, once", Message(() => net.Add(new Input([2]))));
        Assert.Contains("must come first, once", Message(() => new Sequential([new Dense(1), new Input([2])])));
    }

    [Fact]
    public void BadLayers_AreRefusedAndLeaveTheNetworkAsItWas()
    {
        var net = new Sequential([new Dense(3, inputDim: 2, name: "a")], "net");
        Assert.StartsWith(
            "All layers added to a Sequential model should have unique names. Name 'a' is already the name of a layer in this model.",
            Message(() => net.Add(new Dense(1, name: "a"))));
        Assert.Throws<ArgumentNullException>(() => net.Add(null!));
        Assert.Contains("a layer of itself", Message(() => net.Add(net)));
        var other = new Dense(1);
        other.Build([1, 5]);
        Assert.Contains("expected axis -1 of input shape to have value 5", Message(() => net.Add(other)));
        Assert.Contains("must be unchanged", Message(() => net.Add(new Reshape([5]))));
        Assert.Single(net.Layers);
        Assert.Equal(2, net.Weights.Count);
    }

    [Fact]
    public void FailedBuild_LeavesNoLayerBuilt()
    {
        var last = new Dense(1);
        last.Build([1, 5]);
        var net = new Sequential([new Dense(3), new Sequential([new Dense(4)]), last]);
        Assert.Contains("expected axis -1 of input shape to have value 5", Message(() => net.Build([1, 2])));
        Assert.Equal([false, false, true], net.Layers.Select(layer => layer.Built));
        Assert.Null(((Dense)net.Layers[0]).Kernel);
        net.Pop();
        net.Build([1, 7]);
        Assert.Equal([7, 3], net.Weights[0].Shape);
    }

    [Fact]
    public void EmptyNetwork_CannotBeBuilt()
    {
        const string Expected = "Sequential model 'empty' cannot be built because it has no layers. Call `model.Add(layer)`.";
        var net = new Sequential(name: "empty");
        Assert.Equal(Expected, Assert.Throws<InvalidOperationException>(() => net.Build([1, 2])).Message);
        Assert.Equal(Expected, Assert.Throws<InvalidOperationException>(() => net.Invoke(Ops.Ones([1, 2]))).Message);
    }

    [Fact]
    public void UnbuiltNetwork_SaysHowToBuildIt()
    {
        var net = new Sequential([new Dense(1)], "net");
        Action[] asks =
        [
            () => _ = net.Weights, () => _ = net.TrainableWeights, () => _ = net.NonTrainableWeights, () => net.GetWeights(),
            () => net.SetWeights([1f]), () => _ = net.InputShape, () => _ = net.OutputShape,
        ];
        Assert.All(asks, ask => Assert.StartsWith("Weights for model net have not yet been created.", Assert.Throws<InvalidOperationException>(ask).Message));
        Assert.Throws<InvalidOperationException>(() => net.CountParams());
        Assert.Empty(net.Losses);
    }

    [Fact]
    public void Layers_AreFoundByNameAndPosition()
    {
        var net = new Sequential([new Dense(1, name: "a"), new Dense(2, name: "b")]);
        Assert.Same(net.Layers[1], net.GetLayer("b"));
        Assert.Same(net.Layers[0], net.GetLayer(index: 0));
        Assert.Same(net.Layers[1], net.GetLayer(index: -1));
        Assert.Equal("No such layer: zz. Existing layers are: ['a', 'b'].", Message(() => net.GetLayer("zz")));
        Assert.Equal("Was asked to retrieve layer at index 5 but model only has 2 layers.", Message(() => net.GetLayer(index: 5)));
    }

    [Fact]
    public void Inputs_LackingALastAxisOfOneAreGivenIt()
    {
        var net = new Sequential([new Dense(1, inputDim: 1, kernelInitializer: "ones")]);
        Assert.Equal([1f, 2f, 3f], net.Invoke(new double[] { 1, 2, 3 }).ToArray<float>());
        Assert.Equal([3, 1], net.Invoke(new double[] { 1, 2, 3 }).Shape);
        Assert.Contains("expected shape=(None, 1), found shape=(2, 4)", Message(() => net.Invoke(Ops.Ones([2, 4]))));
    }

    [Fact]
    public void NestedNetworks_CountAsLayers()
    {
        var inner = new Sequential([new Dense(3, name: "d")], "inner");
        var net = new Sequential([new Input([2]), inner, new Dense(1, name: "e")], "outer");
        Assert.Equal(["outer/inner/d/kernel", "outer/inner/d/bias", "outer/e/kernel", "outer/e/bias"], net.Weights.Select(weight => weight.Name));
        Assert.Equal([4, 1], net.Invoke(Ops.Ones([4, 2])).Shape);
        inner.Trainable = false;
        Assert.Equal(["outer/e/kernel", "outer/e/bias"], net.TrainableWeights.Select(weight => weight.Name));
        Assert.Equal(2, net.NonTrainableWeights.Count);
        net.Trainable = false;
        Assert.Empty(net.TrainableWeights);
        net.Trainable = true;
        Assert.Equal(4, net.TrainableWeights.Count);
        string text = SummaryOf(net, TextStyle.Keras3, expandNested: true);
        Assert.Contains("inner (Sequential)", text);
        Assert.Contains("└ d (Dense)", text);
        Assert.Contains("Total params: 13", text);
        var first = new Sequential([inner, new Dense(1)]);
        Assert.Equal([Shape.Unknown, 2], first.InputShape);
    }

    [Fact]
    public void Summary_OfKeras3IsItsTable()
    {
        var net = new Sequential([new Dense(4, inputDim: 3, name: "dense"), new Dense(1, name: "dense_1")], "sequential");
        net.GetLayer("dense_1").Trainable = false;
        string text = SummaryOf(net, TextStyle.Keras3, showTrainable: true);
        Assert.Contains("Model: \"sequential\"", text);
        Assert.Contains("dense (Dense)", text);
        Assert.Contains("(None, 4)", text);
        Assert.Contains(" Total params: 21 (84.00 B)", text);
        Assert.Contains(" Trainable params: 16 (64.00 B)", text);
        Assert.Contains(" Non-trainable params: 5 (20.00 B)", text);
    }

    private static string SummaryOf(Model model, TextStyle style, bool expandNested = false, bool showTrainable = false)
    {
        using var writer = new StringWriter();
        model.Summary(writer, style: style, expandNested: expandNested, showTrainable: showTrainable);
        return writer.ToString();
    }

    private static string Message(Action action) => Assert.Throws<ArgumentException>(action).Message;
}
