namespace KerasLessons.Engine.Tests.NumPy;

public class LinearAlgebraTests
{
    [Fact]
    public void Qr_GivesOrthonormalColumnsAndTheMatrixBack()
    {
        foreach (var a in new[] { Sample(9, 4), Sample(4, 9), Sample(5, 5) })
        {
            var (q, r) = np.Linalg.Qr(a);
            Assert.True(np.AllClose(q.MatMul(r), a, atol: 1e-13));
            Assert.True(np.AllClose(q.T.MatMul(q), np.Eye(q.Shape[1]), atol: 1e-13));
        }
    }

    [Fact]
    public void Eigh_GivesVectorsThatTheMatrixStretches()
    {
        var x = Sample(6, 4);
        var a = x.T.MatMul(x);
        var (values, vectors) = np.Linalg.Eigh(a);
        Assert.True(np.AllClose(a.MatMul(vectors), vectors * values, atol: 1e-12));
    }

    [Fact]
    public void LstSq_OfALongProblem_NeedsNoSquareOfItsLength()
    {
        const int N = 200_000;
        var x = np.LinSpace(0, 1, N);
        var (solution, _, _, _) = np.Linalg.LstSq(np.Stack([np.Ones(N), x], axis: 1), 2.5 + 4 * x);
        Assert.True(np.AllClose(solution, np.Array([2.5, 4.0]), rtol: 1e-12));
    }

    [Fact]
    public void BadInput_IsSaidInOneSentence()
    {
        var singular = np.Array([[1.0, 2.0], [2.0, 4.0]]);
        Says("square matrix, but received shape (2, 3)", () => np.Linalg.Inv(np.Ones((2, 3))));
        Says("singular", () => np.Linalg.Inv(singular));
        Says("singular", () => np.Linalg.Solve(singular, np.Ones(2)));
        Says("must be a matrix, but received shape (3,)", () => np.Linalg.Inv(np.Ones(3)));
        Says("2 rows of the coefficients (2, 2), but received shape (3,)", () => np.Linalg.Solve(np.Eye(2), np.Ones(3)));
        Says("2 rows of the coefficients", () => np.Linalg.LstSq(np.Ones((2, 1)), np.Ones(3)));
        Says("empty matrix", () => np.Linalg.LstSq(np.Ones((2, 0)), np.Ones(2)));
        Says("NaN or infinity", () => np.Linalg.LstSq(np.Full((2, 1), np.NaN), np.Ones(2)));
        Says("NaN or infinity", () => np.Linalg.LstSq(np.Ones((2, 1)), np.Array([np.Inf, 1.0])));
        Says("received 3", () => np.Linalg.Norm(np.Eye(2), 3));
        Says("a vector or a matrix, but received shape (1, 2, 2)", () => np.Linalg.Norm(np.Ones((1, 2, 2)), 1));

        static void Says(string part, Action action) =>
            Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
    }

    private static Tensor Sample(int rows, int columns) => new RandomState(12).RandN(rows, columns);
}
