namespace KerasLessons.Data;

/// <summary>Batches that the user's enumerable yields; each pass enumerates it anew.</summary>
internal sealed class EnumerableBatches(IEnumerable<DataSet> batches) : BatchSource
{
    private IEnumerator<DataSet>? _enumerator;

    public override int? BatchCount => batches.TryGetNonEnumeratedCount(out int count) ? count : null;

    public override Batch Current
    {
        get
        {
            var data = _enumerator!.Current;
            return new Batch(data, null, 0, data.Count);
        }
    }

    public override void Restart(int epoch)
    {
        Dispose();
        _enumerator = batches.GetEnumerator();
    }

    public override bool MoveNext() => _enumerator!.MoveNext();

    public override void Dispose()
    {
        _enumerator?.Dispose();
        _enumerator = null;
    }
}
