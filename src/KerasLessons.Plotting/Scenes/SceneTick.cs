namespace KerasLessons.Plotting.Scenes;

/// <summary>A tick: its place along the axis and its text.</summary>
internal readonly record struct SceneTick(double Value, string Text);
