namespace KerasLessons.Engine.Tests.Backends.Cpu;

/// <summary>Tests that set the number of threads or the widest vector share process-wide settings, so they take turns.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CpuSettingsCollection
{
    public const string Name = "CPU settings";
}
