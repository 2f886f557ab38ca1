using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Auditing;

/// <summary>Adds entries to their streams: each carries the hash of the one before, and the stream's head moves on.</summary>
internal static class AuditChain
{
    public static async Task Append(CountyDbContext db, IReadOnlyList<AuditEntry> entries, CancellationToken stop)
    {
        var heads = await Heads(db, entries, stop);
        foreach (var entry in entries)
        {
            if (!heads.TryGetValue(entry.Stream, out var head))
            {
                head = new AuditHead { Stream = entry.Stream, Sequence = 0, Hash = [] };
                heads.Add(entry.Stream, head);
                db.Add(head);
            }

            Append(db, entry, head);
        }
    }

    private static void Append(CountyDbContext db, AuditEntry entry, AuditHead head)
    {
        var row = db.Entry(entry);
        var previous = head.Hash;
        head.Sequence++;
        head.Hash = AuditHash.Of(previous, head.Sequence, entry);
        row.Property(AuditEntryMapping.Sequence).CurrentValue = head.Sequence;
        row.Property(AuditEntryMapping.PreviousHash).CurrentValue = previous;
        row.Property(AuditEntryMapping.Hash).CurrentValue = head.Hash;
        row.State = EntityState.Added;
    }

    private static async Task<Dictionary<string, AuditHead>> Heads(CountyDbContext db, IReadOnlyList<AuditEntry> entries, CancellationToken stop)
    {
        var heads = new Dictionary<string, AuditHead>(StringComparer.Ordinal);
        foreach (var streams in entries.Select(e => e.Stream).Distinct(StringComparer.Ordinal).Chunk(500))
        {
            await foreach (var head in db.Set<AuditHead>().Where(h => streams.Contains(h.Stream)).AsAsyncEnumerable().WithCancellation(stop))
            {
                heads.Add(head.Stream, head);
            }
        }

        return heads;
    }
}
