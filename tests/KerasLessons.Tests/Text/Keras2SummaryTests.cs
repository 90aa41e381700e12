using KerasLessons.Text;

namespace KerasLessons.Tests.Text;

/// <summary>Keras 2's table: the lecture's own, long names, inner models, connections, byte sizes.</summary>
public class Keras2SummaryTests
{
    private static readonly SummaryOptions Lecture = new() { Style = TextStyle.Keras2 };

    [Fact]
    public void TheLecturesTable()
    {
        var model = new SummaryModel("sequential_3", [new("dense_3", "Dense", "(None, 1)", 2)], new SummaryCount(2, 8), default);
        string[] expected =
        [
            "Model: \"sequential_3\"",
            "_________________________________________________________________",
            " Layer (type)                Output Shape              Param #   ",
            "=================================================================",
            " dense_3 (Dense)             (None, 1)                 2         ",
            "                                                                 ",
            "=================================================================",
            "Total params: 2",
            "Trainable params: 2",
            "Non-trainable params: 0",
            "_________________________________________________________________",
            "",
        ];
        Assert.Equal(expected, SummaryTable.Format(model, Lecture).Split('\n'));
    }

    [Fact]
    public void LongNamesGoOnBelow()
    {
        var model = new SummaryModel(
            "m",
            [new("max_pooling2d", "MaxPooling2D", "(None, 124, 124, 32)", 0), new("batch_normalization", "BatchNormalization", "(None, 4)", 16)],
            new SummaryCount(1234567, 4938268), default);
        string text = SummaryTable.Format(model, Lecture);
        Assert.Contains(
            " max_pooling2d (MaxPooling2D  (None, 124, 124, 32)     0         \n" +
            " )                                                               \n", text, StringComparison.Ordinal);
        Assert.Contains("Total params: 1,234,567\n", text, StringComparison.Ordinal);

        string later = SummaryTable.Format(model, Lecture with { Keras2ByteSizes = true });
        Assert.Contains(
            " batch_normalization (Batch  (None, 4)                 16        \n" +
            " Normalization)                                                  \n", later, StringComparison.Ordinal);
        Assert.Contains("Total params: 1234567 (4.71 MB)\n", later, StringComparison.Ordinal);
        Assert.Contains("Non-trainable params: 0 (0.00 Byte)\n", later, StringComparison.Ordinal);
    }

    [Fact]
    public void InnerModelsAreFramed()
    {
        SummaryModel model = Nested();

        // What Keras 2.8's own test of print_summary expects for these models.
        string[] expected =
        [
            "Model: \"model_2\"",
            "_________________________________________________________________",
            " Layer (type)                Output Shape              Param #   ",
            "=================================================================",
            " input_3 (InputLayer)        [(None, None, None, 3)]   0         ",
            "                                                                 ",
            " model_1 (Functional)        (None, None, None, 3)     24        ",
            "|¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯|",
            "| input_1 (InputLayer)      [(None, None, None, 3)]   0         |",
            "|                                                               |",
            "| model (Functional)        (None, None, None, 3)     24        |",
            "||¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯||",
            "|| input_2 (InputLayer)    [(None, None, None, 3)]   0         ||",
            "||                                                             ||",
            "|| conv2d (Conv2D)         (None, None, None, 3)     12        ||",
            "||                                                             ||",
            "|| batch_normalization (BatchN  (None, None, None, 3)  12      ||",
            "|| ormalization)                                               ||",
            "|¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯|",
            "¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯",
            "=================================================================",
            "Total params: 24",
            "Trainable params: 18",
            "Non-trainable params: 6",
            "_________________________________________________________________",
            "",
        ];
        Assert.Equal(expected, SummaryTable.Format(model, Lecture with { ExpandNested = true }).Split('\n'));
    }

    [Fact]
    public void InnerModelsAreFramedWithByteSizes()
    {
        // What Keras 2.15's own test expects: every column keeps its place.
        string[] expected =
        [
            "|¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯|",
            "| input_1 (InputLayer)       [(None, None, None, 3)]   0        |",
            "|                                                               |",
            "| model (Functional)         (None, None, None, 3)     24       |",
            "||¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯¯||",
            "|| input_2 (InputLayer)      [(None, None, None, 3)]   0       ||",
            "||                                                             ||",
            "|| conv2d (Conv2D)           (None, None, None, 3)     12      ||",
            "||                                                             ||",
            "|| batch_normalization (Bat  (None, None, None, 3)     12      ||",
            "|| chNormalization)                                            ||",
        ];
        string text = SummaryTable.Format(Nested(), Lecture with { ExpandNested = true, Keras2ByteSizes = true });
        Assert.Equal(expected, text.Split('\n')[7..18]);
    }

    [Fact]
    public void TrainableColumn()
    {
        var model = new SummaryModel(
            "trainable",
            [new("conv", "Conv2D", "(None, 2, 3, 2)", 62, Trainable: false), new("flat", "Flatten", "(None, 12)", 0)],
            default, new SummaryCount(62, 248));
        string[] lines = SummaryTable.Format(model, Lecture with { ShowTrainable = true, Keras2ByteSizes = true }).Split('\n');
        Assert.Equal("____________________________________________________________________________", lines[1]);
        Assert.Equal(" Layer (type)                Output Shape              Param #   Trainable  ", lines[2]);
        Assert.Equal(" conv (Conv2D)               (None, 2, 3, 2)           62        N          ", lines[4]);
        Assert.Equal(" flat (Flatten)              (None, 12)                0         Y          ", lines[6]);
        Assert.Equal("Non-trainable params: 62 (248.00 Byte)", lines[^3]);
    }

    [Fact]
    public void ConnectionsAndTrainable()
    {
        SummaryLayer add = new("add", "Add", "(None, 4)", 0) { Connections = ["dense[0][0]", "dense_1[0][0]"] };
        var model = new SummaryModel("m", [add], default, default, ShowConnections: true);
        string[] lines = SummaryTable.Format(model, Lecture with { ShowTrainable = true }).Split('\n');
        Assert.All(lines[1..6], line => Assert.Equal(109, line.Length));
        Assert.StartsWith(" add (Add)                   (None, 4)                    0         ['dense[0][0]',", lines[4], StringComparison.Ordinal);
        Assert.EndsWith(" Y          ", lines[4], StringComparison.Ordinal);
        Assert.Equal("'dense_1[0][0]']", lines[5].Trim());
    }

    private static SummaryModel Nested()
    {
        const string Shape = "(None, None, None, 3)";
        SummaryLayer innermost = new("model", "Functional", Shape, 24)
        {
            Layers = [new("input_2", "InputLayer", Shape, 0), new("conv2d", "Conv2D", Shape, 12), new("batch_normalization", "BatchNormalization", Shape, 12)],
        };
        SummaryLayer inner = new("model_1", "Functional", Shape, 24) { Layers = [new("input_1", "InputLayer", Shape, 0), innermost] };
        return new SummaryModel(
            "model_2", [new("input_3", "InputLayer", Shape, 0), inner], new SummaryCount(18, 72), new SummaryCount(6, 24));
    }
}
