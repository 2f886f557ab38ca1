using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.Time;

namespace ErAlerts.Application.Calendars;

/// <summary>
/// Keeps this node's calendar and the running clocks of one mind: puts declared closures in force, and lengthens what was counted by
/// a calendar whose file has changed since. Runs before every sweep, so that no timer fires by an outdated count. Millions of clocks are taken a batch to
/// a transaction; each batch says how far it came, so that the next sweep goes on after a crash.
/// </summary>
public sealed class FollowCalendar(ITransactions transactions, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>Processes of one transaction: what it holds in memory, and how long others wait to write.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>Answers what this run moved; null when nothing had changed, as is usual.</summary>
    /// <param name="stop">Ends it between two batches; the next run goes on.</param>
    /// <param name="batchDone">Called after each batch.</param>
    public async Task<CalendarChange?> Run(CancellationToken stop = default, Action? batchDone = null)
    {
        var here = policies.Calendar;
        var (closures, counted, count) = await transactions.Run(
            async work => (await work.DeclaredClosures(here.Id), await work.Setting(Counted(here.Id)), await ClockCount.Of(work, here.Id)), stop);
        if (policies.CalendarWith(closures).Version == here.Version && counted == here.Version && count is null or { Done: true })
        {
            return null;
        }

        var (target, goesOn) = await transactions.Run(work => Begin(work, here), stop);

        // From here on clocks that start on this node are counted by it, and the batches find all that started before.
        policies.PutInForce(target.Closures);
        return goesOn ? await Walk(target, stop, batchDone) : null;
    }

    /// <summary>Lets the next run of any node count all clocks again.</summary>
    internal static Task Order(IUnitOfWork work, BusinessCalendar before, BusinessCalendar after, string by) =>
        new ClockCount(after.Version, before.Version, by, After: 0, Timers: 0, Done: false).Keep(work, after.Id);

    private static string Counted(string calendarId) => "clocks-counted-by/" + calendarId;

    private async Task<(CalendarTarget Target, bool GoesOn)> Begin(IUnitOfWork work, BusinessCalendar here)
    {
        var target = new CalendarTarget(policies, await work.DeclaredClosures(here.Id));
        var (after, counted, count) = (target.Calendar, await work.Setting(Counted(here.Id)), await ClockCount.Of(work, here.Id));
        var underWay = count is { Done: false };
        if (here.Version != after.Version)
        {
            // What this node started meanwhile may stand before the place that another has come to.
            var again = underWay && count!.Target == after.Version ? count with { After = 0 } : new ClockCount(after.Version, here.Version, Trigger.System, 0, 0, Done: false);
            await again.Keep(work, here.Id);
            return (target, true);
        }

        if (underWay && count!.Target == after.Version)
        {
            return (target, true);
        }

        if (target.IsOutdated(counted) || (underWay && target.IsOutdated(count!.Target)))
        {
            await new ClockCount(after.Version, counted ?? count!.Target, Trigger.System, 0, 0, Done: false).Keep(work, here.Id);
            return (target, true);
        }

        // A new database, or a node whose files are newer than these has counted, and will again.
        await work.Set(Counted(here.Id), after.Version);
        return (target, false);
    }

    private async Task<CalendarChange?> Walk(CalendarTarget target, CancellationToken stop, Action? batchDone)
    {
        var total = new CalendarChange(target.Calendar.Version, [], 0);
        while (await transactions.Run(work => Next(work, target), stop) is { } change)
        {
            total = total.And(change);
            batchDone?.Invoke();
            stop.ThrowIfCancellationRequested();
        }

        return total;
    }

    /// <summary>Moves one batch and says how far it came; null when none is left, or when another calendar is to count by now.</summary>
    private async Task<CalendarChange?> Next(IUnitOfWork work, CalendarTarget target)
    {
        var after = target.Calendar;
        if (await ClockCount.Of(work, after.Id) is not { Done: false } count || count.Target != after.Version
            || policies.CalendarWith(await work.DeclaredClosures(after.Id)).Version != after.Version)
        {
            return null;
        }

        var trigger = new Trigger(count.By, clock.GetUtcNow());
        var clocks = await work.RunningClocks(DateOnly.MinValue, count.After, BatchSize);
        if (clocks.Last is not { } last)
        {
            await (count with { Done = true }).Keep(work, after.Id);
            await work.Set(Counted(after.Id), after.Version);
            work.Add(Followed(count, trigger, after.Id));
            return null;
        }

        var change = new LengthenClocks(target.Known, after).Apply(clocks, trigger, work.Add);
        await (count with { After = last, Timers = count.Timers + change.Timers }).Keep(work, after.Id);
        return change;
    }

    private static AuditEntry Followed(ClockCount count, Trigger trigger, string calendarId) => new()
    {
        Stream = AuditStreams.OfCalendar(calendarId),
        At = trigger.At,
        Actor = Trigger.System,
        Act = "calendar-followed",
        RuleVersion = count.Target,
        Detail = $"from={count.From};timers={count.Timers}",
    };
}
