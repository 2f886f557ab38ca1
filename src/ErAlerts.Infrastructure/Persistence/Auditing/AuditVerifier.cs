using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Auditing;

/// <summary>Recomputes every hash of the audit and follows every chain to its head; reads as a stream, so that any length takes the memory of one entry.</summary>
public sealed class AuditVerifier
{
    private readonly CountyContexts _contexts;
    private readonly AuditRoots _roots;

    internal AuditVerifier(CountyContexts contexts, AuditRoots roots) => (_contexts, _roots) = (contexts, roots);

    /// <summary>Looks at everything; goes on counting after the first fault. Given the hash of a root kept elsewhere, also at whether all that it vouches for still stands.</summary>
    public async Task<AuditVerdict> Run(string? root = null, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var walk = new ChainWalk();
        await foreach (var link in Links(db).AsAsyncEnumerable().WithCancellation(stop))
        {
            walk.Take(link);
        }

        walk.End();
        var first = walk.FirstBad ?? await FirstLost(db, stop) ?? (root is null ? null : await _roots.Contradiction(root, stop));
        return new AuditVerdict(walk.Entries, first is null, first);
    }

    private static IQueryable<Link> Links(CountyDbContext db) =>
        from entry in db.Set<AuditEntry>()
        join head in db.Set<AuditHead>() on entry.Stream equals head.Stream into heads
        from head in heads.DefaultIfEmpty()
        orderby entry.Stream, EF.Property<long>(entry, AuditEntryMapping.Sequence)
        select new Link(
            entry,
            EF.Property<long>(entry, AuditEntryMapping.Sequence),
            EF.Property<byte[]>(entry, AuditEntryMapping.PreviousHash),
            EF.Property<byte[]>(entry, AuditEntryMapping.Hash),
            head == null ? 0 : head.Sequence,
            head == null ? null : head.Hash);

    private static async Task<AuditFault?> FirstLost(CountyDbContext db, CancellationToken stop) =>
        await db.Set<AuditHead>().Where(h => !db.Set<AuditEntry>().Any(e => e.Stream == h.Stream)).OrderBy(h => h.Stream).FirstOrDefaultAsync(stop) is { } head
            ? new AuditFault(head.Stream, 1, "stream-missing", $"All {head.Sequence} entries of the stream are gone.")
            : null;

    private sealed record Link(AuditEntry Entry, long Sequence, byte[] PreviousHash, byte[] Hash, long HeadSequence, byte[]? HeadHash);

    /// <summary>Follows the chains in order and keeps the first fault.</summary>
    private sealed class ChainWalk
    {
        private Link? _last;

        public long Entries { get; private set; }

        public AuditFault? FirstBad { get; private set; }

        public void Take(Link link)
        {
            Entries++;
            if (_last is not null && _last.Entry.Stream != link.Entry.Stream)
            {
                End();
            }

            Check(link);
            _last = link;
        }

        public void End()
        {
            if (_last is null)
            {
                return;
            }

            if (_last.Sequence < _last.HeadSequence)
            {
                Found(_last, _last.Sequence + 1, "cut-off", $"The stream ends after entry {_last.Sequence}, but its head says {_last.HeadSequence}.");
            }
            else if (_last.HeadHash is null || _last.Sequence > _last.HeadSequence || !_last.HeadHash.AsSpan().SequenceEqual(_last.Hash))
            {
                Found(_last, _last.Sequence, "head-wrong", "The stream's head is gone or does not name its last entry.");
            }

            _last = null;
        }

        private void Check(Link link)
        {
            var expected = (_last?.Sequence ?? 0) + 1;
            if (link.Sequence != expected)
            {
                Found(link, expected, "missing", $"Entry {expected} is not there; entry {link.Sequence} follows.");
            }
            else if (!link.PreviousHash.AsSpan().SequenceEqual(_last?.Hash ?? []) || !AuditHash.Of(link.PreviousHash, link.Sequence, link.Entry).AsSpan().SequenceEqual(link.Hash))
            {
                Found(link, link.Sequence, "edited", $"Entry {link.Sequence} is not what was written.");
            }
        }

        private void Found(Link link, long sequence, string code, string message) => FirstBad ??= new AuditFault(link.Entry.Stream, sequence, code, message);
    }
}
