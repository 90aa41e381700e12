using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Autodiff;

public class GradientTapeTests
{
    [Fact]
    public void Gradient_OfAVariable_NeedsNoWatch()
    {
        var x = new Variable(3.0);
        using var tape = new GradientTape();
        var y = x.Value * x.Value;
        Assert.Equal(6, tape.Gradient(y, x)!.Item());
    }

    [Fact]
    public void Gradient_ThroughSeveralReadsOfAVariable_Adds()
    {
        var x = new Variable(3.0);
        using var tape = new GradientTape();
        Tensor first = x;
        x.Assign(5.0);
        Tensor second = x;
        Assert.Equal(5 + 3, tape.Gradient(first * second, x)!.Item());
    }

    [Fact]
    public void Gradient_OfAVariableThatIsNotTrainable_IsNull_UnlessWatched()
    {
        var x = new Variable(3.0, trainable: false);
        using (var tape = new GradientTape())
        {
            Assert.Null(tape.Gradient(x.Value * 2.0, x));
        }
        using (var tape = new GradientTape())
        {
            tape.Watch(x);
            Assert.Equal(2, tape.Gradient(x.Value * 2.0, x)!.Item());
        }
    }

    [Fact]
    public void Gradient_WithoutWatchingVariables_IsOfWatchedOnesOnly()
    {
        var (x, y) = (new Variable(3.0), new Variable(4.0));
        using var tape = new GradientTape(watchAccessedVariables: false);
        tape.Watch(x);
        var gradients = tape.Gradient(x.Value * y.Value, [x, y]);
        Assert.Equal(4, gradients[0]!.Item());
        Assert.Null(gradients[1]);
    }

    [Fact]
    public void Gradient_OfATensor_NeedsWatch()
    {
        Tensor x = 3.0;
        using (var tape = new GradientTape())
        {
            Assert.Null(tape.Gradient(x * x, x));
        }
        using (var tape = new GradientTape())
        {
            tape.Watch(x);
            Assert.Equal(6, tape.Gradient(x * x, x)!.Item());
        }
    }

    [Fact]
    public void Gradient_OfAnUnconnectedSource_IsNull()
    {
        var (x, y) = (new Variable(3.0), new Variable(4.0));
        using var tape = new GradientTape(persistent: true);
        var z = x.Value * 2.0;
        _ = y.Value;
        Assert.Null(tape.Gradient(z, y));
        Assert.Equal(2, tape.Gradient(z, x)!.Item());
    }

    [Fact]
    public void Gradient_OfTheTargetItself_IsOne()
    {
        Tensor x = new[] { 1.0, 2 };
        using var tape = new GradientTape();
        tape.Watch(x);
        Assert.Equal([1, 1], Samples.Values(tape.Gradient(x, x)!));
    }

    [Fact]
    public void Gradient_OfAnIntermediateValue_IsGiven()
    {
        Tensor x = 3.0;
        using var tape = new GradientTape();
        tape.Watch(x);
        var y = x * x;
        var gradients = tape.Gradient(y * y, [x, y]);
        Assert.Equal(4 * 27, gradients[0]!.Item());
        Assert.Equal(18, gradients[1]!.Item());
    }

    [Fact]
    public void Gradient_StopsAtStopGradient()
    {
        Tensor x = 3.0;
        using var tape = new GradientTape(persistent: true);
        tape.Watch(x);
        Assert.Equal(9, tape.Gradient(Ops.StopGradient(x * x) * x, x)!.Item());
        Assert.Null(tape.Gradient(Ops.StopGradient(x * x), x));
    }

    [Theory]
    [InlineData("floor")]
    [InlineData("ceiling")]
    [InlineData("round")]
    [InlineData("sign")]
    [InlineData("comparison")]
    [InlineData("integer cast")]
    [InlineData("argMax")]
    public void Gradient_ThroughStepFunctions_IsNull(string name)
    {
        Tensor x = new[] { 0.3, 1.6 };
        using var tape = new GradientTape();
        tape.Watch(x);
        var y = name switch
        {
            "floor" => Ops.Floor(x),
            "ceiling" => Ops.Ceiling(x),
            "round" => Ops.Round(x),
            "sign" => Ops.Sign(x),
            "comparison" => Ops.Cast(x > 1.0, DType.Float64),
            "integer cast" => x.Cast(DType.Int32).Cast(DType.Float64),
            _ => Ops.ArgMax(x).Cast(DType.Float64),
        };
        Assert.Null(tape.Gradient(y, x));
    }

    [Fact]
    public void Gradient_ThroughCasts_ComesBackInTheSourcesType()
    {
        Tensor x = new[] { 1f, 2, 3 };
        using var tape = new GradientTape();
        tape.Watch(x);
        var gradient = tape.Gradient(Ops.Square(x.Cast(DType.Float64)), x)!;
        Assert.Equal(DType.Float32, gradient.DType);
        Assert.Equal([2, 4, 6], Samples.Values(gradient));
    }

