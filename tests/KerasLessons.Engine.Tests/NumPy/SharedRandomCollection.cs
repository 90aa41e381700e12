namespace KerasLessons.Engine.Tests.NumPy;

/// <summary>Tests that seed the program's shared generators take turns.</summary>
[CollectionDefinition(Name)]
public sealed class SharedRandomCollection
{
    public const string Name = "Shared random generators";
}
