namespace KerasLessons.Torch.Operations;

/// <summary>Comparisons, which give truth values and no gradient.</summary>
internal static class ComparisonOperations
{
    public static torch.Tensor Less(torch.Tensor x, torch.Tensor y) => Compare(Ops.Less, Promotion.Meet(x, y));

    public static torch.Tensor Less(torch.Tensor x, double y) => Compare(Ops.Less, Promotion.Meet(x, y));

    public static torch.Tensor Less(double x, torch.Tensor y) => Greater(y, x);

    public static torch.Tensor LessEqual(torch.Tensor x, torch.Tensor y) => Compare(Ops.LessEqual, Promotion.Meet(x, y));

    public static torch.Tensor LessEqual(torch.Tensor x, double y) => Compare(Ops.LessEqual, Promotion.Meet(x, y));

    public static torch.Tensor LessEqual(double x, torch.Tensor y) => GreaterEqual(y, x);

    public static torch.Tensor Greater(torch.Tensor x, torch.Tensor y) => Compare(Ops.Greater, Promotion.Meet(x, y));

    public static torch.Tensor Greater(torch.Tensor x, double y) => Compare(Ops.Greater, Promotion.Meet(x, y));

    public static torch.Tensor Greater(double x, torch.Tensor y) => Less(y, x);

    public static torch.Tensor GreaterEqual(torch.Tensor x, torch.Tensor y) => Compare(Ops.GreaterEqual, Promotion.Meet(x, y));

    public static torch.Tensor GreaterEqual(torch.Tensor x, double y) => Compare(Ops.GreaterEqual, Promotion.Meet(x, y));

    public static torch.Tensor GreaterEqual(double x, torch.Tensor y) => LessEqual(y, x);

    public static torch.Tensor Equal(torch.Tensor x, torch.Tensor y) => Compare(Ops.Equal, Promotion.Meet(x, y));

    private static torch.PlainTensor Compare(Func<EngineTensor, EngineTensor, EngineTensor> comparison, (torch.Tensor X, torch.Tensor Y) operands) =>
        new(comparison(operands.X.Values, operands.Y.Values));
}
