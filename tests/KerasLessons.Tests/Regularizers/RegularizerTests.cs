namespace KerasLessons.Tests;

public sealed class RegularizerTests
{
    private static readonly double[,] s_weights = { { 1, -2, 0.5 }, { 3, 0.2, -1 } };

    [Fact]
    public void Penalties_AreTheirFormulas()
    {
        Assert.Equal(0.077, new L1().Invoke(s_weights).Item(), 12);
        Assert.Equal(0.01 * 15.29, new L2().Invoke(s_weights).Item(), 12);
        Assert.Equal((0.1 * 7.7) + (0.2 * 15.29), new L1L2(0.1, 0.2).Invoke(s_weights).Item(), 12);
        Assert.Equal(0, new OrthogonalRegularizer().Invoke(new double[,] { { 1, 0 }, { 0, 2 } }).Item());
    }

    [Theory]
    [InlineData("rows")]
    [InlineData("columns")]
    public void Gradients_MatchFiniteDifferences(string mode)
    {
        FiniteDifferences.Check(new L1L2(0.3, 0.2).Invoke, s_weights);
        FiniteDifferences.Check(new OrthogonalRegularizer(0.5, mode).Invoke, s_weights);
    }

    [Fact]
    public void Get_KnowsKerasNames()
    {
        RegularizerIdentifier named = "l2";
        RegularizerIdentifier given = new L1(0.5);
        Assert.Equal("L2", named.ToString());
        Assert.Equal(0.5, Assert.IsType<L1>(given.Regularizer).Factor);
        Assert.IsType<L1L2>(Regularizers.Get("l1_l2"));
        Assert.IsType<OrthogonalRegularizer>(Regularizers.Get("orthogonal_regularizer"));
        Assert.StartsWith(
            "Could not interpret regularizer identifier: L3. Did you mean \"l1\"? Known names: l1, l1_l2, l2,",
            Assert.Throws<ArgumentException>(() => Regularizers.Get("L3")).Message);
    }

    [Fact]
    public void BadSettings_AreRefused()
    {
        Assert.Contains("received -1", Assert.Throws<ArgumentOutOfRangeException>(() => new L2(-1)).Message);
        Assert.Contains("NaN", Assert.Throws<ArgumentOutOfRangeException>(() => new L1(double.NaN)).Message);
        Assert.Contains("columns", Assert.Throws<ArgumentException>(() => new OrthogonalRegularizer(mode: "row")).Message);
        Assert.Contains("(3,)", Assert.Throws<ArgumentException>(() => new OrthogonalRegularizer().Invoke(Ops.Ones(3))).Message);
    }
}
