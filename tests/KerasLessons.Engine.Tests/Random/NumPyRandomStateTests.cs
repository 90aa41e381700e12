using System.Text.Json;
using KerasLessons.Engine.Random;

namespace KerasLessons.Engine.Tests.Random;

public class NumPyRandomStateTests
{
    public static TheoryData<long> RecordedSeeds() =>
        [.. RandomGolden.Cases("numpy_random.json").EnumerateArray().Select(c => c.GetProperty("seed").GetInt64())];

    [Theory]
    [MemberData(nameof(RecordedSeeds))]
    public void EveryRecordedList_IsDrawnAgain(long seed)
    {
        JsonElement recorded = RandomGolden.Cases("numpy_random.json").EnumerateArray().Single(c => c.GetProperty("seed").GetInt64() == seed);
        foreach (JsonProperty list in recorded.EnumerateObject().Where(property => property.Name != "seed"))
        {
            var state = new NumPyRandomState(seed);
            int count = list.Value.GetArrayLength();
            double[] reals = new double[count];
            long[] integers = new long[count];
            bool isReal = true;
            switch (list.Name)
            {
                case "rand5" or "random_sample_3":
                    state.RandomSample(reals);
                    break;
                case "randn7" or "standard_normal_2x3":
                    state.StandardNormal(reals);
                    break;
                case "randn3_then_rand2_then_randn4":
                    state.StandardNormal(reals.AsSpan(0, 3));
                    state.RandomSample(reals.AsSpan(3, 2));
                    state.StandardNormal(reals.AsSpan(5, 4));
                    break;
                case "normal_loc2_scale3_5":
                    state.Normal(reals, 2, 3);
                    break;
                case "uniform_m1_1_5":
                    state.Uniform(reals, -1, 1);
                    break;
                case "exponential_scale2_4":
                    state.Exponential(reals, 2);
                    break;
                default:
                    isReal = false;
                    DrawIntegers(state, list.Name, integers);
                    break;
            }

            if (isReal)
            {
                RandomGolden.AssertSame(RandomGolden.Doubles(list.Value), reals, $"seed {seed}, {list.Name}");
            }
            else
            {
                RandomGolden.AssertSame(RandomGolden.Integers(list.Value), integers, $"seed {seed}, {list.Name}");
            }
        }
    }

    private static void DrawIntegers(NumPyRandomState state, string list, Span<long> destination)
    {
        switch (list)
        {
            case "randint_0_10_12":
                state.RandInt(destination, 0, 10);
                break;
            case "permutation10":
                state.Permutation(destination);
                break;
            case "choice10_4_noreplace":
                state.Choice(destination, 10, replace: false);
                break;
            case "binomial_10_0.3_6":
                state.Binomial(destination, 10, 0.3);
                break;
            case "poisson_4_6":
                state.Poisson(destination, 4);
                break;
            default:
                Assert.Fail($"no test draws the recorded list {list}");
                break;
        }
    }

    [Fact]
    public void EveryFurtherCase_IsDrawnAgain_AndLeavesTheStreamAtTheSamePlace()
    {
        int count = 0;
        foreach (JsonElement recorded in RandomGolden.Cases("numpy_random_more.json").EnumerateArray())
        {
            NumPyRandomState state = Seeded(recorded.GetProperty("seed"));
            string method = recorded.GetProperty("method").GetString()!;
            JsonElement arguments = recorded.GetProperty("arguments");
            JsonElement expected = recorded.GetProperty("values");
            string what = $"seed {recorded.GetProperty("seed")}, {method} {arguments}";
            if (method is "random_sample" or "standard_normal" or "normal" or "uniform" or "exponential" or "mixed")
            {
                RandomGolden.AssertSame(RandomGolden.Doubles(expected), DrawReals(state, method, arguments, expected.GetArrayLength()), what);
            }
            else
            {
                RandomGolden.AssertSame(RandomGolden.Integers(expected), DrawIntegers(state, method, arguments, expected.GetArrayLength()), what);
            }

            RandomGolden.AssertSame([recorded.GetProperty("next").GetDouble()], [state.RandomSample()], what + ", next");
            count++;
        }

        Assert.True(count > 250, $"only {count} cases were read");
    }

