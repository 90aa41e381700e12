namespace KerasLessons.Torch.Tests.Autograd;

/// <summary>What is recorded, what Backward does with it, and what it refuses.</summary>
public sealed class BackwardTests
{
    [Fact]
    public void Gradients_Accumulate_InTheSameObject()
    {
        var w = torch.tensor([2.0, 3.0], requiresGrad: true);
        w.Pow(2).Sum().Backward();
        var grad = w.Grad;
        Assert.Equal([4.0, 6.0], w.Grad!.ToList());
        w.Pow(2).Sum().Backward();
        Assert.Same(grad, w.Grad);
        Assert.Equal([8.0, 12.0], w.Grad!.ToList());
        w.Grad = null;
        w.Pow(2).Sum().Backward();
        Assert.Equal([4.0, 6.0], w.Grad!.ToList());
        Assert.Equal([8.0, 12.0], grad!.ToList());
    }

    [Fact]
    public void SecondBackward_IsRefused_AndChangesNothing()
    {
        var w = torch.tensor([2.0], requiresGrad: true);
        var square = w.Pow(2);
        var loss = square.Sum();
        loss.Backward();
        Assert.Contains("retainGraph: true", Assert.Throws<InvalidOperationException>(() => loss.Backward()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => (square * 3).Sum().Backward());
        Assert.Equal([4.0], w.Grad!.ToList());
        Assert.Equal("tensor(4., grad_fn=<SumBackward0>)", loss.ToString());
    }

    [Fact]
    public void RetainedGraph_CanBeGoneThroughAgain()
    {
        var w = torch.tensor([2.0], requiresGrad: true);
        var loss = w.Pow(2).Sum();
        loss.Backward(retainGraph: true);
        loss.Backward();
        Assert.Equal([8.0], w.Grad!.ToList());
        Assert.Throws<InvalidOperationException>(() => loss.Backward());
    }

    [Fact]
    public void TwoLosses_OverOneGraph_AddUp()
    {
        var w = torch.tensor([2.0], requiresGrad: true);
        var shared = w * 3;
        shared.Pow(2).Sum().Backward(retainGraph: true);
        shared.Sum().Backward();
        Assert.Equal([2 * 6.0 * 3 + 3], w.Grad!.ToList());
    }

    [Fact]
    public void WhatDoesNotRequireGradients_GetsNone()
    {
        var (w, x) = (torch.tensor([2.0], requiresGrad: true), torch.tensor([5.0]));
        var y = w * x;
        Assert.True(y.RequiresGrad);
        Assert.False(y.IsLeaf);
        y.Sum().Backward();
        Assert.Null(x.Grad);
        Assert.Null(y.Grad);
        Assert.Equal([5.0], w.Grad!.ToList());
    }

    [Fact]
    public void Detach_AndData_CutTheRecord()
    {
        var w = torch.tensor([-5.0, 10.0], requiresGrad: true);
        Assert.Equal("tensor([-5., 10.])", w.Detach().ToString());
        Assert.Equal("tensor([-5., 10.])", w.Data.ToString());
        Assert.Equal("tensor([-5., 10.], requires_grad=True)", w.ToString());
        (w * w.Detach()).Sum().Backward();
        Assert.Equal([-5.0, 10.0], w.Grad!.ToList());
    }

    [Fact]
    public void AssignedData_IsUsedFromThenOn_AndOldResultsKeepTheirs()
    {
        var w = torch.tensor([2.0], requiresGrad: true);
        var old = w.Pow(2).Sum();
        var before = w.Data;
        w.Data = torch.tensor([10.0]);
        old.Backward();
        Assert.Equal([4.0], w.Grad!.ToList());
        Assert.Equal([10.0], w.ToList());
        Assert.Equal([2.0], before.ToList());
        Assert.True(w.RequiresGrad);
        Assert.Throws<ArgumentException>(() => w.Data = torch.tensor([1]));
    }

    [Fact]
    public void NoGrad_RecordsNothing_UntilItIsDisposed()
    {
        var w = torch.tensor([2.0], requiresGrad: true);
        using (torch.NoGrad())
        {
            Assert.False(torch.IsGradEnabled());
            Assert.False((w * 2).RequiresGrad);
            using (torch.EnableGrad())
            {
                Assert.True((w * 2).RequiresGrad);
            }
            Assert.False((w * 2).RequiresGrad);
            Assert.True(torch.tensor([1.0], requiresGrad: true).RequiresGrad);
        }
        Assert.True((w * 2).RequiresGrad);
    }

    [Fact]
    public void NoGrad_HoldsForItsThread()
    {
        using var _ = torch.NoGrad();
        bool elsewhere = false;
        var thread = new Thread(() => elsewhere = torch.IsGradEnabled());
        thread.Start();
        thread.Join();
        Assert.True(elsewhere);
    }

    [Fact]
    public void Backward_NeedsSomethingRecorded_AndANumber()
    {
        Assert.Contains("requiresGrad: true", Assert.Throws<InvalidOperationException>(() => torch.tensor([1.0]).Sum().Backward()).Message, StringComparison.Ordinal);
        var w = torch.tensor([1.0, 2.0], requiresGrad: true);
        Assert.Contains("(2,)", Assert.Throws<InvalidOperationException>(() => (w * 2).Backward()).Message, StringComparison.Ordinal);
        Assert.Contains("(3,)", Assert.Throws<ArgumentException>(() => (w * 2).Backward(torch.Ones(3))).Message, StringComparison.Ordinal);
        Assert.Null(w.Grad);
    }

    [Fact]
    public void Backward_OfALeaf_IsItsWeight()
    {
        var w = torch.tensor(3.0, requiresGrad: true);
        w.Backward();
        Assert.Equal(1, w.Grad!.Item());
    }

    [Fact]
    public void Integers_CannotRequireGradients()
    {
        Assert.Contains("int64", Assert.Throws<InvalidOperationException>(() => torch.tensor([1, 2]).RequireGrad()).Message, StringComparison.Ordinal);
        var result = torch.tensor([1.0], requiresGrad: true) * 2;
        Assert.Contains("Detach()", Assert.Throws<InvalidOperationException>(() => result.RequiresGrad = false).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GradientsOfAnotherShape_AreRefused()
    {
        var w = torch.tensor([1.0, 2.0], requiresGrad: true);
        Assert.Throws<ArgumentException>(() => w.Grad = torch.Ones(3));
        w.Grad = torch.Ones(2);
        w.Sum().Backward();
        Assert.Equal([2.0, 2.0], w.Grad!.ToList());
    }

    /// <summary>Backward lends memory again and again; what it has given out must not change later.</summary>
    [Fact]
    public void KeptGradients_StayAsTheyAre_WhenBackwardRunsAgain()
    {
        const int N = 20000;
        var w = torch.Full(N, 1, requiresGrad: true);
        var grads = new List<torch.Tensor>();
        for (int i = 1; i <= 5; i++)
        {
            (w * i).Sigmoid().Sum().Backward();
            grads.Add(w.Grad!);
            w.Grad = null;
        }
        for (int i = 1; i <= 5; i++)
        {
            double y = 1 / (1 + Math.Exp(-i));
            Assert.All(grads[i - 1].ToList(), value => Assert.Equal(i * y * (1 - y), value, 1e-6));
        }
    }

    /// <summary>With L = ‖XᵀY‖²: dX = 2·Y·(XᵀY)ᵀ and dY = 2·X·(XᵀY). The numbers are small integers, so all sums are exact.</summary>
    [Fact]
    public void GradientsThroughTransposedFactors_AreExact_AndStay()
    {
        const int Rows = 200, M = 60, N = 50;
        static double X(int row, int column) => ((row * 7 + column * 3) % 5) - 2;
        static double Y(int row, int column) => ((row * 5 + column * 11) % 7) - 3;
        var products = new double[M, N];
        for (int i = 0; i < M * N; i++)
        {
            products[i / N, i % N] = Enumerable.Range(0, Rows).Sum(row => X(row, i / N) * Y(row, i % N));
        }
        var (x, y) = (Leaf(Rows, M, X), Leaf(Rows, N, Y));
        x.T.MatMul(y).Pow(2).Sum().Backward();
        var (dx, dy) = (x.Grad!, y.Grad!);
        // The same with the transposes elsewhere; it takes the memory that the first pass gave back.
        (x.Grad, y.Grad) = (null, null);
        y.Transpose(0, 1).MatMul(x).T.Pow(2).Sum().Backward();
        foreach (var (gradient, other, columns, value) in new[]
        {
            (dx, x.Grad!, M, (Func<int, int, double>)((row, column) => 2 * Enumerable.Range(0, N).Sum(j => Y(row, j) * products[column, j]))),
            (dy, y.Grad!, N, (row, column) => 2 * Enumerable.Range(0, M).Sum(i => X(row, i) * products[i, column])),
        })
        {
            double[] expected = [.. Enumerable.Range(0, Rows * columns).Select(i => value(i / columns, i % columns))];
            Assert.Equal(expected, gradient.ToArray<double>());
            Assert.Equal(expected, other.ToArray<double>());
        }

        static torch.Tensor Leaf(int rows, int columns, Func<int, int, double> value)
        {
            var values = new double[rows, columns];
            for (int i = 0; i < values.Length; i++)
            {
                values[i / columns, i % columns] = value(i / columns, i % columns);
            }
            return torch.tensor(values, requiresGrad: true);
        }
    }

    [Fact]
    public void TwoLeaves_ThatShareAGradient_KeepIt()
    {
        var (a, b) = (torch.Full(20000, 1, requiresGrad: true), torch.Full(20000, 2, requiresGrad: true));
        (a + b).Sum().Backward();
        var (first, second) = (a.Grad!, b.Grad!);
        (a * b).Sum().Backward();
        Assert.Equal(20000 * 3.0, first.Sum().Item());
        Assert.Equal(20000 * 2.0, second.Sum().Item());
    }

    [Fact]
    public void Tensors_ThatRequireGradients_AreNotDrawn()
    {
        var w = torch.tensor([1.0, 2.0], requiresGrad: true);
        static double First(ReadOnlySpan<double> numbers) => numbers[0];
        Assert.Contains("x.Data", Assert.Throws<InvalidOperationException>(() => First(w)).Message, StringComparison.Ordinal);
        Assert.Equal(1, First(w.Data));
    }

    /// <summary>Python's <c>w -= …</c> changes w; C#'s makes another tensor, which is no leaf and gets no gradient.</summary>
    [Fact]
    public void StepWithoutData_LosesTheLeaf_AndSaysSo()
    {
        var w = torch.tensor([1.0, 2], requiresGrad: true);
        w.Pow(2).Sum().Backward();
        w -= 0.1 * w.Grad!;
        w.Pow(2).Sum().Backward();
        Assert.Null(w.Grad);
        string message = Assert.Throws<ArgumentNullException>(() => 0.1 * w.Grad!).Message;
        Assert.Contains("w.Data -= step", message, StringComparison.Ordinal);

        w = torch.tensor([1.0, 2], requiresGrad: true);
        w.Pow(2).Sum().Backward();
        w.Data -= 0.1 * w.Grad!;
        Assert.Equal("tensor([0.8000, 1.6000], requires_grad=True)", w.ToString());
    }
}
