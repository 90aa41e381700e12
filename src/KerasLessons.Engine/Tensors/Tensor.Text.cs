using System.Diagnostics;
using KerasLessons.Engine.Tensors;
using KerasLessons.Engine.Text;

namespace KerasLessons;

[DebuggerDisplay("{DebuggerText,nq}")]
public sealed partial class Tensor
{
    private string DebuggerText
    {
        get
        {
            const int Longest = 80;
            string values = IsSymbolic ? "symbolic" : string.Join(' ', ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return $"{Spec} {(values.Length > Longest ? values[..Longest] + "…" : values)}";
        }
    }

    /// <summary>The values as NumPy prints them, <c>[[1. 2.]]</c>; type and shape only for a symbolic tensor.</summary>
    public override string ToString() => IsSymbolic ? SymbolicText : DType switch
    {
        DType.Float32 => NumPyFormatter.Str(AsSpan<float>(), Shape.Sizes),
        DType.Float64 => NumPyFormatter.Str(AsSpan<double>(), Shape.Sizes),
        DType.Int32 => NumPyFormatter.Str(AsSpan<int>(), Shape.Sizes),
        DType.Int64 => NumPyFormatter.Str(AsSpan<long>(), Shape.Sizes),
        _ => NumPyFormatter.Str(AsSpan<bool>(), Shape.Sizes),
    };

    /// <summary>The values as NumPy shows them at its prompt, <c>array([[1., 2.]], dtype=float32)</c>; type and shape only for a symbolic tensor.</summary>
    public string Repr() => IsSymbolic ? SymbolicText : DType switch
    {
        DType.Float32 => NumPyFormatter.Repr(AsSpan<float>(), Shape.Sizes),
        DType.Float64 => NumPyFormatter.Repr(AsSpan<double>(), Shape.Sizes),
        DType.Int32 => NumPyFormatter.Repr(AsSpan<int>(), Shape.Sizes),
        DType.Int64 => NumPyFormatter.Repr(AsSpan<long>(), Shape.Sizes),
        _ => NumPyFormatter.Repr(AsSpan<bool>(), Shape.Sizes),
    };

    private string SymbolicText => $"<Tensor shape={Shape}, dtype={DType.NumPyName()}, symbolic>";
}
