using System.Globalization;
using KerasLessons.Engine.Text;
using KerasLessons.Text;

namespace KerasLessons.Tests.Text;

/// <summary>A reader whose culture writes a comma sees the lecture's points.</summary>
public class CultureTests
{
    [Fact]
    public void NumbersDoNotDependOnTheCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        comma.NumberFormat.NegativeSign = "−";
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal("-0.7500", ProgressText.Value(-0.75));
            Assert.Equal("-5.0000e-05", ProgressText.Value(-5e-5));
            Assert.Equal("1:00:07", ProgressText.Remaining(3607));
            Assert.Equal("1.50 KB", MemorySize.Format(1536));
            Assert.Equal("[-1.5e+00  1.0e-05]", NumPyFormatter.Str<double>([-1.5, 1e-5], [2]));
            Assert.Equal("[-1 20]", NumPyFormatter.Str<int>([-1, 20], [2]));
            var model = new SummaryModel("m", [new("dense", "Dense", "(None, 1)", 1234567)], new SummaryCount(1234567, 4938268), default);
            Assert.Contains(" 1,234,567 │", SummaryTable.Format(model, new SummaryOptions()), StringComparison.Ordinal);
            Assert.Contains(" Total params: 1,234,567 (4.71 MB)", SummaryTable.Format(model, new SummaryOptions()), StringComparison.Ordinal);
            Assert.Contains("Total params: 1,234,567\n", SummaryTable.Format(model, new SummaryOptions { Style = TextStyle.Keras2 }), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
