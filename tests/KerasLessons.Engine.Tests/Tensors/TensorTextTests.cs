using System.Globalization;

namespace KerasLessons.Engine.Tests.Tensors;

public class TensorTextTests
{
    [Fact]
    public void Tensors_PrintAsNumPyArraysDo()
    {
        Assert.Equal("[1. 2.]", np.Array([1.0, 2.0]).ToString());
        Assert.Equal("[[1.  2.5]\n [3.  4. ]]", np.Array([[1.0, 2.5], [3.0, 4.0]]).ToString());
        Assert.Equal("array([[10.]], dtype=float32)", np.Array([[10.0]], DType.Float32).Repr());
        Assert.Equal("array([1, 2], dtype=int32)", ((Tensor)new[] { 1, 2 }).Repr());
        Assert.Equal("array([ True, False])", np.Array([true, false]).Repr());
        Assert.Equal("0.1", ((Tensor)0.1f).ToString());
        Assert.Equal("array(2.5)", ((Tensor)2.5).Repr());
        Assert.Equal("-3", ((Tensor)(-3)).ToString());
        Assert.Equal("True", ((Tensor)true).ToString());
        Assert.Equal("[]", np.Zeros(0).ToString());
        Assert.Equal("[0.000e+00 1.000e+00 2.000e+00 ... 1.998e+03 1.999e+03 2.000e+03]", np.Arange(2001.0).ToString());
    }

    [Fact]
    public void Variables_PrintAsKerasAndTensorFlowDo()
    {
        var kernel = new Variable(new float[,] { { 3 }, { 4.5f } }, name: "dense/kernel");
        Assert.Equal("<Variable path=dense/kernel, shape=(2, 1), dtype=float32, value=[[3. ]\n [4.5]]>", kernel.ToString());
        Assert.Equal("<tf.Variable 'dense/kernel:0' shape=(2, 1) dtype=float32, numpy=\narray([[3. ],\n       [4.5]], dtype=float32)>", kernel.ToKeras2String());
        Assert.Equal("<tf.Variable 'Variable:0' shape=() dtype=float32, numpy=3.0>", tf.Variable(3.0).ToKeras2String());
        Assert.Equal("<tf.Variable 'Variable:0' shape=(1,) dtype=float32, numpy=array([3.], dtype=float32)>", tf.Variable([3.0]).ToKeras2String());
    }

    [Fact]
    public void Text_DoesNotDependOnTheCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            comma.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = comma;
            Assert.Equal("[-1.5  2. ]", np.Array([-1.5, 2.0]).ToString());
            Assert.Equal("[-1]", np.Array([-1]).ToString());
            Assert.Equal("<Variable path=v, shape=(), dtype=float64, value=-1.5>", new Variable(-1.5, name: "v").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
