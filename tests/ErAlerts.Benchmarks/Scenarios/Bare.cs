using ErAlerts.Application.Audit;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Auditing;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>The entities of one review, ready to be added by bare EF Core; made before the clock is started.</summary>
internal sealed record Bare(IReadOnlyList<object> Entities, IReadOnlyList<(AuditEntry Entry, long Sequence, byte[] Previous, byte[] Hash)> Audit)
{
    /// <summary>Reads what stands in the database as entities that no context knows.</summary>
    public static async Task<Bare> Read(CountyDbContext db, long review, bool withReferral = false)
    {
        var entities = new List<object>();
        var found = await db.Set<Review>().AsNoTracking().Include(r => r.Cycles).Include(r => r.Escalations).SingleAsync(r => r.Id == review);
        if (withReferral)
        {
            entities.Add(await db.Set<Referral>().AsNoTracking().SingleAsync(r => r.Id == found.ReferralId));
        }

        entities.Add(found);
        var instance = await db.Set<ProcessInstance>().AsNoTracking().SingleAsync(p => p.SubjectId == review);
        entities.Add(instance);
        entities.AddRange(await db.Set<ProcessHistoryEntry>().AsNoTracking().Where(h => h.InstanceId == instance.Id).ToListAsync());
        entities.AddRange(await db.Set<ProcessTimer>().AsNoTracking().Where(t => t.InstanceId == instance.Id).ToListAsync());
        entities.AddRange(await db.Set<WorkItem>().AsNoTracking().Where(w => w.InstanceId == instance.Id).ToListAsync());
        var stream = AuditStreams.Of(found);
        entities.Add(await db.Set<AuditHead>().AsNoTracking().SingleAsync(h => h.Stream == stream));
        var audit = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.Stream == stream).Select(a => new
        {
            Entry = a,
            Sequence = EF.Property<long>(a, AuditEntryMapping.Sequence),
            Previous = EF.Property<byte[]>(a, AuditEntryMapping.PreviousHash),
            Hash = EF.Property<byte[]>(a, AuditEntryMapping.Hash),
        }).ToListAsync();
        return new Bare(entities, audit.ConvertAll(a => (a.Entry, a.Sequence, a.Previous, a.Hash)));
    }

    /// <summary>Adds everything to a context.</summary>
    public void AddTo(CountyDbContext db)
    {
        db.AddRange(Entities);
        foreach (var (entry, sequence, previous, hash) in Audit)
        {
            AddTo(db, entry, sequence, previous, hash);
        }
    }

    public static void AddTo(CountyDbContext db, AuditEntry entry, long sequence, byte[] previous, byte[] hash)
    {
        var row = db.Entry(entry);
        row.Property(AuditEntryMapping.Sequence).CurrentValue = sequence;
        row.Property(AuditEntryMapping.PreviousHash).CurrentValue = previous;
        row.Property(AuditEntryMapping.Hash).CurrentValue = hash;
        row.State = EntityState.Added;
    }
}
