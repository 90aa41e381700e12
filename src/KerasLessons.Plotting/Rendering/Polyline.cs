using System.Globalization;
using System.Text;

namespace KerasLessons.Plotting.Rendering;

/// <summary>Writes lines as SVG path data, to a hundredth of a point and in few characters.</summary>
/// <remarks>Points that change nothing are left out: those that repeat the one before and those that lie on the way from it to the next.</remarks>
internal sealed class Polyline
{
    private readonly StringBuilder _path = new();
    private (long X, long Y) _written;
    private (long X, long Y)? _pending;
    private long _left = long.MaxValue, _top = long.MaxValue, _right = long.MinValue, _bottom = long.MinValue;
    private bool _moved;

    /// <summary>Whether nothing was drawn.</summary>
    public bool IsEmpty => _path.Length == 0 && _pending is null;

    /// <summary>The box around all points.</summary>
    public Box Bounds => new(_left / 100.0, _top / 100.0, (_right - _left) / 100.0, (_bottom - _top) / 100.0);

    /// <summary>Begins a new line.</summary>
    public void MoveTo(double x, double y)
    {
        Flush();
        var point = Round(x, y);
        _path.Append('M');
        Append(point.X, false);
        Append(point.Y, true);
        _path.Append('l');
        _written = point;
        _moved = true;
    }

    /// <summary>Draws on to a point.</summary>
    public void LineTo(double x, double y)
    {
        var point = Round(x, y);
        if (_pending is { } pending)
        {
            if (point == pending || IsOnTheWay(_written, pending, point))
            {
                _pending = point;
                return;
            }
            Write(pending);
        }
        else if (point == _written)
        {
            return;
        }
        _pending = point;
    }

    /// <summary>Draws back to where the line began.</summary>
    public void Close()
    {
        Flush();
        _path.Append('Z');
    }

    /// <summary>The path data.</summary>
    public override string ToString()
    {
        Flush();
        return _path.ToString();
    }

    private static bool IsOnTheWay((long X, long Y) from, (long X, long Y) over, (long X, long Y) to)
    {
        var (ax, ay, bx, by) = (over.X - from.X, over.Y - from.Y, to.X - over.X, to.Y - over.Y);
        return (ax * by) == (ay * bx) && (ax * bx) + (ay * by) > 0;
    }

    private (long X, long Y) Round(double x, double y)
    {
        var point = ((long)Math.Round(x * 100), (long)Math.Round(y * 100));
        (_left, _right) = (Math.Min(_left, point.Item1), Math.Max(_right, point.Item1));
        (_top, _bottom) = (Math.Min(_top, point.Item2), Math.Max(_bottom, point.Item2));
        return point;
    }

    private void Flush()
    {
        if (_pending is { } pending)
        {
            Write(pending);
            _pending = null;
        }
        if (_moved)
        {
            // A line of no length: its caps make a dot, as of a single point.
            _path.Append("0 0");
            _moved = false;
        }
    }

    private void Write((long X, long Y) point)
    {
        Append(point.X - _written.X, !_moved);
        Append(point.Y - _written.Y, true);
        _written = point;
        _moved = false;
    }

    private void Append(long hundredths, bool separate)
    {
        if (separate && hundredths >= 0)
        {
            _path.Append(' ');
        }
        if (hundredths < 0)
        {
            _path.Append('-');
        }
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        if (whole != 0 || rest == 0)
        {
            _path.Append(whole.ToString(CultureInfo.InvariantCulture));
        }
        if (rest != 0)
        {
            _path.Append('.').Append((char)('0' + rest / 10));
            if (rest % 10 != 0)
            {
                _path.Append((char)('0' + rest % 10));
            }
        }
    }
}
