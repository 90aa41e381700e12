namespace KerasLessons.Tests;

public sealed class ConstraintTests
{
    // Columns of length 5, 0 and 1.
    private static readonly double[,] s_kernel = { { 3, 0, 0.6 }, { -4, 0, 0.8 } };

    [Fact]
    public void MaxNorm_ShortensWhatIsTooLong() => RequireNorms([2, 0, 1], new MaxNorm().Invoke(s_kernel));

    [Fact]
    public void UnitNorm_BringsToLengthOne() => RequireNorms([1, 0, 1], new UnitNorm().Invoke(s_kernel));

    [Fact]
    public void MinMaxNorm_MovesByItsRate()
    {
        RequireNorms([4, 0, 2], new MinMaxNorm(2, 4).Invoke(s_kernel));
        RequireNorms([4.5, 0, 1.5], new MinMaxNorm(2, 4, rate: 0.5).Invoke(s_kernel));
    }

    [Fact]
    public void Axis_ChoosesWhatALengthIsOf()
    {
        var rows = new UnitNorm(axis: 1).Invoke(s_kernel);
        Assert.Equal(1, Ops.Sum(Ops.Square(rows[0])).Item(), 1e-6);
        var whole = new MaxNorm(1, axis: [0, 1]).Invoke(s_kernel);
        Assert.Equal(1, Ops.Sum(Ops.Square(whole)).Item(), 1e-6);
        Assert.Equal([0], new MaxNorm().Axis);
    }

    [Fact]
    public void Get_KnowsKerasNames()
    {
        ConstraintIdentifier named = "non_neg";
        ConstraintIdentifier given = new MaxNorm(3);
        Assert.Equal("NonNeg", named.ToString());
        Assert.Equal(3, Assert.IsType<MaxNorm>(given.Constraint).MaxValue);
        Assert.StartsWith(
            "Could not interpret constraint identifier: foo. Known names: ",
            Assert.Throws<ArgumentException>(() => Constraints.Get("foo")).Message);
    }

    [Fact]
    public void BadSettings_AreRefused()
    {
        Assert.Contains("received -1", Assert.Throws<ArgumentOutOfRangeException>(() => new MaxNorm(-1)).Message);
        Assert.Contains("received 2 and 1", Assert.Throws<ArgumentOutOfRangeException>(() => new MinMaxNorm(2, 1)).Message);
        Assert.Contains("received 1.5", Assert.Throws<ArgumentOutOfRangeException>(() => new MinMaxNorm(rate: 1.5)).Message);
    }

    private static void RequireNorms(double[] expected, Tensor kernel)
    {
        var norms = Ops.Sqrt(Ops.Sum(Ops.Square(kernel), [0])).ToArray<double>();
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], norms[i], 1e-6);
        }
    }
}
