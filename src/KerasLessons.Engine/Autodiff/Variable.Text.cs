using System.Diagnostics;
using KerasLessons.Engine.Tensors;
using KerasLessons.Engine.Text;

namespace KerasLessons;

[DebuggerDisplay("{ToString(),nq}")]
public sealed unsafe partial class Variable
{
    /// <summary>Name, shape, type and numbers of the moment, in Keras 3's form or, if that style is set, Keras 2's.</summary>
    /// <returns>
    /// <c>&lt;Variable path=sequential/dense/kernel, shape=(1, 1), dtype=float32, value=[[3.]]&gt;</c> or
    /// <c>&lt;tf.Variable 'dense/kernel:0' shape=(1, 1) dtype=float32, numpy=array([[3.]], dtype=float32)&gt;</c>.
    /// </returns>
    public override string ToString() => TextDefaults.Style == TextStyle.Keras2 ? ToKeras2String() : ToKeras3String();

    internal string ToKeras3String() =>
        VariableText.Keras3(Name, Shape.ToString(), DType.NumPyName(), Snapshot().ToString());

    /// <summary>Keras 2 names a variable by its layer and itself, without the model.</summary>
    internal string ToKeras2String()
    {
        var value = Snapshot();
        string name = string.Join('/', Name.Split('/')[^Math.Min(2, Name.Split('/').Length)..]);
        return VariableText.Keras2(name + ":0", Shape.ToString(), DType.NumPyName(), value.Rank == 0 ? value.ToString() : value.Repr());
    }
}
