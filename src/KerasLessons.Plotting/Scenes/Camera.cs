using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>Projects the points of a scene onto the page. <c>scene-layout.js</c> has the same formulas.</summary>
/// <remarks>
/// The data box becomes a box of sides 4:4:3, an eye that looks at its middle sees it in perspective, and a window of fixed size
/// around the middle of what it sees fills the square of the plot. Source: mplot3d's <c>proj3d</c> and <c>Axes3D.get_proj</c>.
/// </remarks>
internal sealed class Camera
{
    // 4:4:3, of length 1.8294640721620434: what fills the plot at the usual distance.
    private const double Side = 1.8294640721620434;
    private const double WindowLow = -0.095, WindowSize = 0.185;
    private readonly Box _square;
    private readonly double[,] _matrix;

    public Camera(Box square, SceneLimits limits, SceneView view)
    {
        (_square, Limits) = (square, limits);
        _matrix = Multiply(Perspective(view.Dist), Multiply(Look(view), World(limits)));
    }

    /// <summary>The sides of the box on the screen, in the camera's units.</summary>
    private static Point3D Aspect { get; } = Side / Math.Sqrt(41) * new Point3D(4, 4, 3);

    /// <summary>What is shown.</summary>
    public SceneLimits Limits { get; }

    /// <summary>The whole projection: 4 by 4, for columns (x, y, z, 1).</summary>
    public double[,] Matrix => (double[,])_matrix.Clone();

    /// <summary>Where a point is on the page, in points, and its depth: the greater, the farther.</summary>
    public Point3D Project(Point3D point)
    {
        double w = Row(3, point);
        return new(
            _square.Left + (Row(0, point) / w - WindowLow) / WindowSize * _square.Width,
            _square.Bottom - (Row(1, point) / w - WindowLow) / WindowSize * _square.Height,
            Row(2, point) / w);
    }

    private double Row(int row, Point3D p) => _matrix[row, 0] * p.X + _matrix[row, 1] * p.Y + _matrix[row, 2] * p.Z + _matrix[row, 3];

    private static double[,] World(SceneLimits limits)
    {
        var world = new double[4, 4];
        for (int axis = 0; axis < 3; axis++)
        {
            double unit = (limits[axis].Last - limits[axis].First) / Aspect[axis];
            world[axis, axis] = 1 / unit;
            world[axis, 3] = -limits[axis].First / unit;
        }
        world[3, 3] = 1;
        return world;
    }

    private static double[,] Look(SceneView view)
    {
        double elev = Radians(view.Elev), azim = Radians(view.Azim);
        var middle = 0.5 * Aspect;
        var eye = middle + view.Dist * new Point3D(Math.Cos(elev) * Math.Cos(azim), Math.Cos(elev) * Math.Sin(azim), Math.Sin(elev));
        var up = new Point3D(0, 0, Math.Abs(elev) > 0.5 * Math.PI ? -1 : 1);
        var back = (eye - middle).Normalized();
        var right = Point3D.Cross(up, back).Normalized();
        var top = Point3D.Cross(back, right);
        return new[,]
        {
            { right.X, right.Y, right.Z, -Point3D.Dot(right, eye) },
            { top.X, top.Y, top.Z, -Point3D.Dot(top, eye) },
            { back.X, back.Y, back.Z, -Point3D.Dot(back, eye) },
            { 0, 0, 0, 1 },
        };
    }

    // With the near plane behind the eye as far as the far plane is before it, the depth is -distance / w.
    private static double[,] Perspective(double distance) => new double[,]
    {
        { 1, 0, 0, 0 },
        { 0, 1, 0, 0 },
        { 0, 0, 0, -distance },
        { 0, 0, -1, 0 },
    };

    private static double[,] Multiply(double[,] a, double[,] b)
    {
        var product = new double[4, 4];
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 4; column++)
            {
                for (int i = 0; i < 4; i++)
                {
                    product[row, column] += a[row, i] * b[i, column];
                }
            }
        }
        return product;
    }

    /// <summary>An angle in radians, more than -π and at most π.</summary>
    private static double Radians(double degrees)
    {
        double turn = (degrees + 360) % 360;
        turn = turn < 0 ? turn + 360 : turn;
        return (turn > 180 ? turn - 360 : turn) * (Math.PI / 180);
    }
}
