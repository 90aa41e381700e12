using System.Text.Json;
using KerasLessons.Engine.Tests.Random;

namespace KerasLessons.Engine.Tests.NumPy;

[Collection(SharedRandomCollection.Name)]
public class NumPyRandomTests
{
    public static TheoryData<long> RecordedSeeds() =>
        [.. RandomGolden.Cases("numpy_random.json").EnumerateArray().Select(c => c.GetProperty("seed").GetInt64())];

    [Theory]
    [MemberData(nameof(RecordedSeeds))]
    public void SharedGenerator_DrawsEveryRecordedList(long seed)
    {
        var recorded = RandomGolden.Cases("numpy_random.json").EnumerateArray().Single(c => c.GetProperty("seed").GetInt64() == seed);
        foreach (var list in recorded.EnumerateObject().Where(property => property.Name != "seed"))
        {
            np.Random.Seed(seed);
            var drawn = Draw(list.Name);
            if (drawn.DType == DType.Int64)
            {
                RandomGolden.AssertSame(RandomGolden.Integers(list.Value), drawn.ToArray<long>(), $"seed {seed}, {list.Name}");
            }
            else
            {
                RandomGolden.AssertSame(RandomGolden.Doubles(list.Value), drawn.ToArray<double>(), $"seed {seed}, {list.Name}");
            }
        }
    }

    private static Tensor Draw(string name) => name switch
    {
        "rand5" => np.Random.Rand(5),
        "randn7" => np.Random.RandN(7),
        "randn3_then_rand2_then_randn4" => np.Concatenate([np.Random.RandN(3), np.Random.Rand(2), np.Random.RandN(4)]),
        "normal_loc2_scale3_5" => np.Random.Normal(2, 3, 5),
        "uniform_m1_1_5" => np.Random.Uniform(-1, 1, 5),
        "randint_0_10_12" => np.Random.RandInt(0, 10, 12),
        "permutation10" => np.Random.Permutation(10),
        "choice10_4_noreplace" => np.Random.Choice(10, 4, replace: false),
        "exponential_scale2_4" => np.Random.Exponential(2, 4),
        "binomial_10_0.3_6" => np.Random.Binomial(10, 0.3, 6),
        "poisson_4_6" => np.Random.Poisson(4, 6),
        "random_sample_3" => np.Random.RandomSample(3),
        "standard_normal_2x3" => np.Random.StandardNormal((2, 3)),
        _ => throw new NotSupportedException($"The recorded list {name} has no call here."),
    };

    [Theory]
    [InlineData("numpy_example1_line")]
    [InlineData("numpy_example2_exp")]
    [InlineData("numpy_example3_exp_cos")]
    public void LectureData_ComeOutAsTheLectureMadeThem(string name)
    {
        var recorded = RandomGolden.Document("lesson_data.json").GetProperty(name);
        const int N = 100;
        np.Random.Seed(43052);
        var x = name == "numpy_example1_line" ? np.Random.RandN(N) : np.LinSpace(-1, 1, N);
        var epsilon = np.Random.RandN(N) * 0.5;
        Tensor[] columns = name switch
        {
            "numpy_example1_line" => [np.Ones(N), x],
            "numpy_example2_exp" => [np.Ones(N), np.Exp(-x)],
            _ => [np.Ones(N), np.Exp(-x), np.Cos(5 * x)],
        };
        var y = name switch
        {
            "numpy_example1_line" => 2.5 + 4 * x + epsilon,
            "numpy_example2_exp" => 2.5 + 4 * np.Exp(-x) + epsilon,
            _ => 2.5 + 4 * np.Exp(-x) + 5 * np.Cos(5 * x) + epsilon,
        };

        RandomGolden.AssertSame(RandomGolden.Doubles(recorded.GetProperty("x")), x.ToArray<double>(), "x");
        double[] wanted = RandomGolden.Doubles(recorded.GetProperty("y"));
        double[] made = y.ToArray<double>();
        if (name == "numpy_example1_line")
        {
            RandomGolden.AssertSame(wanted, made, "y");
        }
        // e^x and cos may round otherwise in the last bit than NumPy's; the terms of y reach 16.
        Assert.All(wanted.Zip(made), pair => Assert.Equal(pair.First, pair.Second, 4e-15));

        var design = np.Stack(columns, axis: 1);
        var inverse = np.Linalg.Inv(design.T.MatMul(design)).MatMul(design.T).MatMul(y.Reshape(N, 1));
        var (solution, _, rank, _) = np.Linalg.LstSq(design, y);
        double[] ols = RandomGolden.Doubles(recorded.GetProperty("ols"));
        Assert.Equal(columns.Length, rank);
        Assert.True(np.AllClose(inverse.Reshape(-1), ols, rtol: 1e-12, atol: 0));
        Assert.True(np.AllClose(solution, ols, rtol: 1e-12, atol: 0));
        Assert.Equal(RandomGolden.Document("lessons.json").GetProperty("lessons").GetProperty(name.Replace("numpy", "keras", StringComparison.Ordinal))
            .GetProperty("ols").EnumerateArray().Select(value => value.GetDouble()), inverse.ToArray<double>().Select(value => Math.Round(value, 8)));
    }

