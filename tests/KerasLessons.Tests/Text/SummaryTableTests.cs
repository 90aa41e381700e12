using System.Text.Json;
using KerasLessons.Text;

namespace KerasLessons.Tests.Text;

/// <summary>The summary's text: the recorded tables, the lecture's, and the footers.</summary>
public class SummaryTableTests
{
    private static readonly JsonElement[] Cases = TestData.Cases("summary_text.json");

    public static TheoryData<int> All() => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void DrawsAsRich(int index)
    {
        JsonElement item = Cases[index];
        var model = new SummaryModel(
            "m", [.. item.GetProperty("layers").EnumerateArray().Select(Layer)], default, default,
            ShowConnections: item.GetProperty("connections").GetBoolean());
        var options = new SummaryOptions
        {
            LineLength = item.GetProperty("length").GetInt32(),
            ShowTrainable = item.GetProperty("trainable").GetBoolean(),
            ExpandNested = item.GetProperty("nested").GetBoolean(),
        };
        if (item.GetProperty("table").GetString() is not { } table)
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => SummaryTable.Format(model, options));
            Assert.Equal("Insufficient console width to print summary.", error.Message);
            return;
        }

        const string Footer = " Total params: 0 (0.00 B)\n Trainable params: 0 (0.00 B)\n Non-trainable params: 0 (0.00 B)\n";
        Assert.Equal("Model: \"m\"\n" + table + Footer, SummaryTable.Format(model, options));
    }

    [Fact]
    public void Keras3Footer()
    {
        var model = new SummaryModel(
            "sequential",
            [new SummaryLayer("dense", "Dense", "(None, 4)", 16), new SummaryLayer("dense_1", "Dense", "(None, 1)", 5)],
            Trainable: new SummaryCount(21, 84), NonTrainable: default, Optimizer: new SummaryCount(2, 8));
        Assert.Equal(
            """
            Model: "sequential"
            ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━┓
            ┃ Layer (type)                         ┃ Output Shape                ┃         Param # ┃
            ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━┩
            │ dense (Dense)                        │ (None, 4)                   │              16 │
            ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
            │ dense_1 (Dense)                      │ (None, 1)                   │               5 │
            └──────────────────────────────────────┴─────────────────────────────┴─────────────────┘
             Total params: 23 (92.00 B)
             Trainable params: 21 (84.00 B)
             Non-trainable params: 0 (0.00 B)
             Optimizer params: 2 (8.00 B)

            """,
            SummaryTable.Format(model, new SummaryOptions { ConsoleColumns = 120 }));
    }

    [Theory]
    [InlineData(false, false, new[] { 38, 29, 17 })]
    [InlineData(true, false, new[] { 33, 24, 15 })]
    [InlineData(false, true, new[] { 31, 27, 17, 28 })]
    [InlineData(true, true, new[] { 21, 19, 12, 19 })]
    public void WidthFollowsTheConsole(bool narrow, bool connections, int[] widths)
    {
        var model = new SummaryModel("m", [], default, default, ShowConnections: connections);
        string top = SummaryTable.Format(model, new SummaryOptions { ConsoleColumns = narrow ? 80 : 200 }).Split('\n')[1];
        Assert.Equal(widths, top.Trim('┏', '┓').Split('┳').Select(run => run.Length));
    }

    [Fact]
    public void UnbuiltModel()
    {
        var model = new SummaryModel("m", [new SummaryLayer("dense", "Dense", "?", null)], default, default);
        string text = SummaryTable.Format(model, new SummaryOptions { ConsoleColumns = 200, ShowTrainable = true });
        string[] cells = [.. text.Split('\n')[4].Trim('│').Split('│').Select(cell => cell.Trim())];
        Assert.Equal(["dense (Dense)", "?", "0 (unbuilt)", "-"], cells);
    }

    private static SummaryLayer Layer(JsonElement item) => new(
        item.GetProperty("name").GetString()!,
        item.GetProperty("class").GetString()!,
        item.GetProperty("shape").GetString()!,
        item.GetProperty("params").ValueKind == JsonValueKind.Null ? null : item.GetProperty("params").GetInt64(),
        item.GetProperty("trainable").GetBoolean())
    {
        Connections = [.. item.GetProperty("connections").EnumerateArray().Select(entry => entry.GetString()!)],
        Layers = [.. item.GetProperty("layers").EnumerateArray().Select(Layer)],
    };
}
