namespace KerasLessons.Engine.Tests.Autodiff;

public class VariableTests
{
    [Fact]
    public void Value_IsThatOfTheMoment()
    {
        var variable = new Variable(new[] { 1.0, 2 });
        Tensor before = variable;
        variable.Assign(new[] { 3.0, 4 });
        Assert.Equal([1, 2], before.ToArray<double>());
        Assert.Equal([3, 4], variable.Value.ToArray<double>());
    }

    [Fact]
    public void Value_ReadTwice_IsOneTensor()
    {
        var variable = new Variable(1.0);
        Assert.Same(variable.Value, variable.Value);
    }

    [Fact]
    public void Variable_DoesNotShareItsInitialValue()
    {
        Tensor initial = new[] { 1.0, 2 };
        var variable = new Variable(initial);
        variable.AssignAdd(new[] { 1.0, 1 });
        Assert.Equal([1, 2], initial.ToArray<double>());
        variable.AssignSub(new[] { 5.0, 5 });
        Assert.Equal([-3, -2], variable.Value.ToArray<double>());
    }

    [Fact]
    public void Assign_CastsToTheVariablesType()
    {
        var variable = new Variable(new[] { 1f, 2 });
        variable.Assign(new[] { 0.1, 0.2 });
        Assert.Equal(DType.Float32, variable.Value.DType);
        Assert.Equal([0.1f, 0.2f], variable.Value.ToArray<float>());
    }

    [Fact]
    public void Assign_OfAnotherShape_NamesBothAndTheVariable()
    {
        var variable = new Variable(new[] { 1.0, 2 }, name: "dense/kernel");
        var error = Assert.Throws<ArgumentException>(() => variable.Assign(new[] { 1.0, 2, 3 }));
        Assert.Contains("(3,)", error.Message);
        Assert.Contains("(2,)", error.Message);
        Assert.Contains("dense/kernel", error.Message);
    }

    [Fact]
    public void Variable_StandsWhereATensorIsExpected()
    {
        var variable = new Variable(new[] { 1.0, 2 });
        Assert.Equal([2, 4], Ops.Add(variable, variable).ToArray<double>());
        Assert.Equal((DType.Float64, (Shape)2, "variable", true), (variable.DType, variable.Shape, variable.Name, variable.Trainable));
    }

    [Fact]
    public void Variable_OfNoElements_Works()
    {
        var variable = new Variable(Ops.Zeros((0, 3)));
        variable.Assign(Ops.Ones((0, 3)));
        Assert.Equal((0, 3), variable.Value.Shape);
    }
}
