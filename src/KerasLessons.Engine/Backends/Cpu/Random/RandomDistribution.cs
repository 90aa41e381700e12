namespace KerasLessons.Engine.Backends.Cpu.Random;

/// <summary>What random numbers are drawn from.</summary>
internal enum RandomDistribution
{
    /// <summary>Uniform on [0, 1).</summary>
    Uniform,

    /// <summary>Standard normal.</summary>
    Normal,

    /// <summary>Standard normal within two standard deviations.</summary>
    TruncatedNormal,
}
