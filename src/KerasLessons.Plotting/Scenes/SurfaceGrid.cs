namespace KerasLessons.Plotting.Scenes;

/// <summary>The faces of a surface. A face spans one or several cells of the grid of data and touches all points on its rim.</summary>
internal sealed class SurfaceGrid
{
    private readonly int[] _rows, _columns;

    /// <summary>Faces between the chosen rows and columns of a grid. Those that touch a missing point are left out.</summary>
    /// <param name="x">Where the points are, row by row.</param>
    /// <param name="y">Where the points are, row by row.</param>
    /// <param name="z">Where the points are, row by row.</param>
    /// <param name="rows">How many rows the grid has, and every how many a face begins.</param>
    /// <param name="columns">How many columns the grid has, and every how many a face begins.</param>
    public SurfaceGrid(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z, (int Count, int Stride) rows, (int Count, int Stride) columns)
    {
        (_rows, _columns) = (Edges(rows), Edges(columns));
        var (kept, faces) = Rims(columns.Count);
        Points = new ScenePoints(Pick(x, kept), Pick(y, kept), Pick(z, kept));
        Faces = [.. faces.Where(face => face.All(vertex => Points[vertex].IsWhole))];
    }

    /// <summary>The points on rims of faces, row by row.</summary>
    public ScenePoints Points { get; }

    /// <summary>The faces, row by row: indices of points around the rim.</summary>
    public IReadOnlyList<int[]> Faces { get; }

    /// <summary>As members of a JSON object.</summary>
    public string Json => $"\"rows\":[{string.Join(',', _rows)}],\"columns\":[{string.Join(',', _columns)}],{Points.Json}";

    /// <summary>0, stride, 2 · stride, …, and always the last.</summary>
    private static int[] Edges((int Count, int Stride) axis)
    {
        var edges = new List<int>();
        for (int i = 0; i < axis.Count - 1; i += axis.Stride)
        {
            edges.Add(i);
        }
        return edges.Count == 0 ? [] : [.. edges, axis.Count - 1];
    }

    private (int[] Kept, List<int[]> Faces) Rims(int width)
    {
        var kept = new List<int>();
        var places = new Dictionary<int, int>();
        int height = _rows is [.., var last] ? last + 1 : 0;
        for (int row = 0; row < height && _columns.Length > 0; row++)
        {
            bool isEdge = Array.BinarySearch(_rows, row) >= 0;
            foreach (int column in isEdge ? Enumerable.Range(0, width) : _columns)
            {
                places.Add(row * width + column, kept.Count);
                kept.Add(row * width + column);
            }
        }
        var faces = new List<int[]>();
        for (int i = 0; i + 1 < _rows.Length; i++)
        {
            for (int j = 0; j + 1 < _columns.Length; j++)
            {
                faces.Add([.. Rim(_rows[i], _rows[i + 1], _columns[j], _columns[j + 1]).Select(cell => places[cell.Row * width + cell.Column])]);
            }
        }
        return ([.. kept], faces);
    }

    /// <summary>Along the first row, down the last column, back along the last row and up the first column.</summary>
    private static IEnumerable<(int Row, int Column)> Rim(int top, int bottom, int left, int right)
    {
        for (int column = left; column < right; column++)
        {
            yield return (top, column);
        }
        for (int row = top; row < bottom; row++)
        {
            yield return (row, right);
        }
        for (int column = right; column > left; column--)
        {
            yield return (bottom, column);
        }
        for (int row = bottom; row > top; row--)
        {
            yield return (row, left);
        }
    }

    private static double[] Pick(ReadOnlySpan<double> values, int[] kept)
    {
        var picked = new double[kept.Length];
        for (int i = 0; i < picked.Length; i++)
        {
            picked[i] = values[kept[i]];
        }
        return picked;
    }
}