    [Fact]
    public void LectureLine_PrintsItsLeastSquaresAsTheLectureDoes()
    {
        np.Random.Seed(43052);
        var x = np.Random.RandN(100);
        var y = (2.5 + 4 * x + np.Random.RandN(100) * 0.5).Reshape(100, 1);
        var design = np.Stack([np.Ones(100), x], axis: 1);
        var beta = np.Linalg.Inv(design.T.MatMul(design)).MatMul(design.T).MatMul(y);
        Assert.Equal("array([[2.5451404 ],\n       [3.94818596]])", beta.Repr());
    }

    [Fact]
    public void SizeLeftOut_GivesOneNumberOfRankZero()
    {
        var state = new RandomState(1);
        Tensor[] drawn = [state.Rand(), state.RandN(), state.Normal(), state.Uniform(2, 3), state.RandInt(7), state.Choice(4), state.Poisson(), state.Binomial(3, 0.5), state.Exponential()];
        Assert.All(drawn, value => Assert.Equal(0, value.Rank));
    }

    [Fact]
    public void RandInt_WithOneLimit_StartsAtZero() =>
        Assert.Equal(new RandomState(5).RandInt(0, 6, (2, 3)).ToArray<long>(), new RandomState(5).RandInt(6, size: (2, 3)).ToArray<long>());

    [Fact]
    public void Permutation_OfATensor_MovesWholeRowsInTheOrderOfTheIntegers()
    {
        var rows = np.Arange(12).Reshape(6, 2);
        var order = new RandomState(43052).Permutation(6);
        Assert.True(np.ArrayEqual(rows[order], new RandomState(43052).Permutation(rows)));
    }

    [Fact]
    public void Shuffle_MovesElementsAndRowsInPlaceAsPermutationDoes()
    {
        var order = new RandomState(3).Permutation(5).ToArray<long>();
        string[] words = ["a", "b", "c", "d", "e"];
        new RandomState(3).Shuffle(words);
        Assert.Equal(order.Select(i => "abcde".Substring((int)i, 1)), words);

        var matrix = np.Arange(10).Reshape(5, 2).ToArray2D<double>();
        new RandomState(3).Shuffle(matrix);
        Assert.Equal(order.Select(i => 2.0 * i), Enumerable.Range(0, 5).Select(i => matrix[i, 0]));
        Assert.Equal(order.Select(i => 2.0 * i + 1), Enumerable.Range(0, 5).Select(i => matrix[i, 1]));
        new RandomState(3).Shuffle(new double[0, 2]);
    }

    [Fact]
    public void Choice_OfATensor_PicksItsElementsInItsType()
    {
        Tensor candidates = new float[] { 10, 20, 30 };
        var chosen = new RandomState(8).Choice(candidates, (2, 4), p: [0.2, 0.3, 0.5]);
        Assert.Equal(DType.Float32, chosen.DType);
        Assert.True(np.ArrayEqual(candidates[new RandomState(8).Choice(3, (2, 4), p: [0.2, 0.3, 0.5])], chosen));
    }

    [Fact]
    public void TwoThreads_DrawEachNumberOfTheStreamOnce()
    {
        const int Draws = 4000;
        const int Length = 8;
        np.Random.Seed(43052);
        var expected = np.Random.RandN(2 * Draws, Length).ToArray2D<double>();
        np.Random.Seed(43052);
        var drawn = new Tensor[2][];
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, thread =>
            drawn[thread] = [.. Enumerable.Range(0, Draws).Select(_ => np.Random.RandN(Length))]);
        var rows = drawn.SelectMany(mine => mine).ToDictionary(row => row.AsSpan<double>()[0]);
        Assert.Equal(2 * Draws, rows.Count);
        for (int i = 0; i < 2 * Draws; i++)
        {
            double[] row = rows[expected[i, 0]].ToArray<double>();
            Assert.Equal(Enumerable.Range(0, Length).Select(j => expected[i, j]), row);
        }
    }

    [Fact]
    public void BadInput_IsSaidInOneSentence()
    {
        var state = new RandomState(0);
        void Says(string part, Action action) => Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
        Says("received -1", () => np.Random.Seed(-1));
        Says("received -1; pass a value such as 1.0", () => state.Normal(0, -1, 3));
        Says("sizes of zero or more, but received shape (-1)", () => state.Rand(-1));
        Says("probabilities must sum to 1", () => state.Choice(2, 1, p: [0.5, 0.6]));
        Says("received none for 2 candidates", () => state.Choice(2, 1, p: []));
        Says("must be a vector, but received shape (2, 2)", () => state.Choice(np.Ones((2, 2)), 1));
        Says("single number", () => state.Permutation(np.Array(3.0)));
        Says("low below high", () => state.RandInt(5, 5, 2));
        Assert.Equal(new RandomState(0).RandomSample().Item(), state.RandomSample().Item());
    }
}
