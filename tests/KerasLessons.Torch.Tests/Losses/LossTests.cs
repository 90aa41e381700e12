using System.Text.Json;
using KerasLessons.Torch.Tests.Support;

namespace KerasLessons.Torch.Tests.Losses;

/// <summary>Losses and their gradients are PyTorch's.</summary>
public sealed class LossTests
{
    private static readonly JsonElement s_golden = Golden.Read("torch_training.json").GetProperty("losses");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_golden.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void LossAndGradients_ArePyTorchs(int index)
    {
        var known = s_golden[index];
        var dtype = Golden.Type(known.GetProperty("dtype"));
        var input = torch.tensor(Golden.Numbers(known.GetProperty("input")), dtype: dtype).Reshape(4, 3).Detach().RequireGrad();
        double[] numbers = Golden.Numbers(known.GetProperty("target"));
        var target = numbers.Length == 4
            ? torch.tensor([.. numbers.Select(number => (long)number)])
            : torch.tensor(numbers, dtype: dtype).Reshape(4, 3).RequireGrad();
        var loss = Loss(known.GetProperty("loss").GetString()!, known.GetProperty("reduction").GetString()!).Invoke(input, target);
        // Seven digits of float32, two of them for the sums of up to twelve terms; scores of 30 leave 1e-13 of a probability.
        var (relative, absolute) = dtype == DType.Float32 ? (2e-6, 2e-6) : (1e-13, 1e-13);
        Golden.Close(Golden.Numbers(known.GetProperty("value")), [.. loss.ToList()], relative, absolute, "value");
        loss.Backward(torch.tensor([.. Enumerable.Range(1, loss.NumEl).Select(i => (double)i)], dtype: dtype).Reshape([.. loss.Shape]));
        Golden.Close(Golden.Numbers(known.GetProperty("input_grad")), [.. input.Grad!.ToList()], relative, absolute, "input gradient");
        if (known.GetProperty("target_grad").ValueKind != JsonValueKind.Null)
        {
            Golden.Close(Golden.Numbers(known.GetProperty("target_grad")), [.. target.Grad!.ToList()], relative, absolute, "target gradient");
        }
    }

    [Fact]
    public void ShapesThatWouldBroadcast_AreRefused()
    {
        string message = Assert.Throws<ArgumentException>(() => new nn.MSELoss().Invoke(torch.Ones(3, 1), torch.Ones(3))).Message;
        Assert.Contains("(3, 1) and (3,)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownReduction_ListsTheKnownOnes() =>
        Assert.Equal("Unknown reduction 'average'; use mean, sum or none.", Assert.Throws<ArgumentException>(() => new nn.L1Loss("average")).Message);

    [Fact]
    public void CrossEntropy_NamesClassesThatAreNotThere()
    {
        var scores = torch.Zeros(2, 3);
        Assert.Contains("received 3", Assert.Throws<ArgumentException>(() => new nn.CrossEntropyLoss().Invoke(scores, torch.tensor([0, 3]))).Message, StringComparison.Ordinal);
        Assert.Contains("(3,)", Assert.Throws<ArgumentException>(() => new nn.CrossEntropyLoss().Invoke(scores, torch.tensor([0, 1, 2]))).Message, StringComparison.Ordinal);
        Assert.Contains("(2, 2)", Assert.Throws<ArgumentException>(() => new nn.CrossEntropyLoss().Invoke(scores, torch.Ones(2, 2))).Message, StringComparison.Ordinal);
    }

    private static nn.Loss Loss(string name, string reduction) => name switch
    {
        "MSELoss" => new nn.MSELoss(reduction),
        "L1Loss" => new nn.L1Loss(reduction),
        "BCEWithLogitsLoss" => new nn.BCEWithLogitsLoss(reduction),
        _ => new nn.CrossEntropyLoss(reduction),
    };
}