    [Fact]
    public void Gradient_OfMixedTypes_ComesBackInEachSourcesType()
    {
        Tensor x = new[] { 1f, 2 };
        Tensor y = new[,] { { 3.0, 4 }, { 5, 6 } };
        using var tape = new GradientTape();
        tape.Watch(x);
        tape.Watch(y);
        var gradients = tape.Gradient(x * y, [x, y]);
        Assert.Equal((DType.Float32, DType.Float64), (gradients[0]!.DType, gradients[1]!.DType));
        Assert.Equal([8, 10], Samples.Values(gradients[0]!));
        Assert.Equal([1, 2, 1, 2], Samples.Values(gradients[1]!));
    }

    [Fact]
    public void Gradient_AskedTwice_NeedsAPersistentTape()
    {
        var x = new Variable(3.0);
        using var tape = new GradientTape();
        var y = x.Value * x.Value;
        _ = tape.Gradient(y, x);
        var error = Assert.Throws<InvalidOperationException>(() => tape.Gradient(y, x));
        Assert.Contains("persistent: true", error.Message);

        using var persistent = new GradientTape(persistent: true);
        y = x.Value * x.Value;
        var z = y * x.Value;
        Assert.Equal(6, persistent.Gradient(y, x)!.Item());
        Assert.Equal(27, persistent.Gradient(z, x)!.Item());
        Assert.Equal(6, persistent.Gradient(y, x)!.Item());
    }

    [Fact]
    public void Gradient_AfterDispose_IsStillGiven()
    {
        var x = new Variable(3.0);
        var tape = new GradientTape();
        var y = x.Value * x.Value;
        tape.Dispose();
        Assert.Equal(6, tape.Gradient(y, x)!.Item());
    }

    [Fact]
    public void Tape_RecordsNothingAfterDispose()
    {
        var x = new Variable(3.0);
        var tape = new GradientTape(persistent: true);
        Tensor value = x;
        tape.Dispose();
        Assert.Null(tape.Gradient(value * value, x));
    }

    [Fact]
    public void Gradient_WithOutputGradients_WeighsTheTarget()
    {
        Tensor x = new[] { 1.0, 2, 3 };
        using var tape = new GradientTape(persistent: true);
        tape.Watch(x);
        var y = x * x;
        Assert.Equal([20, 0, -6], Samples.Values(tape.Gradient(y, [x], outputGradients: new[] { 10.0, 0, -1 })[0]!));
        var error = Assert.Throws<ArgumentException>(() => tape.Gradient(y, [x], outputGradients: new[] { 1.0, 2 }));
        Assert.Contains("(2,)", error.Message);
        Assert.Contains("(3,)", error.Message);
    }

    [Fact]
    public void Watch_OfIntegers_IsRefused()
    {
        using var tape = new GradientTape();
        var error = Assert.Throws<ArgumentException>(() => tape.Watch((Tensor)new[] { 1, 2 }));
        Assert.Contains("int32", error.Message);
        Assert.Throws<ArgumentException>(() => tape.Watch((Tensor)true));
    }

    [Fact]
    public void NestedTapes_GiveHigherDerivatives()
    {
        Tensor x = 2.0;
        using var third = new GradientTape();
        third.Watch(x);
        using var second = new GradientTape();
        second.Watch(x);
        using var first = new GradientTape();
        first.Watch(x);
        var y = Ops.Power(x, 4.0);
        var dy = first.Gradient(y, x)!;
        var ddy = second.Gradient(dy, x)!;
        var dddy = third.Gradient(ddy, x)!;
        Assert.Equal(32, dy.Item(), 1e-12);
        Assert.Equal(48, ddy.Item(), 1e-12);
        Assert.Equal(48, dddy.Item(), 1e-12);
    }

    [Fact]
    public void PersistentTape_StillRecording_DifferentiatesItsOwnGradient()
    {
        Tensor x = 2.0;
        using var tape = new GradientTape(persistent: true);
        tape.Watch(x);
        var slope = tape.Gradient(x * x * x, x)!;
        Assert.Equal(12, slope.Item());
        Assert.Equal(12, tape.Gradient(slope, x)!.Item());
    }

    [Fact]
    public void NestedTape_OverVariables_GivesAHessian()
    {
        var w = new Variable(new[] { 1.0, 2 });
        using var outer = new GradientTape(persistent: true);
        using var inner = new GradientTape();
        var y = Ops.Sum(Ops.Power(w.Value, 3.0)) + w.Value[0] * w.Value[1];
        var slope = inner.Gradient(y, w)!;
        Assert.Equal([5, 13], Samples.Values(slope));
        Assert.Equal([6, 1], Samples.Values(outer.Gradient(slope[0], w)!));
        Assert.Equal([1, 12], Samples.Values(outer.Gradient(slope[1], w)!));
    }

    [Fact]
    public void Max_SharesItsGradientBetweenEquals()
    {
        Tensor x = new[] { 1.0, 3, 3, 2 };
        using var tape = new GradientTape();
        tape.Watch(x);
        Assert.Equal([0, 0.5, 0.5, 0], Samples.Values(tape.Gradient(Ops.Max(x), x)!));
    }

