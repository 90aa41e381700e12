using System.Globalization;
using System.Text.Json;

namespace KerasLessons.Lessons.Tests;

/// <summary>The Keras lecture's seven solutions end where the lecture's ended.</summary>
public sealed class SevenSolutionsTests
{
    private static readonly Lazy<string[]> s_lines = new(() => LessonRun.Of(SevenSolutions.Program.Main));
    private static readonly Lazy<ShownLesson> s_shown = new(() => new ShownLesson("SevenSolutions", SevenSolutions.Program.Show));

    /// <summary>
    /// The lecture's start is known for 3 and 4 only, so only they can agree to the last digits of float32. After 1000
    /// epochs at 0.1 the start is gone but for float32's resting place; 5000 at 0.01 leave 1.3e-3 of its distance.
    /// </summary>
    [Theory]
    [InlineData("1 scalar ", "solution1_scalar", 3e-5)]
    [InlineData("2 vector ", "solution2_vector", 3e-5)]
    [InlineData("3 scalar, given start", "solution3_scalar_set_weights", 2e-6)]
    [InlineData("4 vector, given start", "solution4_vector_set_weights", 2e-6)]
    [InlineData("5 own loss", "solution5_custom_loss", 3e-5)]
    [InlineData("6 loss by name", "solution6_loss_string", 3e-5)]
    [InlineData("7 optimizer by name", "solution7_all_strings", 0.005)]
    public void Solution_EndsAtTheLecturesWeights(string line, string name, double tolerance)
    {
        var (bias, slope) = Lecture(name);
        double[] printed = Numbers(line);
        Assert.Equal(8, printed.Length);
        // The line shows the weights, the lecture's, and the differences from the lecture's and from least squares.
        Assert.InRange(printed[0], bias - tolerance - 5e-7, bias + tolerance + 5e-7);
        Assert.InRange(printed[1], slope - tolerance - 5e-7, slope + tolerance + 5e-7);
        Assert.Equal(bias, printed[2], 5e-7);
        Assert.Equal(slope, printed[3], 5e-7);
        Assert.InRange(printed[4], -tolerance, tolerance);
        Assert.InRange(printed[5], -tolerance, tolerance);
        s_shown.Value.AssertPrints([bias, slope], tolerance, line.TrimEnd());
    }

    [Fact]
    public void LeastSquares_AreTheLectures()
    {
        double[] expected = LessonRun.Numbers(LessonRun.Lecture("keras_solutions").GetProperty("true_ols"));
        double[] printed = Numbers("least squares ");
        Assert.Equal(expected[0], printed[0], 6e-7);
        Assert.Equal(expected[1], printed[1], 6e-7);
        s_shown.Value.AssertPrints(expected, 5.1e-9, "least squares");
    }

    [Fact]
    public void GivenStart_EndsAtTheLecturesWeights_AtFullLength()
    {
        tf.Random.SetSeed(43052);
        const int N = 200;
        var x = np.LinSpace(0, 1, N);
        var y = (2.5 + 4 * x + tf.Random.Normal([N], dtype: DType.Float64) * 0.5).Reshape(N, 1);
        var net = new Sequential();
        net.Add(new Dense(1, useBias: false, inputDim: 2));
        net.SetWeights([new float[,] { { -5 }, { 10 } }]);
        net.Compile(new SGD(0.1), Losses.MeanSquaredError);
        var history = net.Fit(np.Stack([np.Ones(N), x], axis: 1), y, epochs: 1000, batchSize: N, verbose: 0);
        var (bias, slope) = Lecture("solution4_vector_set_weights");
        Assert.Equal(bias, net.Weights[0].Value[0, 0].Item(), 2e-6);
        Assert.Equal(slope, net.Weights[0].Value[1, 0].Item(), 2e-6);
        Assert.Equal(1000, history["loss"].Count);
    }

    /// <summary>The lecture: Dense(1), Dense(units=1), Dense(units=1, activation='linear'), …, use_bias=True) are the same.</summary>
    [Fact]
    public void DenseForms_AreEqual()
    {
        Dense[] forms = [new Dense(1), new Dense(units: 1), new Dense(units: 1, activation: "linear"), new Dense(units: 1, activation: "linear", useBias: true)];
        Assert.Equal(LessonRun.Lecture("keras_solutions").GetProperty("dense_forms_equal").GetArrayLength(), forms.Length);
        Tensor x = new float[,] { { 1, 2 }, { 3, 4 } };
        foreach (var form in forms)
        {
            form.Build([Shape.Unknown, 2]);
            form.SetWeights([new float[,] { { 5 }, { 6 } }, new float[] { 7 }]);
            Assert.Equal([24f, 46f], form.Invoke(x).ToArray<float>());
        }
    }

    [Fact]
    public void InputDim_AndInputShape_AreTheSame()
    {
        Dense[] forms = [new Dense(1, inputDim: 2), new Dense(1, inputShape: [2])];
        foreach (var form in forms)
        {
            var net = new Sequential([form]);
            Assert.Equal([Shape.Unknown, 2], net.InputShape);
            Assert.Equal([2, 1], net.Weights[0].Shape);
        }
    }

    [Fact]
    public void UnbuiltNetwork_HasNeitherWeightsNorSummary()
    {
        var net = new Sequential();
        net.Add(new Dense(1, useBias: false));
        string weights = Assert.Throws<InvalidOperationException>(() => net.Weights).Message;
        Assert.Contains("have not yet been created", weights, StringComparison.Ordinal);
        Assert.Contains("Build()", weights, StringComparison.Ordinal);
    }

    [Fact]
    public void BuiltNetwork_HasTheLecturesSummary()
    {
        var known = LessonRun.Lecture("keras_solutions").GetProperty("summary_of_Dense1_nobias_input2");
        Utils.ClearSession();
        var lines = LessonRun.Of(() =>
        {
            for (int i = 0; i < 3; i++)
            {
                _ = new Dense(1);
            }
            Config.TextStyle = TextStyle.Keras2;
            var net = new Sequential([new Dense(1, useBias: false, inputDim: 2)]);
            net.Summary();
        });
        string row = Assert.Single(lines, line => line.Contains("(Dense)", StringComparison.Ordinal));
        Assert.Equal(
            $"{known.GetProperty("layer").GetString()} {known.GetProperty("output_shape").GetString()} {known.GetProperty("params").GetInt32()}",
            string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains(lines, line => line.StartsWith($"Total params: {known.GetProperty("total").GetInt32()}", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"Trainable params: {known.GetProperty("trainable").GetInt32()}", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"Non-trainable params: {known.GetProperty("non_trainable").GetInt32()}", StringComparison.Ordinal));
    }

    private static (double Bias, double Slope) Lecture(string name)
    {
        var known = LessonRun.Lecture("keras_solutions").GetProperty(name);
        var kernel = known.GetProperty("kernel");
        return kernel.ValueKind == JsonValueKind.Array
            ? (kernel[0].GetDouble(), kernel[1].GetDouble())
            : (known.GetProperty("bias").GetDouble(), kernel.GetDouble());
    }

    /// <summary>The numbers after a line's title, which may have a number of its own.</summary>
    private static double[] Numbers(string title)
    {
        string line = Assert.Single(s_lines.Value, line => line.StartsWith(title, StringComparison.Ordinal));
        return
        [
            .. line[26..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("bias" or "slope"))
                .Select(word => double.Parse(word, CultureInfo.InvariantCulture)),
        ];
    }
}
