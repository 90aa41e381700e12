namespace KerasLessons.Tests.Conformance;

internal static class RegularizerCases
{
    public static void Check(KerasCase known)
    {
        var s = known.Settings;
        Regularizer regularizer = s.Class switch
        {
            "L1" => new L1(s.Double("l1", 0.01)),
            "L2" => new L2(s.Double("l2", 0.01)),
            "L1L2" => new L1L2(s.Double("l1", 0), s.Double("l2", 0)),
            "OrthogonalRegularizer" => new OrthogonalRegularizer(s.Double("factor", 0.01), s.OptionalString("mode") ?? "rows"),
            var other => throw new NotSupportedException($"No regularizer {other}."),
        };
        s.RequireAllRead();
        known.RequireExpected(regularizer.Invoke(known.Argument(0)));
    }
}
