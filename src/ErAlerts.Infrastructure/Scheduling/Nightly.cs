using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Snapshots;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>What a county day leaves behind once it is over: the backlog's snapshots, and the forecasts made from them. May be run at any time and by several at once.</summary>
public sealed class Nightly(TakeSnapshots snapshots, MakeForecasts forecasts)
{
    /// <summary>Makes up every night that was missed, then the forecasts whose weeks have changed.</summary>
    public async Task<SnapshotsTaken> Run(CancellationToken stop = default)
    {
        var taken = await snapshots.Run(stop);
        await forecasts.Run(stop);
        return taken;
    }
}
