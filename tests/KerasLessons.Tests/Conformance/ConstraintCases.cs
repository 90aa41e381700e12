namespace KerasLessons.Tests.Conformance;

internal static class ConstraintCases
{
    public static void Check(KerasCase known)
    {
        known.Settings.RequireAllRead();
        known.RequireExpected(Constraints.Get(known.Settings.Class).Invoke(known.Argument(0)));
    }
}