    private static NumPyRandomState Seeded(JsonElement seed)
    {
        if (seed.ValueKind == JsonValueKind.Number)
        {
            return new NumPyRandomState(seed.GetInt64());
        }

        var state = new NumPyRandomState();
        state.Seed([.. seed.EnumerateArray().Select(word => word.GetUInt32())]);
        return state;
    }

    private static double[] DrawReals(NumPyRandomState state, string method, JsonElement arguments, int count)
    {
        double Argument(string name) => arguments.GetProperty(name).GetDouble();
        double[] values = new double[count];
        switch (method)
        {
            case "random_sample":
                state.RandomSample(values);
                break;
            case "standard_normal":
                state.StandardNormal(values);
                break;
            case "normal":
                state.Normal(values, Argument("loc"), Argument("scale"));
                break;
            case "uniform":
                state.Uniform(values, Argument("low"), Argument("high"));
                break;
            case "exponential":
                state.Exponential(values, Argument("scale"));
                break;
            default:
                return
                [
                    state.StandardNormal(), state.RandInt(0, 100), state.Normal(1, 2), state.Poisson(20),
                    state.StandardNormal(), state.Exponential(1), state.Binomial(100, 0.4), state.StandardNormal(),
                ];
        }

        return values;
    }

    private static long[] DrawIntegers(NumPyRandomState state, string method, JsonElement arguments, int count)
    {
        double Real(string name) => arguments.GetProperty(name).GetDouble();
        long Integer(string name) => arguments.GetProperty(name).GetInt64();
        long[] values = new long[count];
        switch (method)
        {
            case "randint":
                state.RandInt(values, Integer("low"), Integer("high"));
                break;
            case "binomial":
                state.Binomial(values, Integer("n"), Real("p"));
                break;
            case "poisson":
                state.Poisson(values, Real("lam"));
                break;
            case "permutation":
                state.Permutation(values);
                break;
            case "shuffle":
                values = RandomGolden.Integers(arguments.GetProperty("values"));
                state.Shuffle<long>(values, (int)Integer("row_length"));
                break;
            case "choice":
                double[] probabilities = arguments.TryGetProperty("p", out JsonElement p) ? RandomGolden.Doubles(p) : [];
                state.Choice(values, (int)Integer("a"), arguments.GetProperty("replace").GetBoolean(), probabilities);
                break;
            default:
                Assert.Fail($"no test draws {method}");
                break;
        }

        return values;
    }

    [Fact]
    public void OneAtATime_GivesTheSameValuesAsManyAtOnce()
    {
        var one = new NumPyRandomState(42);
        var many = new NumPyRandomState(42);
        double[] reals = new double[7];
        long[] integers = new long[7];

        many.RandomSample(reals);
        Assert.Equal(reals, Enumerable.Range(0, 7).Select(_ => one.RandomSample()));
        many.StandardNormal(reals);
        Assert.Equal(reals, Enumerable.Range(0, 7).Select(_ => one.StandardNormal()));
        many.Normal(reals, 1, 2);
        Assert.Equal(reals, Enumerable.Range(0, 7).Select(_ => one.Normal(1, 2)));
        many.Uniform(reals, 1, 2);
        Assert.Equal(reals, Enumerable.Range(0, 7).Select(_ => one.Uniform(1, 2)));
        many.Exponential(reals, 3);
        Assert.Equal(reals, Enumerable.Range(0, 7).Select(_ => one.Exponential(3)));
        many.RandInt(integers, -5, 5);
        Assert.Equal(integers, Enumerable.Range(0, 7).Select(_ => one.RandInt(-5, 5)));
        many.Binomial(integers, 200, 0.6);
        Assert.Equal(integers, Enumerable.Range(0, 7).Select(_ => one.Binomial(200, 0.6)));
        many.Poisson(integers, 50);
        Assert.Equal(integers, Enumerable.Range(0, 7).Select(_ => one.Poisson(50)));
    }

