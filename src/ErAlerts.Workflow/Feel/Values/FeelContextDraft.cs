using System.Collections.Immutable;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>A context while it is put together; to be used once.</summary>
internal sealed class FeelContextDraft
{
    private readonly ImmutableArray<string>.Builder _names = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<FeelValue>.Builder _values = ImmutableArray.CreateBuilder<FeelValue>();
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public FeelContextDraft()
    {
    }

    public FeelContextDraft(FeelContext start)
    {
        foreach (var (name, value) in start)
        {
            Put(name, value);
        }
    }

    /// <summary>Adds an entry at the end; false when there is one of that name.</summary>
    public bool Add(string name, FeelValue value)
    {
        var isNew = !_places.ContainsKey(name);
        if (isNew)
        {
            Put(name, value);
        }

        return isNew;
    }

    /// <summary>Adds an entry at the end, or replaces one of the same name in its place.</summary>
    public void Put(string name, FeelValue value)
    {
        if (_places.TryGetValue(name, out var at))
        {
            _values[at] = value;
            return;
        }

        _places.Add(name, _names.Count);
        _names.Add(name);
        _values.Add(value);
    }

    public FeelContext Finish() => FeelContext.Of(_names.DrainToImmutable(), _values.DrainToImmutable());
}
