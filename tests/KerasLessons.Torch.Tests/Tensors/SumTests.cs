using KerasLessons.Torch.Tests.Support;

namespace KerasLessons.Torch.Tests.Tensors;

/// <summary>Sums over all elements are added in PyTorch's order and have its last bits.</summary>
public sealed class SumTests
{
    [Fact]
    public void SumsAndMeans_ArePyTorchsToTheLastBit()
    {
        foreach (var known in Golden.Read("torch_sums.json").GetProperty("cases").EnumerateArray())
        {
            int size = known.GetProperty("size").GetInt32();
            torch.ManualSeed(size);
            var x = torch.Rand(size, dtype: Golden.Type(known.GetProperty("dtype")));
            Golden.Close([known.GetProperty("sum").GetDouble(), known.GetProperty("mean").GetDouble()], [x.Sum().Item(), x.Mean().Item()], 0, 0, $"{known}");
        }
    }

    [Fact]
    public void Matrices_AreAddedRowAfterRow()
    {
        var known = Golden.Read("torch_sums.json").GetProperty("matrix");
        torch.ManualSeed(5);
        var matrix = torch.Rand(37, 41);
        Assert.Equal(known.GetProperty("sum").GetDouble(), matrix.Sum().Item());
        Assert.Equal(known.GetProperty("mse").GetDouble(), new nn.MSELoss().Invoke(matrix, matrix * 0).Item());
    }
}
