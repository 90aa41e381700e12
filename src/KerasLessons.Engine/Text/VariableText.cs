namespace KerasLessons.Engine.Text;

/// <summary>How Keras and TensorFlow print a variable.</summary>
internal static class VariableText
{
    /// <summary>Keras 3: <c>&lt;Variable path=sequential/dense/kernel, shape=(3, 4), dtype=float32, value=[[…]]&gt;</c>.</summary>
    /// <param name="path">The variable's path.</param>
    /// <param name="shape">Its shape, as a Python tuple.</param>
    /// <param name="type">Its dtype's name.</param>
    /// <param name="value">Its values, as <see cref="NumPyFormatter.Str"/> writes them.</param>
    public static string Keras3(string path, string shape, string type, string value) =>
        $"<Variable path={path}, shape={shape}, dtype={type}, value={value}>";

    /// <summary>TensorFlow: <c>&lt;tf.Variable 'dense/kernel:0' shape=(1, 1) dtype=float32, numpy=array([[3.]], dtype=float32)&gt;</c>.</summary>
    /// <param name="name">The variable's name, with its <c>:0</c>.</param>
    /// <param name="shape">Its shape, as a Python tuple.</param>
    /// <param name="type">Its dtype's name.</param>
    /// <param name="value">Its values, as <see cref="NumPyFormatter.Repr"/> writes them (a scalar as <see cref="NumPyFormatter.Scalar"/>).</param>
    public static string Keras2(string name, string shape, string type, string value) =>
        $"<tf.Variable '{name}' shape={shape} dtype={type}, numpy={OwnLine(value)}>";

    /// <summary>TensorFlow's <c>print(tensor)</c>: <c>tf.Tensor([1. 2.], shape=(2,), dtype=float32)</c>.</summary>
    public static string TensorStr(string shape, string type, string value) =>
        $"tf.Tensor({OwnLine(value)}, shape={shape}, dtype={type})";

    /// <summary>TensorFlow's <c>repr(tensor)</c>: <c>&lt;tf.Tensor: shape=(), dtype=float32, numpy=1.0&gt;</c>.</summary>
    public static string TensorRepr(string shape, string type, string value) =>
        $"<tf.Tensor: shape={shape}, dtype={type}, numpy={OwnLine(value)}>";

    /// <summary>Values of several lines start on a line of their own, so that their columns stay aligned.</summary>
    private static string OwnLine(string value) => value.Contains('\n') ? "\n" + value : value;
}
