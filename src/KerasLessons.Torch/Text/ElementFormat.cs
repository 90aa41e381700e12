using System.Globalization;
using KerasLessons.Engine.Tensors;
using KerasLessons.Engine.Text;

namespace KerasLessons.Torch.Text;

/// <summary>How all elements of one tensor are written: whole numbers, four decimals or powers of ten, equally wide.</summary>
/// <remarks>The choice depends on the finite elements that are not 0: on the ratio of the greatest to the least, and on both.</remarks>
internal sealed class ElementFormat
{
    private const int Precision = 4;

    private readonly EngineTensor _values;
    private readonly bool _isWhole = true;
    private readonly bool _isScientific;

    /// <summary>Chooses for the elements at the given places of a tensor.</summary>
    public ElementFormat(EngineTensor values, IReadOnlyList<int> shown)
    {
        _values = values;
        Width = 1;
        if (!values.DType.IsFloat())
        {
            foreach (int place in shown)
            {
                Width = Math.Max(Width, Integer(place).Length);
            }
            return;
        }
        double least = double.PositiveInfinity;
        double greatest = 0;
        foreach (int place in shown)
        {
            double value = values.ElementAt(place);
            if (double.IsFinite(value) && value != 0)
            {
                least = Math.Min(least, Math.Abs(value));
                greatest = Math.Max(greatest, Math.Abs(value));
                _isWhole &= value == Math.Ceiling(value);
            }
        }
        if (greatest == 0)
        {
            return;
        }
        _isScientific = greatest / least > 1000 || greatest > 1e8 || (!_isWhole && least < 1e-4);
        foreach (int place in shown)
        {
            double value = values.ElementAt(place);
            if (double.IsFinite(value) && value != 0)
            {
                Width = Math.Max(Width, Number(value).Length);
            }
        }
    }

    /// <summary>Characters that each element takes.</summary>
    public int Width { get; }

    /// <summary>The element at a place, as wide as all.</summary>
    public string Of(int place) =>
        (_values.DType.IsFloat() ? Number(_values.ElementAt(place)) : Integer(place)).PadLeft(Width);

    private string Integer(int place) => _values.DType switch
    {
        DType.Bool => _values.AsSpan<bool>()[place] ? "True" : "False",
        DType.Int64 => _values.AsSpan<long>()[place].ToString(CultureInfo.InvariantCulture),
        _ => _values.AsSpan<int>()[place].ToString(CultureInfo.InvariantCulture),
    };

    private string Number(double value)
    {
        if (_isScientific)
        {
            return PythonNumber.Scientific(value, Precision);
        }
        return _isWhole
            ? PythonNumber.Fixed(value, 0) + (double.IsFinite(value) ? "." : "")
            : PythonNumber.Fixed(value, Precision);
    }
}
