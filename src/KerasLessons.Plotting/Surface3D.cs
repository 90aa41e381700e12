using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting;

/// <summary>A surface of a 3-D plot: four-sided faces between the points of a grid.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/_as_gen/mpl_toolkits.mplot3d.axes3d.Axes3D.plot_surface.html">mplot3d's Axes3D.plot_surface</see>.</remarks>
public sealed class Surface3D : Artist3D
{
    private readonly SurfaceSampling _sampling;
    private double[,] _x, _y, _z;

    internal Surface3D(double[,] x, double[,] y, double[,] z, string color, double? alpha, SurfaceSampling sampling, bool shade)
        : base(color, alpha)
    {
        (_x, _y, _z) = (x, y, z);
        _sampling = sampling;
        Shade = shade;
    }

    /// <summary>Whether faces turned away from the light are darker: down to three tenths of the colour.</summary>
    public bool Shade { get; set; }

    /// <summary>Moves the heights. The plot's limits stay.</summary>
    /// <param name="z">The height at each point of the grid; a face that touches a NaN is left out.</param>
    /// <exception cref="ArgumentException">It has another shape than the grid, or a number is infinite.</exception>
    public void SetData(double[,] z) => (_, _, _z) = SceneData.Grid(_x, _y, z);

    /// <summary>Moves the grid. The plot's limits stay.</summary>
    /// <param name="x">Where its points are.</param>
    /// <param name="y">Where its points are.</param>
    /// <param name="z">Where its points are; a face that touches a NaN is left out.</param>
    /// <exception cref="ArgumentException">The arrays have different shapes, or a number is infinite.</exception>
    public void SetData(double[,] x, double[,] y, double[,] z) => (_x, _y, _z) = SceneData.Grid(x, y, z);

    internal override SceneItem Item()
    {
        var (rows, columns) = (_z.GetLength(0), _z.GetLength(1));
        var grid = new SurfaceGrid(
            Flat(_x), Flat(_y), Flat(_z), (rows, _sampling.RowStride(rows)), (columns, _sampling.ColumnStride(columns)));
        return new SurfaceItem(grid, Shade ? Lighting.Shade(Paint, grid) : [Paint]);
    }

    private static ReadOnlySpan<double> Flat(double[,] values) =>
        System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(
            ref System.Runtime.CompilerServices.Unsafe.As<byte, double>(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(values)),
            values.Length);
}
