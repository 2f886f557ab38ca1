using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Queries.Scopes;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Work;

/// <summary>The boards of an RA's or DD's offices. Counts hold only what the viewer may see, so that a count of one betrays nothing.</summary>
public sealed class OfficeBoardQuery
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);
    private static readonly ReviewState[] Live = [ReviewState.WithCsw, ReviewState.WithScsw, ReviewState.WithAra, ReviewState.Returned];
    private readonly CountyContexts _contexts;
    private readonly TimeProvider _clock;

    internal OfficeBoardQuery(CountyContexts contexts, TimeProvider clock) => (_contexts, _clock) = (contexts, clock);

    /// <summary>A board for each office, by code; empty for who oversees none.</summary>
    public async Task<IReadOnlyList<OfficeBoard>> For(Viewer viewer, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var now = _clock.GetUtcNow();
        var counts = await Counts(db, viewer, now, stop);
        var aras = counts.Select(c => c.AraId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var decided = await Decided(db, aras, now - Lately).ToDictionaryAsync(d => d.AraId, StringComparer.Ordinal, stop);
        var names = await db.Set<Person>().Where(p => aras.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, StringComparer.Ordinal, stop);
        var offices = viewer.OfficesOverseen.Concat(counts.Select(c => c.Office)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var byOffice = counts.ToLookup(c => c.Office, StringComparer.Ordinal);
        return [.. offices.Select(office => Board(office, [.. byOffice[office]], decided, names))];
    }

    /// <summary>Sensitive reviews are counted apart: they are few, and the many others then come from an index alone.</summary>
    private static async Task<List<Tally>> Counts(CountyDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken stop)
    {
        var offices = viewer.OfficesOverseen;

        // Said beside the live states, which imply it, because the index that holds no others is only then seen to serve.
        var live = db.Set<Review>().Where(r => r.State != ReviewState.NotAnAlert && Live.Contains(r.State));
        live = viewer.IsOperator ? live : live.Where(r => offices.Contains(r.Office));
        var sensitive = live.Where(r => r.Sensitive);
        sensitive = ReviewScope.Open(viewer) is { } open ? sensitive.Where(open) : sensitive;
        return [.. await Counts(live.Where(r => !r.Sensitive), now).ToListAsync(stop), .. await Counts(sensitive, now).ToListAsync(stop)];
    }

    private static IQueryable<Tally> Counts(IQueryable<Review> reviews, DateTimeOffset now) => reviews
        .GroupBy(r => new { r.Office, r.State, r.AraId, r.Escalated })
        .Select(g => new Tally(g.Key.Office, g.Key.State, g.Key.AraId, g.Key.Escalated, g.Count(), g.Count(r => r.OverdueAt <= now), g.Min(r => r.DueOn)));

    private static IQueryable<Decisions> Decided(CountyDbContext db, string[] aras, DateTimeOffset since) =>
        db.Set<ReviewCycle>()
            .Where(c => c.AraId != null && aras.Contains(c.AraId) && c.DecidedAt != null && c.DecidedAt >= since)
            .GroupBy(c => c.AraId!)
            .Select(g => new Decisions(g.Key, g.Count(), g.Count(c => c.DecidedAt < c.Clock!.OverdueAt)));

    private static OfficeBoard Board(string office, List<Tally> tallies, Dictionary<string, Decisions> decided, Dictionary<string, string> names)
    {
        var waiting = tallies.FindAll(t => t.State == ReviewState.WithAra);
        var lines = waiting.Where(t => t.AraId is not null).GroupBy(t => t.AraId!, StringComparer.Ordinal).Select(g => Line(g.Key, [.. g], decided, names));
        return new OfficeBoard(
            office,
            waiting.Sum(t => t.Count),
            waiting.Sum(t => t.Overdue),
            waiting.Where(t => t.Escalated == EscalationLevel.Ra).Sum(t => t.Count),
            waiting.Where(t => t.Escalated == EscalationLevel.Dd).Sum(t => t.Count),
            tallies.Where(t => t.State == ReviewState.Returned).Sum(t => t.Count),
            tallies.Where(t => t.State == ReviewState.WithScsw).Sum(t => t.Count),
            [.. lines.OrderByDescending(l => l.Overdue).ThenByDescending(l => l.Waiting).ThenBy(l => l.Ara, StringComparer.Ordinal)]);
    }

    private static AraLine Line(string ara, List<Tally> queue, Dictionary<string, Decisions> decided, Dictionary<string, string> names)
    {
        var lately = decided.GetValueOrDefault(ara);
        return new AraLine(
            ara,
            names.GetValueOrDefault(ara, ara),
            queue.Sum(t => t.Count),
            queue.Sum(t => t.Overdue),
            queue.Min(t => t.OldestDueOn),
            lately?.Count ?? 0,
            lately is null ? null : (int)Math.Round(100.0 * lately.InTime / lately.Count, MidpointRounding.ToZero));
    }

    private sealed record Tally(string Office, ReviewState State, string? AraId, EscalationLevel Escalated, int Count, int Overdue, DateOnly? OldestDueOn);

    private sealed record Decisions(string AraId, int Count, int InTime);
}
