namespace KerasLessons.Tests.Conformance;

/// <summary>Learning rates at given steps.</summary>
internal static class ScheduleCases
{
    public static void Check(KerasCase known) =>
        known.RequireClose([known.Expected.GetDouble()], [Make(known).Invoke(known.Inputs.GetProperty("args")[0].GetDouble())]);

    public static LearningRateSchedule Make(KerasCase known)
    {
        var settings = known.Settings;
        LearningRateSchedule made = settings.Class switch
        {
            "ExponentialDecay" => new ExponentialDecay(
                settings.Double("initial_learning_rate", 0), settings.Int("decay_steps", 0), settings.Double("decay_rate", 0), settings.Bool("staircase", false)),
            "InverseTimeDecay" => new InverseTimeDecay(
                settings.Double("initial_learning_rate", 0), settings.Int("decay_steps", 0), settings.Double("decay_rate", 0), settings.Bool("staircase", false)),
            "PolynomialDecay" => new PolynomialDecay(
                settings.Double("initial_learning_rate", 0), settings.Int("decay_steps", 0), settings.Double("end_learning_rate", 0.0001),
                settings.Double("power", 1), settings.Bool("cycle", false)),
            "PiecewiseConstantDecay" => new PiecewiseConstantDecay(settings.OptionalDoubles("boundaries")!, settings.OptionalDoubles("values")!),
            "CosineDecay" => new CosineDecay(
                settings.Double("initial_learning_rate", 0), settings.Int("decay_steps", 0), settings.Double("alpha", 0),
                settings.OptionalDouble("warmup_target"), settings.Int("warmup_steps", 0)),
            "CosineDecayRestarts" => new CosineDecayRestarts(
                settings.Double("initial_learning_rate", 0), settings.Int("first_decay_steps", 0), settings.Double("t_mul", 2),
                settings.Double("m_mul", 1), settings.Double("alpha", 0)),
            var other => throw new InvalidOperationException($"No schedule {other} in the tests."),
        };
        settings.RequireAllRead();
        return made;
    }
}
