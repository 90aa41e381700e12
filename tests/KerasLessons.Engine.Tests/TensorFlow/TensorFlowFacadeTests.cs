using KerasLessons.Engine.Tests.NumPy;
using KerasLessons.Engine.Tests.Random;

namespace KerasLessons.Engine.Tests.TensorFlow;

[Collection(SharedRandomCollection.Name)]
public class TensorFlowFacadeTests
{
    public static TheoryData<long> RecordedSeeds() =>
        [.. RandomGolden.Cases("tf_random.json").EnumerateArray().Select(c => c.GetProperty("seed").GetInt64())];

    [Theory]
    [MemberData(nameof(RecordedSeeds))]
    public void SharedGenerator_DrawsEveryRecordedList(long seed)
    {
        var recorded = RandomGolden.Cases("tf_random.json").EnumerateArray().Single(c => c.GetProperty("seed").GetInt64() == seed);
        Check("normal_10_float32", () => tf.Random.Normal([10]));
        Check("normal_200_float64", () => tf.Random.Normal([200], dtype: DType.Float64));
        Check("uniform_10_float32", () => tf.Random.Uniform([10]));
        Check("uniform_6_float64", () => tf.Random.Uniform([6], dtype: DType.Float64));
        Check("second_call_normal_5_float32", () => (tf.Random.Normal([10]), tf.Random.Normal(5)).Item2);

        void Check(string name, Func<Tensor> draw)
        {
            if (recorded.TryGetProperty(name, out var list))
            {
                tf.Random.SetSeed(seed);
                double[] expected = RandomGolden.Doubles(list);
                double[] drawn = draw().ToArray<double>();
                Assert.Equal(expected.Length, drawn.Length);
                double tolerance = name.EndsWith("float32", StringComparison.Ordinal) ? 2e-6 : 1e-14;
                Assert.All(expected.Zip(drawn), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= tolerance * Math.Max(1, Math.Abs(pair.First)), name));
            }
        }
    }

    [Fact]
    public void KerasLecture_DataGiveItsLeastSquares()
    {
        tf.Random.SetSeed(43052);
        const int N = 200;
        var x = np.LinSpace(0, 1, N);
        var epsilon = tf.Random.Normal([N], dtype: DType.Float64) * 0.5;
        var y = 2.5 + 4 * x + epsilon;
        var X = tf.Stack([tf.Ones(N, DType.Float64), x], axis: 1);

        var (solution, _, _, _) = np.Linalg.LstSq(X, y);
        double[] printed = RandomGolden.Doubles(RandomGolden.Document("lessons.json").GetProperty("lessons").GetProperty("keras_solutions").GetProperty("true_ols"));
        Assert.Equal([2.58366721, 3.93303452], printed);
        Assert.All(printed.Zip(solution.ToArray<double>()), pair => Assert.True(Math.Abs(pair.First - pair.Second) < 1e-8));
        var inverse = tf.Linalg.Inv(tf.MatMul(X, X, transposeA: true)).MatMul(X.T).MatMul(y);
        Assert.True(np.AllClose(inverse, solution, rtol: 1e-11));
    }

    [Fact]
    public void CafeLecture_ComesOutToTheLastPrintedDigit()
    {
        var x = np.Array([20.1, 22.2, 22.7, 23.3, 24.4, 25.1, 26.2, 27.3, 28.4, 30.4]);
        tf.Random.SetSeed(43052);
        var epsilon = tf.Random.Normal([10]);
        var y = 10.2 + 2.2 * x + epsilon;
        var lesson = RandomGolden.Document("lessons.json").GetProperty("lessons").GetProperty("gradient_tape_cafe");
        Assert.Equal(RandomGolden.Doubles(lesson.GetProperty("y")), y.ToArray<double>().Select(value => Math.Round(value, 8)));

        var beta0 = tf.Variable(9.0);
        var beta1 = tf.Variable(2.0);
        using var tape = new GradientTape(persistent: true);
        var loss = np.Sum(np.Power(y - beta0 - beta1 * x, 2));
        var (gradient0, gradient1) = (tape.Gradient(loss, beta0)!, tape.Gradient(loss, beta1)!);
        Assert.Equal(DType.Float32, gradient0.DType);
        Assert.Equal(-126.78691, gradient0.Item(), 4);
        Assert.Equal(-3208.8396, gradient1.Item(), 3);
    }

    [Fact]
    public void GradientDescentOfTheLecture_RunsInFloat32()
    {
        var beta = tf.Variable(-10.0);
        double alpha = 0.01 / 6;
        string[] printed = new string[101];
        for (int k = 1; k <= 100; k++)
        {
            using var tape = new GradientTape(persistent: true);
            var loss = tf.Pow(beta / 2 - 1, 2);
            beta.AssignSub(tape.Gradient(loss, beta)! * alpha);
            printed[k] = beta.ToKeras2String();
        }
        Assert.Equal("<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=-9.99>", printed[1]);
        Assert.Equal("<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=-9.980008>", printed[2]);
        Assert.Equal("<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=-9.040152>", printed[100]);
    }

    [Fact]
    public void Variables_MeetNumbersTensorsAndEachOther()
    {
        var (a, b) = (tf.Variable([3.0]), tf.Variable([4.0]));
        Tensor[] results = [a + b, a - 1, 2 * a, b / a, -a, b % 3, a + np.Ones(1, DType.Float32), np.Ones(1, DType.Float32) - b];
        Assert.Equal([7f, 2, 6, 4 / 3f, -3, 1, 4, -3], results.Select(result => result.AsSpan<float>()[0]));
        Tensor[] relations = [a < b, a <= 3, 3 > a, a >= b];
        Assert.Equal([true, true, false, false], relations.Select(relation => (bool)relation));
    }

    [Fact]
    public void Numbers_AreFloat32AndTensorsKeepTheirType()
    {
        Assert.Equal(DType.Float32, tf.Constant(3.0).DType);
        Assert.Equal(DType.Float32, tf.Constant([1.0, 2.0]).DType);
        Assert.Equal(DType.Float32, tf.Constant([[1.0], [2.0]]).DType);
        Assert.Equal(DType.Float32, tf.Constant(new double[,] { { 1 } }).DType);
        Assert.Equal(DType.Int32, tf.Constant([1, 2]).DType);
        Assert.Equal(DType.Float64, tf.Constant(3.0, DType.Float64).DType);
        Assert.Equal(DType.Float64, tf.Constant(np.Ones(2)).DType);
        Assert.Equal(DType.Float64, tf.Variable(np.Ones(2)).DType);
        Assert.Equal(DType.Float64, tf.Variable([3.0], dtype: DType.Float64).DType);
        Assert.Equal((Shape)(2, 3), tf.Constant(0.5, shape: (2, 3)).Shape);
        Assert.Equal((Shape)(2, 2), tf.Constant([1, 2, 3, 4], shape: (2, 2)).Shape);
        Assert.False(tf.Variable([[9.0], [2.0]], trainable: false, name: "beta").Trainable);
    }

    [Fact]
    public void Functions_HaveTensorFlowsDefaults()
    {
        var x = tf.Constant([[1.0, 5.0], [7.0, 2.0], [3.0, 3.0]]);
        Assert.Equal([1L, 0], tf.ArgMax(x).ToArray<long>());
        Assert.Equal([0L, 1, 0], tf.ArgMin(x, axis: 1).ToArray<long>());
        Assert.Equal(21, tf.ReduceSum(x).Item());
        Assert.Equal([6.0, 9, 6], tf.ReduceSum(x, axis: 1).ToArray<double>());
        Assert.Equal((Shape)(1, 2), tf.ReduceMean(x, axis: 0, keepDims: true).Shape);
        Assert.Equal([7.0, 5], tf.ReduceMax(x, axis: 0).ToArray<double>());
        Assert.Equal([1.0, 2], tf.ReduceMin(x, axis: 0).ToArray<double>());
        Assert.Equal((Shape)(6, 2), tf.Concat([x, x], 0).Shape);
        Assert.Equal((Shape)(2, 3), tf.Transpose(x).Shape);
        Assert.Equal([7.0, 2], tf.Gather(x, tf.Constant(1)).ToArray<double>());
        Assert.Equal([0.0, 1, 1, 0], tf.OneHot(tf.Constant([1, 0]), 2).ToArray<double>());
        Assert.Equal([-1.0, 5, -1], tf.OneHot(tf.Constant(1), 3, onValue: 5, offValue: -1).ToArray<double>());
        Assert.Equal([[0L, 1], [1, 0]], Rows(tf.Where(x > 4.0)));
        Assert.Equal([0.0, 0, 3], tf.NN.Relu(tf.Constant([-1.0, 0, 3])).ToArray<double>());
        Assert.Equal(1, tf.ReduceSum(tf.NN.Softmax(tf.Constant([1.0, 2, 3]))).Item(), 6);
        Assert.Equal("array([0.  , 0.25, 0.5 , 0.75, 1.  ], dtype=float32)", tf.LinSpace(0, 1, 5).Repr());
        Assert.True(np.ArrayEqual(np.LinSpace(0, 1, 200), tf.LinSpace(0, 1, 200, DType.Float64)));

        static long[][] Rows(Tensor x) => [.. Enumerable.Range(0, x.Shape[0]).Select(i => x[i].ToArray<long>())];
    }

    [Fact]
    public void TwoThreads_DrawEachOperationOnce()
    {
        const int Draws = 2000;
        tf.Random.SetSeed(1);
        var expected = Enumerable.Range(0, 2 * Draws).Select(_ => tf.Random.Uniform([2], dtype: DType.Float64).ToArray<double>()).ToDictionary(pair => pair[0]);
        tf.Random.SetSeed(1);
        Parallel.For(0, 2, _ =>
        {
            for (int i = 0; i < Draws; i++)
            {
                double[] drawn = tf.Random.Uniform([2], dtype: DType.Float64).ToArray<double>();
                Assert.Equal(expected[drawn[0]][1], drawn[1]);
            }
        });
    }

    [Fact]
    public void BadInput_IsSaidInOneSentence()
    {
        Says("received type int32", () => tf.Random.Normal([2], dtype: DType.Int32));
        Says("received shape (-1)", () => tf.Random.Uniform([-1]));
        Says("received 0", () => tf.LinSpace(0, 1, 0));
        Says("(3,)", () => tf.Constant([1, 2], shape: 3));

        static void Says(string part, Action action) =>
            Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
    }
}
