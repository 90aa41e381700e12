namespace KerasLessons.Lessons.Tests.DocsTests;

/// <summary>Bumps e^(−((x − c) / w)²) with centres c and widths w that are learned.</summary>
public sealed class GaussianBumps : Layer
{
    private Variable? _centers;
    private Variable? _widths;

    public GaussianBumps(int units, string? name = null)
        : base(name) => Units = units;

    public int Units { get; }

    protected override void OnBuild(Shape inputShape)
    {
        _centers = AddWeight("centers", Units, new RandomUniform(-2, 2));
        _widths = AddWeight("widths", Units, "ones");
    }

    protected override Tensor Call(Tensor inputs, bool training) =>
        Ops.Exp(-Ops.Square((inputs - _centers!) / _widths!));
}
