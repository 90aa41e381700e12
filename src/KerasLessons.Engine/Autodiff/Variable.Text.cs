using System.Diagnostics;
using KerasLessons.Engine.Tensors;
using KerasLessons.Engine.Text;

namespace KerasLessons;

[DebuggerDisplay("{ToString(),nq}")]
public sealed unsafe partial class Variable
{
    /// <summary>Path, shape, type and numbers of the moment, as Keras 3 prints them: <c>&lt;Variable path=dense/kernel, shape=(1, 1), dtype=float32, value=[[3.]]&gt;</c>.</summary>
    public override string ToString() =>
        VariableText.Keras3(Name, Shape.ToString(), DType.NumPyName(), Snapshot().ToString());

    /// <summary>The same as Keras 2 and TensorFlow print it: <c>&lt;tf.Variable 'dense/kernel:0' shape=(1, 1) dtype=float32, numpy=array([[3.]], dtype=float32)&gt;</c>.</summary>
    /// <param name="name">Name to print instead of <see cref="Name"/>, without the <c>:0</c>.</param>
    internal string ToKeras2String(string? name = null)
    {
        var value = Snapshot();
        return VariableText.Keras2((name ?? Name) + ":0", Shape.ToString(), DType.NumPyName(), value.Rank == 0 ? value.ToString() : value.Repr());
    }
}
