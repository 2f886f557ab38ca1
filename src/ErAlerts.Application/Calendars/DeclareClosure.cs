using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
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
public sealed class DeclareClosure(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>What the closure would move; changes nothing. Refuses as <see cref="Run"/> does.</summary>
    public Task<Outcome<CalendarChange>> Preview(Closure closure, string by, CancellationToken stop = default) =>
        transactions.Run(work => In(work, closure, by, (lengthen, clocks) => lengthen.Of(clocks)), stop);

    /// <summary>Declares it. Refuses an unknown person, anyone but an administrator, a closure without name or source, and a day that is closed already.</summary>
    public async Task<Outcome<CalendarChange>> Run(Closure closure, string by, CancellationToken stop = default)
    {
        var outcome = await transactions.Run(work => Declare(work, closure, by), stop);
        if (outcome is Outcome<CalendarChange>.Done)
        {
            policies.PutInForce(await transactions.Run(work => work.DeclaredClosures(policies.Calendar.Id), stop));
        }

        return outcome;
    }

    private async Task<Outcome<CalendarChange>> Declare(IUnitOfWork work, Closure closure, string by)
    {
        var trigger = new Trigger(by, clock.GetUtcNow());
        var outcome = await In(work, closure, by, (lengthen, clocks) => lengthen.Apply(clocks, trigger, work.Add));
        if (outcome is Outcome<CalendarChange>.Done(var change))
        {
            var calendar = policies.Calendar.Id;
            work.Add(new DeclaredClosure(work.NextId(), calendar, closure, by, trigger.At));
            await work.Set(FollowCalendar.Counted(calendar), change.Version);
            work.Add(new AuditEntry
            {
                Stream = AuditStreams.OfCalendar(calendar),
                At = trigger.At,
                Actor = by,
                Act = "closure-declared",
                RuleVersion = change.Version,
                Detail = string.Create(CultureInfo.InvariantCulture, $"date={closure.Date:yyyy-MM-dd};timers={change.Timers}"),
            });
        }

        return outcome;
    }

    private async Task<Outcome<CalendarChange>> In(IUnitOfWork work, Closure closure, string by, Func<LengthenClocks, RunningClocks, CalendarChange> act)
    {
        if ((await work.OrgChart()).Find(by) is not { } person)
        {
            return Refusals.UnknownPerson(by);
        }

        var before = policies.CalendarWith(await work.DeclaredClosures(policies.Calendar.Id));
        if ((OnlyAnAdministratorChangesTheCalendar.Check(person) ?? AClosureIsNamedAndNew.Check(closure, before)) is { } refusal)
        {
            return refusal;
        }

        var after = before.WithClosure(closure.Date, closure.Name, closure.Source);
        return act(new LengthenClocks(before, after), await work.RunningClocks(closure.Date));
    }
}