    [Fact]
    public void Prod_WithZeros_HasTheProductOfTheOthersAsGradient()
    {
        Tensor x = new[,] { { 2.0, 3, 4 }, { 2, 0, 4 }, { 0, 0, 4 } };
        using var tape = new GradientTape();
        tape.Watch(x);
        Assert.Equal([12, 8, 6, 0, 8, 0, 0, 0, 0], Samples.Values(tape.Gradient(Ops.Prod(x, [1]), x)!));
    }

    [Fact]
    public void Relu_AndAbs_AtZero_HaveGradientZero()
    {
        Tensor x = new[] { 0.0, -1, 1 };
        using var tape = new GradientTape(persistent: true);
        tape.Watch(x);
        Assert.Equal([0, 0, 1], Samples.Values(tape.Gradient(Ops.Relu(x), x)!));
        Assert.Equal([0, -1, 1], Samples.Values(tape.Gradient(Ops.Abs(x), x)!));
    }

    /// <summary>What a logistic regression meets at its first step, with weights of 0.</summary>
    [Fact]
    public void Softplus_AtZero_HasGradientOneHalf()
    {
        Tensor x = 0.0;
        using var tape = new GradientTape();
        tape.Watch(x);
        Assert.Equal(0.5, tape.Gradient(Ops.Softplus(x), x)!.Item());
    }

    [Fact]
    public void Maximum_OfEquals_GivesTheGradientToTheFirst()
    {
        Tensor x = 1.0;
        Tensor y = 1.0;
        using var tape = new GradientTape(persistent: true);
        tape.Watch(x);
        tape.Watch(y);
        var gradients = tape.Gradient(Ops.Maximum(x, y), [x, y]);
        Assert.Equal((1, 0), (gradients[0]!.Item(), gradients[1]!.Item()));
        gradients = tape.Gradient(Ops.Minimum(x, y), [x, y]);
        Assert.Equal((1, 0), (gradients[0]!.Item(), gradients[1]!.Item()));
    }

    [Fact]
    public void Power_OfZeroOrLess_HasFiniteGradients()
    {
        Tensor x = new[] { 0.0, -2 };
        Tensor y = new[] { 2.0, 3 };
        using var tape = new GradientTape();
        tape.Watch(x);
        tape.Watch(y);
        var gradients = tape.Gradient(Ops.Power(x, y), [x, y]);
        Assert.Equal([0, 12], Samples.Values(gradients[0]!));
        Assert.Equal([0, 0], Samples.Values(gradients[1]!));
    }

    [Fact]
    public void Tapes_OfOtherThreads_DoNotRecord()
    {
        Tensor x = 3.0;
        using var tape = new GradientTape();
        tape.Watch(x);
        Tensor? y = null;
        var thread = new Thread(() => y = x * x);
        thread.Start();
        thread.Join();
        Assert.Null(tape.Gradient(y!, x));
    }

    [Fact]
    public void Gradient_OfLeastSquares_IsTheClosedForm()
    {
        Tensor design = new double[,] { { 1, 0 }, { 1, 1 }, { 1, 2 } };
        Tensor target = new double[,] { { 1 }, { 3 }, { 4 } };
        var weights = new Variable(new double[,] { { 0.5 }, { 0.25 } });
        using var tape = new GradientTape();
        var residual = target - design.MatMul(weights);
        var gradient = tape.Gradient(residual.T.MatMul(residual), weights)!;
        var closed = -2.0 * design.T.MatMul(target - design.MatMul(weights));
        Samples.AssertClose(Samples.Values(closed), Samples.Values(gradient), 1e-14);
    }

    [Fact]
    public void OneTensor_IsFollowedByManyTapes_AtOnceAndInTurn()
    {
        Tensor x = 3.0;
        for (int turn = 0; turn < 3; turn++)
        {
            using var outer = new GradientTape(persistent: true);
            using var inner = new GradientTape();
            outer.Watch(x);
            inner.Watch(x);
            var y = x * x * x;
            var slope = inner.Gradient(y, x)!;
            Assert.Equal(27, slope.Item());
            Assert.Equal(18, outer.Gradient(slope, x)!.Item());
            Assert.Equal(27, outer.Gradient(y, x)!.Item());
        }
    }

    [Fact]
    public void OneTensor_IsFollowedByTapesOfManyThreads()
    {
        for (int round = 0; round < 50; round++)
        {
            Tensor x = 3.0;
            var slopes = new double[4];
            Parallel.For(0, slopes.Length, new ParallelOptions { MaxDegreeOfParallelism = slopes.Length }, i =>
            {
                using var tape = new GradientTape();
                tape.Watch(x);
                slopes[i] = tape.Gradient(x * x * (i + 1.0), x)!.Item();
            });
            Assert.Equal([6, 12, 18, 24], slopes);
        }
    }

    [Fact]
    public void Square_OfAVariable_HasTheSlopeOfTheProduct()
    {
        var beta = new Variable(-10f);
        using var tape = new GradientTape();
        var loss = (beta / 2 - 1).Pow(2);
        Assert.Equal(36, loss.Item());
        Assert.Equal(-6, tape.Gradient(loss, beta)!.Item());
    }
}
