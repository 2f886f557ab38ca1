using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Calendars;

/// <summary>
/// Keeps this node's calendar and the running clocks of one mind: puts closures declared elsewhere in force, and lengthens what was counted by
/// a calendar whose file has changed since. Runs before every sweep, so that no timer fires by an outdated count.
/// </summary>
public sealed class FollowCalendar(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>Name of the setting that keeps the version by which all running clocks of a calendar were counted.</summary>
    internal static string Counted(string calendarId) => "clocks-counted-by/" + calendarId;

    /// <summary>Answers what moved; null when nothing had changed, as is usual.</summary>
    public async Task<CalendarChange?> Run(CancellationToken stop = default)
    {
        var here = policies.Calendar;
        var (closures, counted) = await transactions.Run(
            async work => (await work.DeclaredClosures(here.Id), await work.Setting(Counted(here.Id))), stop);
        var inForce = policies.CalendarWith(closures);
        if (inForce.Version == here.Version && counted == inForce.Version)
        {
            return null;
        }

        var change = await transactions.Run(work => Lengthen(work, here), stop);
        policies.PutInForce(closures);
        return change;
    }

    private async Task<CalendarChange?> Lengthen(IUnitOfWork work, BusinessCalendar here)
    {
        var closures = await work.DeclaredClosures(here.Id);
        var after = policies.CalendarWith(closures);
        var before = Before(await work.Setting(Counted(here.Id)), closures, here, after);
        await work.Set(Counted(here.Id), after.Version);

        // Another sweep may have done it since this one looked; the clocks, which can be millions, are then not even read.
        if (before is null || before.Version == after.Version)
        {
            return null;
        }

        var trigger = new Trigger(Trigger.System, clock.GetUtcNow());
        var change = new LengthenClocks(before, after).Apply(await work.RunningClocks(DateOnly.MinValue), trigger, work.Add);
        work.Add(new AuditEntry
        {
            Stream = AuditStreams.OfCalendar(here.Id),
            At = trigger.At,
            Actor = trigger.Actor,
            Act = "calendar-followed",
            RuleVersion = after.Version,
            Detail = $"from={before.Version};timers={change.Timers}",
        });
        return change;
    }

    /// <summary>The calendar by which the running clocks were counted: this node's, or one whose file was here before; null on a new database.</summary>
    private BusinessCalendar? Before(string? counted, IReadOnlyList<DeclaredClosure> closures, BusinessCalendar here, BusinessCalendar after) =>
        here.Version != after.Version ? here
        : counted is null ? null
        : policies.EarlierCalendars(closures).FirstOrDefault(c => c.Version == counted);
}
