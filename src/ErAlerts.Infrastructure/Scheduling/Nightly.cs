using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Retention;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>
/// What a county day leaves behind once it is over: the backlog's snapshots, the forecasts made from them, a plan for each office that is over its
/// threshold; and, where a retention is set, what is out of time goes. May be run at any time and by several at once.
/// </summary>
public sealed class Nightly(TakeSnapshots snapshots, MakeForecasts forecasts, CheckThresholds thresholds, RemoveExpired retention)
{
    /// <summary>Makes up every night that was missed, then the forecasts whose weeks have changed, and opens the plans that are needed.</summary>
    public async Task<SnapshotsTaken> Run(CancellationToken stop = default)
    {
        var taken = await snapshots.Run(stop);
        await forecasts.Run(stop);
        await thresholds.Tonight(stop);
        await retention.Tonight(stop);
        return taken;
    }
}
