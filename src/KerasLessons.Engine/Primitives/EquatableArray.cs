using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Primitives;

/// <summary>An immutable array that compares by its elements, so that the records holding it do.</summary>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IEnumerable<T>
    where T : IEquatable<T>
{
    private readonly T[] _items;

    public EquatableArray(ReadOnlySpan<T> items) => _items = items.ToArray();

    public int Length => _items.Length;

    public T this[int index] => _items[index];

    public static implicit operator ReadOnlySpan<T>(EquatableArray<T> array) => array._items;

    public T[] ToArray() => (T[])_items.Clone();

    public bool Equals(EquatableArray<T> other) => _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
