using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace ErAlerts.Workflow.Running;

/// <summary>
/// An immutable map from ascending ids to values, kept in chunks so that a change copies little however many tokens there are.
/// Chosen over the platform's sorted dictionary for size: a waiting process holds three or four entries.
/// </summary>
internal sealed class IdMap<T> : IEnumerable<T>
    where T : class
{
    private const int ChunkSize = 32;
    private readonly Chunk[] _chunks;

    private IdMap(Chunk[] chunks, int count)
    {
        _chunks = chunks;
        Count = count;
    }

    public static IdMap<T> Empty { get; } = new([], 0);

    public int Count { get; }

    public bool TryGet(int id, [MaybeNullWhen(false)] out T value) => Find(_chunks.AsSpan(), id, out value);

    public Builder ToBuilder() => new(this);

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var chunk in _chunks)
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                yield return chunk.Values[i]!;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int ChunkOf(ReadOnlySpan<Chunk> chunks, int id)
    {
        int low = 0, high = chunks.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = chunks[middle].Ids[0] <= id ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static bool Find(ReadOnlySpan<Chunk> chunks, int id, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (chunks.IsEmpty)
        {
            return false;
        }

        var chunk = chunks[ChunkOf(chunks, id)];
        var at = chunk.IndexOf(id);
        value = at >= 0 ? chunk.Values[at] : null;
        return at >= 0;
    }

    /// <summary>Up to <see cref="ChunkSize"/> entries in ascending order; shared until a builder owns a copy.</summary>
    private sealed class Chunk
    {
        public int[] Ids = new int[4];
        public T?[] Values = new T?[4];
        public int Count;

        public int IndexOf(int id) => Array.BinarySearch(Ids, 0, Count, id);

        public Chunk Copy() => new() { Ids = (int[])Ids.Clone(), Values = (T?[])Values.Clone(), Count = Count };

        public void Insert(int at, int id, T value)
        {
            if (Count == Ids.Length)
            {
                Array.Resize(ref Ids, Count * 2);
                Array.Resize(ref Values, Count * 2);
            }

            Array.Copy(Ids, at, Ids, at + 1, Count - at);
            Array.Copy(Values, at, Values, at + 1, Count - at);
            Ids[at] = id;
            Values[at] = value;
            Count++;
        }

        /// <summary>Moves the upper half into a new chunk.</summary>
        public Chunk Split()
        {
            var half = Count / 2;
            var upper = new Chunk { Ids = Ids[half..Count], Values = Values[half..Count], Count = Count - half };
            Array.Clear(Values, half, Count - half);
            Count = half;
            return upper;
        }

        public void RemoveAt(int at)
        {
            Count--;
            Array.Copy(Ids, at + 1, Ids, at, Count - at);
            Array.Copy(Values, at + 1, Values, at, Count - at);
            Values[Count] = null;
        }
    }

    /// <summary>A private, changeable copy for the length of one step.</summary>
    internal sealed class Builder(IdMap<T> source)
    {
        private readonly List<Chunk> _chunks = [.. source._chunks];
        private readonly HashSet<Chunk> _own = new(ReferenceEqualityComparer.Instance);

        public int Count { get; private set; } = source.Count;

        public bool TryGet(int id, [MaybeNullWhen(false)] out T value) =>
            Find(CollectionsMarshal.AsSpan(_chunks), id, out value);

        /// <summary>Replaces the value of an id that is there, or adds the id: cheapest when it is the highest.</summary>
        public void Set(int id, T value)
        {
            if (_chunks.Count == 0)
            {
                Add(0);
            }

            var at = ChunkOf(CollectionsMarshal.AsSpan(_chunks), id);
            var place = _chunks[at].IndexOf(id);
            if (place >= 0)
            {
                Owned(at).Values[place] = value;
                return;
            }

            if (_chunks[at].Count >= ChunkSize)
            {
                at = Room(at, id);
                place = _chunks[at].IndexOf(id);
            }

            Owned(at).Insert(~place, id, value);
            Count++;
        }

        public bool Remove(int id)
        {
            var at = _chunks.Count == 0 ? -1 : ChunkOf(CollectionsMarshal.AsSpan(_chunks), id);
            var place = at < 0 ? -1 : _chunks[at].IndexOf(id);
            if (place < 0)
            {
                return false;
            }

            if (_chunks[at].Count == 1)
            {
                _chunks.RemoveAt(at);
            }
            else
            {
                Owned(at).RemoveAt(place);
            }

            Count--;
            return true;
        }

        /// <summary>The entries with an id above <paramref name="after"/>, ascending, as they stand now.</summary>
        public List<T> Above(int after)
        {
            var found = new List<T>();
            for (var i = _chunks.Count - 1; i >= 0; i--)
            {
                var chunk = _chunks[i];
                for (var k = chunk.Count - 1; k >= 0; k--)
                {
                    if (chunk.Ids[k] <= after)
                    {
                        found.Reverse();
                        return found;
                    }

                    found.Add(chunk.Values[k]!);
                }
            }

            found.Reverse();
            return found;
        }

        public IdMap<T> Build() => Count == 0 ? Empty : new([.. _chunks], Count);

        private int Room(int at, int id)
        {
            if (at == _chunks.Count - 1 && _chunks[at].Ids[ChunkSize - 1] < id)
            {
                Add(at + 1);
                return at + 1;
            }

            var upper = Owned(at).Split();
            _own.Add(upper);
            _chunks.Insert(at + 1, upper);
            return upper.Ids[0] <= id ? at + 1 : at;
        }

        private void Add(int at)
        {
            var chunk = new Chunk();
            _own.Add(chunk);
            _chunks.Insert(at, chunk);
        }

        private Chunk Owned(int at)
        {
            var chunk = _chunks[at];
            if (_own.Contains(chunk))
            {
                return chunk;
            }

            var copy = chunk.Copy();
            _own.Add(copy);
            _chunks[at] = copy;
            return copy;
        }
    }
}
