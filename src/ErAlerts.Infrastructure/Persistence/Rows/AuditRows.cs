using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence.Auditing;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Entries of the audit, each chained to the one before, and the heads of their streams.</summary>
internal sealed class AuditRows(HotModel model)
{
    private readonly HotTable _entriesTable = model.Table<AuditEntry>();
    private readonly HotTable _headsTable = model.Table<AuditHead>();
    private readonly List<AuditEntry> _entries = [];
    private readonly Dictionary<string, (AuditHead Head, object?[] Old)> _heads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public void Add(AuditEntry entry) => _entries.Add(entry);

    /// <summary>What reads the heads of those streams that were not asked for yet; null when all were.</summary>
    public RowQuery? Heads(IEnumerable<string> streams) =>
        streams.Where(_asked.Add).ToArray() is { Length: > 0 } unknown ? Heads("stream {0}", unknown) : null;

    /// <summary>What reads the heads of the streams of reviews.</summary>
    public RowQuery HeadsOfReviews(long[] reviews) => Heads(RowQuery.Among("stream", "SELECT 'referral/' || number FROM reviews WHERE id {0}"), reviews);

    /// <summary>What reads the heads that the entries added so far continue; null when all are known.</summary>
    public RowQuery? MissingHeads() => Heads(_entries.Select(e => e.Stream));

    public void Collect(RowChanges changes)
    {
        var added = new Dictionary<string, AuditHead>(StringComparer.Ordinal);
        foreach (var entry in _entries)
        {
            var head = _heads.TryGetValue(entry.Stream, out var known) ? known.Head : added.GetValueOrDefault(entry.Stream);
            if (head is null)
            {
                added.Add(entry.Stream, head = new AuditHead { Stream = entry.Stream, Sequence = 0, Hash = [] });
            }

            var previous = head.Hash;
            head.Sequence++;
            head.Hash = AuditHash.Of(previous, head.Sequence, entry);
            changes.Insert(_entriesTable.Rank, _entriesTable.Map, _entriesTable.Map.Values(entry, Shadows(head, previous)));
        }

        foreach (var head in added.Values)
        {
            changes.Insert(_headsTable.Rank, _headsTable.Map, _headsTable.Map.Values(head));
        }

        foreach (var (head, old) in _heads.Values)
        {
            changes.Update(_headsTable.Rank, _headsTable.Map, old, _headsTable.Map.Values(head));
        }
    }

    private object?[] Shadows(AuditHead head, byte[] previous) =>
        _entriesTable.Map.Shadows.Select(name => (object?)(name switch
        {
            "sequence" => head.Sequence,
            "previous_hash" => previous,
            "hash" => head.Hash,
            _ => throw new InvalidOperationException($"Nobody fills audit_entries.{name}."),
        })).ToArray();

    private RowQuery Heads(string where, Array keys) => new(_headsTable.Map, where, keys, (row, _) =>
    {
        var head = (AuditHead)row;
        _asked.Add(head.Stream);
        _heads.TryAdd(head.Stream, (head, _headsTable.Map.Values(head)));
    });
}
