namespace KerasLessons.Engine.Graphs;

/// <summary>The value that a variable takes when a traced step ends.</summary>
internal sealed record VariableUpdate(Variable Variable, Node Value);
