using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Backlog.Snapshots;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>What a county day leaves behind once it is over: the backlog's snapshots, the forecasts made from them, and a plan for each office that is over its threshold. May be run at any time and by several at once.</summary>
public sealed class Nightly(TakeSnapshots snapshots, MakeForecasts forecasts, CheckThresholds thresholds)
{
    /// <summary>Makes up every night that was missed, then the forecasts whose weeks have changed, and opens the plans that are needed.</summary>
    public async Task<SnapshotsTaken> Run(CancellationToken stop = default)
    {
        var taken = await snapshots.Run(stop);
        await forecasts.Run(stop);
        await thresholds.Tonight(stop);
        return taken;
    }
}
