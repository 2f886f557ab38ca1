using System.Runtime.InteropServices;

namespace ErAlerts.Workflow.Checking;

/// <summary>
/// Where tokens stand in one container, as numbers by place: a flow's place is before its target, an element's own place is for a
/// token that begins there. Changed in place between decisions, copied at each.
/// </summary>
internal sealed class Marking : IEquatable<Marking>
{
    private readonly List<int> _tokens;
    private readonly Queue<int> _moving;

    public Marking()
        : this([], new())
    {
    }

    private Marking(List<int> tokens, Queue<int> moving)
    {
        _tokens = tokens;
        _moving = moving;
    }

    /// <summary>Tokens in all.</summary>
    public int Count => _tokens.Count;

    /// <summary>Places with tokens, each once.</summary>
    public IEnumerable<int> Places => _tokens.Distinct();

    public bool Has(int place) => _tokens.BinarySearch(place) >= 0;

    public int At(int place)
    {
        var (first, after) = Range(place);
        return after - first;
    }

    public void Add(int place)
    {
        var at = _tokens.BinarySearch(place);
        _tokens.Insert(at < 0 ? ~at : at, place);
        _moving.Enqueue(place);
    }

    /// <summary>A token that did not move yet; it stays counted where it is.</summary>
    public bool TryMove(out int place) => _moving.TryDequeue(out place);

    public void Remove(int place, int number = 1) => _tokens.RemoveRange(Range(place).First, number);

    public void Clear()
    {
        _tokens.Clear();
        _moving.Clear();
    }

    public Marking Copy() => new([.. _tokens], new(_moving));

    /// <inheritdoc/>
    public bool Equals(Marking? other) =>
        other is not null && CollectionsMarshal.AsSpan(_tokens).SequenceEqual(CollectionsMarshal.AsSpan(other._tokens));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Marking);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_tokens)));
        return hash.ToHashCode();
    }

    private (int First, int After) Range(int place)
    {
        var at = _tokens.BinarySearch(place);
        if (at < 0)
        {
            return (0, 0);
        }

        var (first, after) = (at, at + 1);
        while (first > 0 && _tokens[first - 1] == place)
        {
            first--;
        }

        while (after < _tokens.Count && _tokens[after] == place)
        {
            after++;
        }

        return (first, after);
    }
}
