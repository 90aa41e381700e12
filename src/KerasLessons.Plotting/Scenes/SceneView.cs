namespace KerasLessons.Plotting.Scenes;

/// <summary>From where a scene is seen.</summary>
/// <param name="Elev">Degrees above the x-y plane.</param>
/// <param name="Azim">Degrees from the x axis towards the y axis.</param>
/// <param name="Dist">How far the eye is from the middle of the box, whose longest side is about 1.14.</param>
internal readonly record struct SceneView(double Elev, double Azim, double Dist);