    [Fact]
    public void Unseeded_TwoGeneratorsDiffer()
    {
        // 53 equal bits by chance: once in nine million billion runs.
        Assert.NotEqual(new NumPyRandomState().RandomSample(), new NumPyRandomState().RandomSample());
    }

    public static TheoryData<string, string> RefusedCalls() => new()
    {
        { "seed below 0", "-1" },
        { "seed above 32 bits", "4294967296" },
        { "empty seed", "none" },
        { "normal scale", "-1" },
        { "normal scale NaN", "NaN" },
        { "normal location", "Infinity" },
        { "exponential scale", "-2.5" },
        { "uniform reversed", "[2, 1)" },
        { "uniform too wide", "[-1.7976931348623157E+308, 1.7976931348623157E+308)" },
        { "randint empty", "[3, 3)" },
        { "randint reversed", "[3, -3)" },
        { "binomial trials", "-1" },
        { "binomial probability", "1.5" },
        { "binomial probability NaN", "NaN" },
        { "poisson rate", "-0.5" },
        { "poisson too large", "1E+19" },
        { "choice from nothing", "population of 0" },
        { "choice population", "-3" },
        { "choice too many", "6 samples of 5" },
        { "choice sum", "0.75" },
        { "choice negative", "-0.5" },
        { "choice length", "2 probabilities for 3" },
        { "choice too few possible", "1 of them for 2" },
        { "shuffle rows", "4" },
    };

    [Theory]
    [MemberData(nameof(RefusedCalls))]
    public void RefusedCall_SaysWhatItReceived_AndLeavesTheStream(string call, string received)
    {
        var state = new NumPyRandomState(5);
        state.StandardNormal(); // so that a second normal value is kept
        var untouched = new NumPyRandomState(5);
        untouched.StandardNormal();

        var exception = Assert.ThrowsAny<ArgumentException>(() => Refuse(state, call));

        Assert.Contains("received", exception.Message);
        Assert.Contains(received, exception.Message);
        Assert.Contains("; ", exception.Message);
        Assert.Equal(untouched.StandardNormal(), state.StandardNormal());
        Assert.Equal(untouched.RandomSample(), state.RandomSample());
    }

    private static void Refuse(NumPyRandomState state, string call)
    {
        double[] reals = new double[2];
        long[] integers = new long[2];
        switch (call)
        {
            case "seed below 0": state.Seed(-1); break;
            case "seed above 32 bits": state.Seed(4294967296); break;
            case "empty seed": state.Seed(ReadOnlySpan<uint>.Empty); break;
            case "normal scale": state.Normal(reals, 0, -1); break;
            case "normal scale NaN": state.Normal(0, double.NaN); break;
            case "normal location": state.Normal(double.PositiveInfinity, 1); break;
            case "exponential scale": state.Exponential(reals, -2.5); break;
            case "uniform reversed": state.Uniform(reals, 2, 1); break;
            case "uniform too wide": state.Uniform(-double.MaxValue, double.MaxValue); break;
            case "randint empty": state.RandInt(integers, 3, 3); break;
            case "randint reversed": state.RandInt(3, -3); break;
            case "binomial trials": state.Binomial(integers, -1, 0.5); break;
            case "binomial probability": state.Binomial(10, 1.5); break;
            case "binomial probability NaN": state.Binomial(10, double.NaN); break;
            case "poisson rate": state.Poisson(integers, -0.5); break;
            case "poisson too large": state.Poisson(1e19); break;
            case "choice from nothing": state.Choice(integers, 0); break;
            case "choice population": state.Choice(integers, -3); break;
            case "choice too many": state.Choice(new long[6], 5, replace: false); break;
            case "choice sum": state.Choice(integers, 2, true, [0.5, 0.25]); break;
            case "choice negative": state.Choice(integers, 2, true, [1.5, -0.5]); break;
            case "choice length": state.Choice(integers, 3, true, [0.5, 0.5]); break;
            case "choice too few possible": state.Choice(integers, 2, false, [1.0, 0.0]); break;
            case "shuffle rows": state.Shuffle<long>(new long[6], 4); break;
            default: Assert.Fail(call); break;
        }
    }
}
