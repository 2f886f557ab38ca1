using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.Time;
using ErAlerts.Domain.Time.Rules;

namespace ErAlerts.Application.Calendars;

/// <summary>
/// An administrator declares that the county is closed on a day while clocks are running. Open clocks are lengthened, closed ones never rewritten;
/// what would move can be looked at before.
/// </summary>
public sealed class DeclareClosure(ITransactions transactions, PolicyCatalogue policies, FollowCalendar follow, TimeProvider clock)
{
    /// <summary>What the closure would move; changes nothing. Refuses as <see cref="Run"/> does.</summary>
    public async Task<Outcome<CalendarChange>> Preview(Closure closure, string by, CancellationToken stop = default)
    {
        var checking = await transactions.Run(work => Check(work, closure, by), stop);
        if (checking is not Outcome<(CalendarTarget Before, BusinessCalendar After)>.Done(var calendars))
        {
            return checking.Refusal!;
        }

        var lengthen = new LengthenClocks(calendars.Before.Known, calendars.After);
        var (total, last) = (new CalendarChange(calendars.After.Version, [], 0), (long?)0);
        while (last is { } after)
        {
            (var change, last) = await transactions.Run(
                async work =>
                {
                    var clocks = await work.RunningClocks(closure.Date, after, follow.BatchSize);
                    return (lengthen.Of(clocks), clocks.Last);
                },
                stop);
            total = total.And(change);
        }

        return total;
    }

    /// <summary>
    /// Declares it, and answers what it moves. Refuses an unknown person, anyone but an administrator, a closure without name or source, and a day that is
    /// closed already. Should the program end before all clocks are lengthened, the next sweep goes on.
    /// </summary>
    public async Task<Outcome<CalendarChange>> Run(Closure closure, string by, CancellationToken stop = default)
    {
        var outcome = await Preview(closure, by, stop);
        if (outcome is Outcome<CalendarChange>.Done)
        {
            if ((await transactions.Run(work => Declare(work, closure, by), stop)).Refusal is { } refusal)
            {
                return refusal;
            }

            await follow.Run(stop);
        }

        return outcome;
    }

    private async Task<Outcome<string>> Declare(IUnitOfWork work, Closure closure, string by)
    {
        var checking = await Check(work, closure, by);
        if (checking is not Outcome<(CalendarTarget Before, BusinessCalendar After)>.Done(var calendars))
        {
            return checking.Refusal!;
        }

        var (at, after) = (clock.GetUtcNow(), calendars.After);
        work.Add(new DeclaredClosure(work.NextId(), after.Id, closure, by, at));
        await FollowCalendar.Order(work, calendars.Before.Calendar, after, by);
        work.Add(new AuditEntry
        {
            Stream = AuditStreams.OfCalendar(after.Id),
            At = at,
            Actor = by,
            Act = "closure-declared",
            RuleVersion = after.Version,
            Detail = string.Create(CultureInfo.InvariantCulture, $"date={closure.Date:yyyy-MM-dd}"),
        });
        return after.Version;
    }

    private async Task<Outcome<(CalendarTarget Before, BusinessCalendar After)>> Check(IUnitOfWork work, Closure closure, string by)
    {
        if ((await work.OrgChart()).Find(by) is not { } person)
        {
            return Refusals.UnknownPerson(by);
        }

        var before = new CalendarTarget(policies, await work.DeclaredClosures(policies.Calendar.Id));
        return (OnlyAnAdministratorChangesTheCalendar.Check(person) ?? AClosureIsNamedAndNew.Check(closure, before.Calendar)) is { } refusal
            ? refusal
            : (before, before.Calendar.WithClosure(closure.Date, closure.Name, closure.Source));
    }
}
