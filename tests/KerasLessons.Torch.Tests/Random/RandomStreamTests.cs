using System.Text.Json;
using KerasLessons.Torch.Tests.Support;

namespace KerasLessons.Torch.Tests.Random;

/// <summary>After a seed the numbers are PyTorch's.</summary>
public sealed class RandomStreamTests
{
    /// <summary>
    /// Integers and uniform numbers are exact. Normal numbers pass through logarithms, sines and cosines, which PyTorch's vectors
    /// compute within a few units of float32's last place: of the radius, up to about 6, not of a cosine near 0.
    /// </summary>
    private const double SingleRoom = 1e-6;

    private const double DoubleRoom = 2e-15;

    public static TheoryData<int> Recorded => [.. Enumerable.Range(0, Golden.Read("torch_random.json").GetProperty("cases").GetArrayLength())];

    public static TheoryData<long, string> More
    {
        get
        {
            var data = new TheoryData<long, string>();
            foreach (var known in Golden.Read("torch_random_more.json").GetProperty("cases").EnumerateArray())
            {
                data.Add(known.GetProperty("seed").GetInt64(), known.GetProperty("name").GetString()!);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Streams_ArePyTorchs(int index)
    {
        var known = Golden.Read("torch_random.json").GetProperty("cases")[index];
        foreach (var entry in known.EnumerateObject().Where(entry => entry.Name != "seed" && entry.Name != "then_linear_2_1_nobias_weight"))
        {
            torch.ManualSeed(known.GetProperty("seed").GetInt64());
            string[] words = entry.Name.Split('_');
            double[] expected = Golden.Numbers(entry.Value);
            double room = entry.Name.EndsWith("float64", StringComparison.Ordinal) ? DoubleRoom : SingleRoom;
            double[] actual = words switch
            {
                ["randn", _, "then", ..] => [.. torch.RandN(3).ToList(), .. torch.Rand(2).ToList(), .. torch.RandN(20).ToList()],
                ["randn", var n] => [.. torch.RandN(int.Parse(n)).ToList()],
                ["randn", var n, "float64"] => [.. torch.RandN(int.Parse(n), dtype: DType.Float64).ToList()],
                ["rand", var n] => [.. torch.Rand(int.Parse(n)).ToList()],
                ["rand", var n, "float64"] => [.. torch.Rand(int.Parse(n), dtype: DType.Float64).ToList()],
                ["randperm", var n] => [.. torch.RandPerm(int.Parse(n)).ToList()],
                ["randint", var low, var high, var n] => [.. torch.RandInt(int.Parse(low), int.Parse(high), int.Parse(n)).ToList()],
                ["normal", ..] => [.. torch.Normal(2, 3, 20).ToList()],
                ["linear", "3", "1", "weight"] => [.. new nn.Linear(3, 1).Weight.ToList()],
                ["linear", "3", "1", "bias"] => [.. new nn.Linear(3, 1).Bias!.ToList()],
                ["linear", "1", "2", "nobias", "weight"] => [.. new nn.Linear(1, 2, bias: false).Weight.ToList()],
                _ => throw new InvalidOperationException($"The recorded draw {entry.Name} is unknown to this test."),
            };
            Golden.Close(expected, actual, 0, words[0] is "randn" or "normal" ? room * (words[0] == "normal" ? 3 : 1) : 0, entry.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void LaterLayers_GoOnInTheStream(int index)
    {
        var known = Golden.Read("torch_random.json").GetProperty("cases")[index];
        torch.ManualSeed(known.GetProperty("seed").GetInt64());
        _ = new nn.Linear(1, 2, bias: false);
        Assert.Equal(Golden.Numbers(known.GetProperty("then_linear_2_1_nobias_weight")), new nn.Linear(2, 1, bias: false).Weight.ToList());
    }

    [Theory]
    [MemberData(nameof(More))]
    public void MixedDraws_ArePyTorchs(long seed, string name)
    {
        var known = Golden.Read("torch_random_more.json").GetProperty("cases").EnumerateArray()
            .Single(known => known.GetProperty("seed").GetInt64() == seed && known.GetProperty("name").GetString() == name);
        torch.ManualSeed(seed);
        foreach (var step in known.GetProperty("draws").EnumerateArray())
        {
            var draw = step.GetProperty("draw");
            double scale = draw[0].GetString()!.StartsWith("normal", StringComparison.Ordinal) ? draw[2].GetDouble() : 1;
            double room = draw[0].GetString() switch
            {
                "randn" or "normal" => SingleRoom * scale,
                "randn64" or "normal64" => DoubleRoom * Math.Max(scale, 5),
                _ => 0,
            };
            Golden.Close(Golden.Numbers(step.GetProperty("values")), Draw(draw), 0, room, $"{name}: {draw}");
        }
    }

    [Fact]
    public void LinSpace_IsPyTorchsToTheLastBit()
    {
        foreach (var known in Golden.Read("torch_random_more.json").GetProperty("linspace").EnumerateArray())
        {
            var (start, end, steps) = (known.GetProperty("start").GetDouble(), known.GetProperty("end").GetDouble(), known.GetProperty("steps").GetInt32());
            Golden.Close(Golden.Numbers(known.GetProperty("float32")), [.. torch.LinSpace(start, end, steps).ToList()], 0, 0, $"float32 {start} {end} {steps}");
            Golden.Close(Golden.Numbers(known.GetProperty("float64")), [.. torch.LinSpace(start, end, steps, dtype: DType.Float64).ToList()], 0, 0, $"float64 {start} {end} {steps}");
        }
    }

    [Fact]
    public void Seed_StartsTheStreamAnew_AlsoTheNumberThatWaits()
    {
        torch.ManualSeed(7);
        var first = torch.RandN(3).ToList();
        torch.ManualSeed(7);
        Assert.Equal(first, torch.RandN(3).ToList());
    }

    [Fact]
    public void Threads_DrawEveryNumberOnce()
    {
        torch.ManualSeed(3);
        var alone = torch.Rand(4000, dtype: DType.Float64).ToList();
        torch.ManualSeed(3);
        var lists = new List<double>[4];
        Parallel.For(0, 4, thread => lists[thread] = [.. Enumerable.Range(0, 1000).Select(_ => torch.Rand(1, dtype: DType.Float64).Item())]);
        Assert.Equal(alone.Order(), lists.SelectMany(list => list).Order());
    }

    [Fact]
    public void BadArguments_AreNamed()
    {
        Assert.Contains("received 5 and 5", Assert.Throws<ArgumentException>(() => torch.RandInt(5, 5, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("received -1", Assert.Throws<ArgumentOutOfRangeException>(() => torch.Normal(0, -1, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("int64", Assert.Throws<ArgumentException>(() => torch.RandN(3, dtype: DType.Int64)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => torch.RandPerm(-1));
        Assert.Contains("(-1)", Assert.Throws<ArgumentException>(() => torch.RandN(-1)).Message, StringComparison.Ordinal);
    }

    private static double[] Draw(JsonElement draw)
    {
        int[] sizes = [.. draw.EnumerateArray().Skip(1).Where(item => item.TryGetInt32(out _)).Select(item => item.GetInt32())];
        var result = draw[0].GetString() switch
        {
            "randn" => torch.RandN(sizes),
            "rand" => torch.Rand(sizes),
            "randn64" => torch.RandN(sizes, dtype: DType.Float64),
            "rand64" => torch.Rand(sizes, dtype: DType.Float64),
            "normal" => torch.Normal(draw[1].GetDouble(), draw[2].GetDouble(), draw[3].GetInt32()),
            "normal64" => torch.Normal(draw[1].GetDouble(), draw[2].GetDouble(), draw[3].GetInt32(), dtype: DType.Float64),
            "randint" => torch.RandInt(draw[1].GetInt64(), draw[2].GetInt64(), draw[3].GetInt32()),
            "randperm" => torch.RandPerm(sizes[0]),
            "linear" => Weights(new nn.Linear(sizes[0], sizes[1])),
            "linear_nobias" => Weights(new nn.Linear(sizes[0], sizes[1], bias: false)),
            "linear64" => Weights(new nn.Linear(sizes[0], sizes[1], dtype: DType.Float64)),
            var kind => throw new InvalidOperationException($"The recorded draw {kind} is unknown to this test."),
        };
        return [.. result.ToList()];
    }

    private static torch.Tensor Weights(nn.Linear layer) => torch.Cat([.. layer.Parameters().Select(parameter => parameter.Flatten())]);
}
