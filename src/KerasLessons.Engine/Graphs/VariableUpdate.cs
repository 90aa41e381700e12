namespace KerasLessons.Engine.Graphs;

/// <summary>The value that a variable takes when a traced step ends.</summary>
internal readonly record struct VariableUpdate(Variable Variable, Node Value);
