using System.Data;
using System.Security.Cryptography;
using System.Text;
using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Auditing;

/// <summary>
/// Takes roots over all heads of the audit and checks what stands in the database against one. The hash of a root goes over the hash of the root
/// before and, in the order of their names, over every stream that had grown since: its name, the number and the hash of its last entry.
/// </summary>
public sealed class AuditRoots
{
    private readonly CountyContexts _contexts;
    private readonly TimeProvider _clock;

    internal AuditRoots(CountyContexts contexts, TimeProvider clock) => (_contexts, _clock) = (contexts, clock);

    /// <summary>Takes a root now and keeps it; where nothing was added since the last one, that one is answered.</summary>
    public async Task<AuditRoot> Take(CancellationToken stop = default)
    {
        await using var alone = await _contexts.Hold(UpkeepLock.AuditRoot, stop);
        return await TakeAlone(stop);
    }

    /// <summary>Takes the day's root unless it was taken or another node is at it; waits for nobody, for that node may be frozen.</summary>
    public async Task TakeDaily(CancellationToken stop = default)
    {
        await using var alone = await _contexts.TryHold(UpkeepLock.AuditRoot, stop);
        if (alone is not null && (await LastTakenAt(stop) is not { } last || _clock.GetUtcNow() - last >= TimeSpan.FromDays(1)))
        {
            await TakeAlone(stop);
        }
    }

    private async Task<AuditRoot> TakeAlone(CancellationToken stop)
    {
        await using var db = _contexts.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var last = await db.Set<AuditRootRow>().OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop);
        var number = (last?.Number ?? 0) + 1;
        var grown = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO audit_root_heads (root, stream, sequence)
            SELECT {number}, h.stream, h.sequence FROM audit_heads h
            WHERE h.sequence > COALESCE((SELECT max(r.sequence) FROM audit_root_heads r WHERE r.stream = h.stream), 0)
            """,
            stop);
        if (grown == 0 && last is not null)
        {
            return last.Root;
        }

        var hash = (await Hash(db, number, last?.Hash ?? string.Empty, stop)).Hash;
        var row = new AuditRootRow
        {
            Number = number,
            At = _clock.GetUtcNow(),
            Streams = await db.Set<AuditHead>().LongCountAsync(stop),
            Entries = await db.Set<AuditHead>().SumAsync(h => h.Sequence, stop),
            Hash = hash,
        };
        db.Add(row);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return row.Root;
    }

    private async Task<DateTimeOffset?> LastTakenAt(CancellationToken stop)
    {
        await using var db = _contexts.Open();
        return (await db.Set<AuditRootRow>().OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop))?.At;
    }

    /// <summary>What contradicts a root that was kept elsewhere, in hexadecimal digits; null when all that it vouches for stands as it stood.</summary>
    public async Task<AuditFault?> Contradiction(string hash, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        if (await db.Set<AuditRootRow>().FirstOrDefaultAsync(r => r.Hash == hash, stop) is not { } vouched)
        {
            return new AuditFault("audit-roots", 0, "root-unknown", "No root with that hash is kept here: the roots were rewritten, or it is another database's.");
        }

        var previous = string.Empty;
        await foreach (var root in db.Set<AuditRootRow>().Where(r => r.Number <= vouched.Number).OrderBy(r => r.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            await using var reading = _contexts.Open();
            var (taken, missing) = await Hash(reading, root.Number, previous, stop);
            if (missing is not null || taken != root.Hash)
            {
                return missing ?? new AuditFault("audit-roots", root.Number, "root-wrong", $"Root {root.Number} is not the hash of what it vouches for.");
            }

            previous = root.Hash;
        }

        return null;
    }

    /// <summary>The hash of a root by what stands in the database now, and the first entry that it vouches for and that is gone.</summary>
    private async Task<(string Hash, AuditFault? Missing)> Hash(CountyDbContext db, long root, string previous, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(previous + "\n"));
        AuditFault? missing = null;
        await foreach (var head in Heads(db, root).AsAsyncEnumerable().WithCancellation(stop))
        {
            missing ??= head.Hash is null
                ? new AuditFault(head.Stream, head.Sequence, "cut-off", $"Entry {head.Sequence}, for which a root vouches, is gone.")
                : null;
            hash.AppendData(Encoding.UTF8.GetBytes($"{head.Stream} {head.Sequence} {Convert.ToHexStringLower(head.Hash ?? [])}\n"));
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), missing);
    }

    private IQueryable<Vouched> Heads(CountyDbContext db, long root) =>
        from head in db.Set<AuditRootHead>()
        where head.Root == root
        join entry in db.Set<AuditEntry>()
            on new { head.Stream, head.Sequence } equals new { entry.Stream, Sequence = EF.Property<long>(entry, AuditEntryMapping.Sequence) } into entries
        from entry in entries.DefaultIfEmpty()
        orderby EF.Functions.Collate(head.Stream, _contexts.ByteOrder)
        select new Vouched(head.Stream, head.Sequence, entry == null ? null : EF.Property<byte[]>(entry, AuditEntryMapping.Hash));

    private sealed record Vouched(string Stream, long Sequence, byte[]? Hash);
}
