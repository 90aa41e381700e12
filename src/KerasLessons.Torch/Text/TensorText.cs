using System.Globalization;
using System.Text;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Torch.Text;

/// <summary>A tensor as PyTorch prints it: <c>tensor([-5., 10.], requires_grad=True)</c>.</summary>
internal sealed class TensorText
{
    private const string Prefix = "tensor(";
    private const int LineWidth = 80;
    private const int LongestWhole = 1000;
    private const int EdgeItems = 3;

    private readonly EngineTensor _values;
    private readonly int[] _strides;
    private readonly bool _isShortened;
    private readonly ElementFormat _format;

    private TensorText(EngineTensor values)
    {
        _values = values;
        _strides = ShapeRules.Strides(values.Shape);
        _isShortened = values.Size > LongestWhole;
        var shown = new List<int>();
        CollectShown(0, 0, shown);
        _format = new ElementFormat(values, shown);
    }

    public static string Of(torch.Tensor tensor)
    {
        var values = tensor.Values;
        var remarks = new List<string>();
        if (values.Size == 0 && values.Rank != 1)
        {
            remarks.Add($"size={values.Shape}");
        }
        bool isUsualType = values.DType == DType.Float32 || (values.Size > 0 && values.DType is DType.Int64 or DType.Bool);
        if (!isUsualType)
        {
            remarks.Add($"dtype=torch.{values.DType.NumPyName()}");
        }
        if (tensor.Node is { } node)
        {
            remarks.Add($"grad_fn=<{node.Name}>");
        }
        else if (tensor.RequiresGrad)
        {
            remarks.Add("requires_grad=True");
        }
        string elements = values.Size == 0 ? "[]" : new TensorText(values).Elements(0, 0, Prefix.Length);
        return WithRemarks(Prefix + elements, remarks);
    }

    private static string WithRemarks(string text, List<string> remarks)
    {
        var result = new StringBuilder(text);
        int lastLine = text.Length - text.LastIndexOf('\n') + 1;
        foreach (string remark in remarks)
        {
            if (lastLine + remark.Length + 2 > LineWidth)
            {
                result.Append(CultureInfo.InvariantCulture, $",\n{new string(' ', Prefix.Length)}{remark}");
                lastLine = Prefix.Length + remark.Length;
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $", {remark}");
                lastLine += remark.Length + 2;
            }
        }
        return result.Append(')').ToString();
    }

    private string Elements(int axis, int offset, int indent)
    {
        int rank = _values.Rank;
        if (axis == rank)
        {
            return _format.Of(offset);
        }
        if (axis == rank - 1)
        {
            return Line(offset, indent);
        }
        var parts = new List<string>();
        foreach (int? index in Indices(axis))
        {
            parts.Add(index is { } i ? Elements(axis + 1, offset + i * _strides[axis], indent + 1) : "...");
        }
        string separator = "," + new string('\n', rank - axis - 1) + new string(' ', indent + 1);
        return "[" + string.Join(separator, parts) + "]";
    }

    private string Line(int offset, int indent)
    {
        int perLine = Math.Max(1, (LineWidth - indent) / (_format.Width + 2));
        var texts = new List<string>();
        foreach (int? index in Indices(_values.Rank - 1))
        {
            texts.Add(index is { } i ? _format.Of(offset + i) : " ...");
        }
        return "[" + string.Join(",\n" + new string(' ', indent + 1), texts.Chunk(perLine).Select(line => string.Join(", ", line))) + "]";
    }

    /// <summary>The places of an axis that are shown; null where some are left out.</summary>
    private IEnumerable<int?> Indices(int axis)
    {
        int size = _values.Shape[axis];
        bool isCut = _isShortened && size > 2 * EdgeItems;
        for (int i = 0; i < size; i++)
        {
            if (isCut && i == EdgeItems)
            {
                yield return null;
                i = size - EdgeItems;
            }
            yield return i;
        }
    }

    private void CollectShown(int axis, int offset, List<int> shown)
    {
        if (axis == _values.Rank)
        {
            shown.Add(offset);
            return;
        }
        foreach (int? index in Indices(axis))
        {
            if (index is { } i)
            {
                CollectShown(axis + 1, offset + i * _strides[axis], shown);
            }
        }
    }
}
