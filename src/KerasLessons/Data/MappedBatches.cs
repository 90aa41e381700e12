namespace KerasLessons.Data;

/// <summary>Batches that the user's enumerable yields, checked and converted one by one; each pass enumerates it anew.</summary>
internal sealed class MappedBatches<T>(IEnumerable<T> batches, Func<T, DataSet> convert) : BatchSource
{
    private IEnumerator<T>? _enumerator;
    private DataSet? _current;

    public override int? BatchCount => batches.TryGetNonEnumeratedCount(out int count) ? count : null;

    public override Batch Current => new(_current!, null, 0, _current!.Count);

    public override void Restart(int epoch)
    {
        Dispose();
        _enumerator = batches.GetEnumerator();
    }

    public override bool MoveNext()
    {
        if (!_enumerator!.MoveNext())
        {
            return false;
        }
        _current = convert(_enumerator.Current);
        return true;
    }

    public override void Dispose()
    {
        _enumerator?.Dispose();
        _enumerator = null;
    }
}
