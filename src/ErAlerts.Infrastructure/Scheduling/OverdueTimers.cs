using System.Diagnostics.Metrics;
using ErAlerts.Application.Processes;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>A histogram of the timers that are due and have not fired, counted at each heartbeat and shown as gauges.</summary>
public sealed class OverdueTimers
{
    private static readonly TimeSpan[] Bounds = [TimeSpan.Zero, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromDays(1)];
    private static readonly Meter Meter = new("ErAlerts.Overdue");
    private readonly CountyContexts _contexts;
    private readonly TimeProvider _clock;
    private volatile IReadOnlyList<TimerBand> _last = [];

    internal OverdueTimers(CountyContexts contexts, TimeProvider clock)
    {
        (_contexts, _clock) = (contexts, clock);
        Meter.CreateObservableGauge("eralerts.timers.overdue", () => _last.Select(Measured), description: "Timers due and not fired, by how long at least.");
    }

    /// <summary>Counts them now; five bands, each bounded by the next.</summary>
    public async Task<IReadOnlyList<TimerBand>> Count(CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var now = _clock.GetUtcNow();
        var armed = db.Set<ProcessTimer>().Where(t => t.State == TimerState.Armed && t.DueAt <= now);
        var bands = new List<TimerBand>(Bounds.Length);
        for (var i = 0; i < Bounds.Length; i++)
        {
            var latest = now - Bounds[i];
            var band = armed.Where(t => t.DueAt <= latest);
            if (i + 1 < Bounds.Length)
            {
                var earliest = now - Bounds[i + 1];
                band = band.Where(t => t.DueAt > earliest);
            }

            bands.Add(new TimerBand(Bounds[i], await band.CountAsync(stop)));
        }

        return _last = bands;
    }

    private static Measurement<int> Measured(TimerBand band) => new(band.Timers, new KeyValuePair<string, object?>("at_least", band.AtLeast.ToString("c")));
}
