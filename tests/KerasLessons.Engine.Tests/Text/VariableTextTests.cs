using KerasLessons.Engine.Text;

namespace KerasLessons.Engine.Tests.Text;

/// <summary>The lectures' printed variables, and Python's tuples.</summary>
public class VariableTextTests
{
    [Fact]
    public void TheLecturesKernel()
    {
        string value = NumPyFormatter.Repr<float>([3.9330256f], [1, 1]);
        Assert.Equal(
            "<tf.Variable 'dense/kernel:0' shape=(1, 1) dtype=float32, numpy=array([[3.9330256]], dtype=float32)>",
            VariableText.Keras2("dense/kernel:0", PythonTuple.Format([1, 1]), "float32", value));
    }

    [Fact]
    public void TheLecturesScalar()
    {
        Assert.Equal(
            "<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=-9.99>",
            VariableText.Keras2("Variable:0", PythonTuple.Format(Array.Empty<int>()), "float32", NumPyFormatter.Scalar(-9.99f)));
    }

    [Fact]
    public void SeveralLinesStartOnTheirOwn()
    {
        string value = NumPyFormatter.Repr<float>([-5, 10], [2, 1]);
        Assert.Equal(
            "<tf.Variable 'dense/kernel:0' shape=(2, 1) dtype=float32, numpy=\narray([[-5.],\n       [10.]], dtype=float32)>",
            VariableText.Keras2("dense/kernel:0", PythonTuple.Format([2, 1]), "float32", value));
        Assert.Equal(
            "tf.Tensor(\n[[-5.]\n [10.]], shape=(2, 1), dtype=float32)",
            VariableText.TensorStr("(2, 1)", "float32", NumPyFormatter.Str<float>([-5, 10], [2, 1])));
        Assert.Equal(
            "<tf.Tensor: shape=(), dtype=float32, numpy=1.0>",
            VariableText.TensorRepr("()", "float32", NumPyFormatter.Scalar(1f)));
    }

    [Fact]
    public void Keras3Variable()
    {
        string value = NumPyFormatter.Str<float>([1, 2, 3, 4], [2, 2]);
        Assert.Equal(
            "<Variable path=sequential/dense/kernel, shape=(2, 2), dtype=float32, value=[[1. 2.]\n [3. 4.]]>",
            VariableText.Keras3("sequential/dense/kernel", "(2, 2)", "float32", value));
    }

    [Fact]
    public void Tuples()
    {
        Assert.Equal("()", PythonTuple.Format(Array.Empty<int>()));
        Assert.Equal("(3,)", PythonTuple.Format([3]));
        Assert.Equal("(None, 28, 28)", PythonTuple.Format(new int?[] { null, 28, 28 }));
        Assert.Equal("(None,)", PythonTuple.Format(new int?[] { null }));
    }

    [Fact]
    public void WrongCountIsRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => NumPyFormatter.Str<float>([1, 2, 3], [2, 2]));
        Assert.Contains("(2, 2) needs 4 elements; received 3", error.Message, StringComparison.Ordinal);
    }
}
