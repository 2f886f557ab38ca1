using System.Diagnostics.Metrics;
using ErAlerts.Application.Calendars;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Timers;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>
/// What the alarm clock sets going: fires the timers that are due and, once the county's morning has come, writes the day's digests.
/// May be run at any time, by several at once and as often as one likes: the rows say what is still to be done.
/// </summary>
public sealed class Sweep
{
    private static readonly Meter Meter = new("ErAlerts.Timers");
    private static readonly Counter<long> Timers = Meter.CreateCounter<long>("eralerts.timers", description: "Timers by what became of them.");
    private static readonly Counter<long> Digests = Meter.CreateCounter<long>("eralerts.digests", description: "Digests written to the outbox.");
    private readonly FollowCalendar _calendar;
    private readonly FireDueTimers _fire;
    private readonly SendDigests _digests;
    private readonly CountyContexts _contexts;
    private readonly SweepPulse _pulse;
    private readonly TimeProvider _clock;
    private readonly ILogger<Sweep> _log;

    internal Sweep(
        FollowCalendar calendar, FireDueTimers fire, SendDigests digests, CountyContexts contexts, SweepPulse pulse, TimeProvider clock, ILogger<Sweep> log)
    {
        (_calendar, _fire, _digests, _contexts) = (calendar, fire, digests, contexts);
        (_pulse, _clock, _log) = (pulse, clock, log);
    }

    /// <summary>Fires the timers and writes the digests, as of now. A failure of the digests does not keep timers from firing; both are tried again by the next sweep.</summary>
    public async Task<SweepResult> Run(CancellationToken stop = default)
    {
        var result = await Fire(stop);
        try
        {
            await Digest(stop);
        }
        catch (Exception reason) when (reason is not OperationCanceledException)
        {
            _log.LogError(reason, "The morning's digests could not be written; the next sweep tries again.");
        }

        return result;
    }

    /// <summary>Takes up a changed calendar and fires the timers that are due.</summary>
    public async Task<SweepResult> Fire(CancellationToken stop = default)
    {
        _pulse.Begin();
        if (await _calendar.Run(stop, _pulse.Claimed) is { Timers: > 0 } change)
        {
            _log.LogInformation("The calendar {Version} counts now; {Timers} timers fall due later.", change.Version, change.Timers);
        }

        var result = await _fire.Run(_clock.GetUtcNow(), stop);
        Count(result);
        _pulse.Beat();
        return result;
    }

    /// <summary>Writes the day's digests once its morning has come.</summary>
    public async Task Digest(CancellationToken stop = default) => Digests.Add(await _digests.Run(stop));

    /// <summary>Due instant of the earliest timer that waits, UTC; null when none does.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await db.Set<ProcessTimer>().Where(t => t.State == TimerState.Armed)
            .OrderBy(t => t.DueAt).Select(t => (DateTimeOffset?)t.DueAt).FirstOrDefaultAsync(stop);
    }

    private void Count(SweepResult result)
    {
        Timers.Add(result.Fired, new KeyValuePair<string, object?>("outcome", "fired"));
        Timers.Add(result.Ignored, new KeyValuePair<string, object?>("outcome", "ignored"));
        Timers.Add(result.Incidents, new KeyValuePair<string, object?>("outcome", "incident"));
        if (result != default)
        {
            _log.LogInformation("Fired {Fired} timers, ignored {Ignored}, set {Incidents} aside.", result.Fired, result.Ignored, result.Incidents);
        }
    }
}
