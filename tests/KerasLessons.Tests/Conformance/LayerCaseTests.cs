namespace KerasLessons.Tests.Conformance;

/// <summary>Outputs of the layers there are so far; the recorded cases of other layers wait for them.</summary>
public sealed class LayerCaseTests
{
    private static readonly string[] s_classes = ["Dense", "ELU", "Flatten", "LeakyReLU", "ReLU", "Softmax"];

    public static TheoryData<string> Names => new(KerasCase.All
        .Where(known => known.Kind == "layer" && s_classes.Contains(known.Settings.Class))
        .Select(known => known.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_GivesKerasNumbers(string name)
    {
        var known = KerasCase.Named(name);
        var layer = Make(known.Settings);
        var inputs = known.Argument(0);
        layer.Build(inputs.Shape);
        if (known.Inputs.TryGetProperty("weights", out var weights))
        {
            layer.SetWeights([.. weights.EnumerateArray().Select(weight => JsonTensor.Read(weight.GetProperty("value")))]);
        }
        known.RequireExpected(layer.Invoke(inputs));
        Assert.Equal(layer.ComputeOutputShape(inputs.Shape), layer.Invoke(inputs).Shape);
    }

    [Fact]
    public void EveryCase_IsThere() => Assert.Equal(15, Names.Count);

    private static Layer Make(CaseSettings settings) => settings.Class switch
    {
        "Dense" => new Dense(settings.Int("units", 2), settings.OptionalString("activation"), settings.Bool("use_bias", false)),
        "ELU" => new ELU(settings.Double("alpha", 1)),
        "Flatten" => new Flatten(),
        "LeakyReLU" => new LeakyReLU(settings.Double("negative_slope", 0.3)),
        "ReLU" => new ReLU(settings.OptionalDouble("max_value"), settings.Double("negative_slope", 0), settings.Double("threshold", 0)),
        "Softmax" => new Softmax(settings.Int("axis", -1)),
        var other => throw new InvalidOperationException($"No layer {other} in the tests."),
    };
}
