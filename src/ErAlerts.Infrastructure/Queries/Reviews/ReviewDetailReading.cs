using ErAlerts.Application.Audit;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Work;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Mapping;
using ErAlerts.Infrastructure.Queries.Referrals;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>Reads what stands around one review that the viewer may see.</summary>
internal sealed class ReviewDetailReading(CountyDbContext db, ReviewClockReading reading, CancellationToken stop)
{
    public async Task<ReviewDetail> Read(ReviewRow row)
    {
        var escalations = await Escalations(row.Id);
        var cycles = await Cycles(row.Id);
        var timeline = await Timeline(row.Number);
        var referral = await db.Set<Referral>().Where(r => r.Id == row.ReferralId).Select(ReferralRow.Projection).SingleAsync(stop);
        var view = reading.View(row, escalations);
        var process = await Process(row.Id);
        return new ReviewDetail(
            view,
            new ReferralReading(reading.Rules, reading.Today).View(referral, row.State),
            await db.Set<Review>().Where(r => r.Id == row.Id).Select(r => r.CriteriaFacts).SingleAsync(stop),
            cycles,
            escalations,
            reading.Skipped(row.Day0, row.DueOn),
            OverText(row),
            timeline,
            process is null ? [] : await Waiting(process.Value.Id),
            process?.ProcessId,
            process?.Hash,
            await Names(view, cycles, escalations, timeline));
    }

    private string? OverText(ReviewRow row) => row is { State: ReviewState.WithAra, DueOn: { } due, OverdueAt: { } over }
        ? Spoken.Over(reading.Rules.Calendar, new Deadline(row.Day0 ?? due, due, over, [], reading.Rules.Calendar.Version), reading.Now)
        : null;

    private async Task<List<EscalatedTo>> Escalations(long reviewId)
    {
        var rows = await db.Set<Escalation>().Where(e => EF.Property<long>(e, EscalationMapping.ReviewId) == reviewId).ToListAsync(stop);
        return [.. rows.OrderBy(e => e.Cycle).ThenBy(e => e.Level).Select(e => new EscalatedTo(Codes.Of(e.Level), e.PersonId, e.At, e.DueAt, e.Cycle))];
    }

    private async Task<List<CycleView>> Cycles(long reviewId)
    {
        var rows = await db.Set<ReviewCycle>().Where(c => EF.Property<long>(c, ReviewCycleMapping.ReviewId) == reviewId).OrderBy(c => c.Number).ToListAsync(stop);
        return rows.ConvertAll(View);
    }

    private static CycleView View(ReviewCycle cycle) => new()
    {
        Number = cycle.Number,
        SubmittedAt = cycle.SubmittedAt,
        SubmittedBy = cycle.SubmittedBy,
        Answer = cycle.Answer,
        ScswApprovedBy = cycle.ScswApprovedBy,
        ScswApprovedAt = cycle.ScswApprovedAt,
        SendBackText = cycle.SendBackText,
        Ara = cycle.AraId,
        EnteredAt = cycle.Clock?.EnteredAt,
        Day0 = cycle.Clock?.Day0,
        DueOn = cycle.Clock?.DueOn,
        OverdueAt = cycle.Clock?.OverdueAt,
        CalendarVersion = cycle.Clock?.CalendarVersion,
        Decision = cycle.Decision is { } decision ? Codes.Of(decision) : null,
        DecidedBy = cycle.DecidedBy,
        DecidedAt = cycle.DecidedAt,
        Reasons = cycle.Reasons,
        Text = cycle.Text,
    };

    private Task<List<TimelineRow>> Timeline(string number)
    {
        var stream = AuditStreams.OfReferral(number);
        return db.Set<AuditEntry>()
            .Where(a => a.Stream == stream)
            .OrderBy(a => EF.Property<long>(a, AuditEntryMapping.Sequence))
            .Select(a => new TimelineRow(a.At, a.Actor, a.OnBehalfOf, a.Act, a.Before, a.After, a.DueAt, a.RuleVersion, a.Detail))
            .ToListAsync(stop);
    }

    private async Task<(long Id, string ProcessId, string Hash)?> Process(long reviewId)
    {
        var latest = await db.Set<ProcessInstance>()
            .Where(p => p.SubjectId == reviewId && p.SubjectKind == ReviewSteps.SubjectKind)
            .OrderByDescending(p => p.Id).Select(p => new { p.Id, p.ProcessId, p.DefinitionHash }).FirstOrDefaultAsync(stop);
        return latest is null ? null : (latest.Id, latest.ProcessId, latest.DefinitionHash);
    }

    private async Task<IReadOnlyList<string>> Waiting(long instanceId)
    {
        var tasks = await db.Set<WorkItem>().Where(w => w.InstanceId == instanceId && w.ClosedAt == null && w.Wait != null).Select(w => w.Kind).ToListAsync(stop);
        var timers = await db.Set<ProcessTimer>().Where(t => t.InstanceId == instanceId && t.State == TimerState.Armed).Select(t => t.ElementId).ToListAsync(stop);
        return [.. tasks.Concat(timers).Distinct(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyDictionary<string, string>> Names(ReviewView view, List<CycleView> cycles, List<EscalatedTo> escalations, List<TimelineRow> timeline)
    {
        string?[] ids =
        [
            view.CswId, view.ScswId, view.Ara, view.DecidedBy,
            .. cycles.SelectMany(c => new[] { c.SubmittedBy, c.ScswApprovedBy, c.Ara, c.DecidedBy }),
            .. escalations.Select(e => e.Person),
            .. timeline.SelectMany(t => new[] { t.Actor, t.OnBehalfOf }),
        ];
        var wanted = ids.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return await db.Set<Person>().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, StringComparer.Ordinal, stop);
    }
}
