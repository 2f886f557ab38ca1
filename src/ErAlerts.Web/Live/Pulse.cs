using ErAlerts.Infrastructure.Queries.Changes;
using ErAlerts.Web.Hosting;

namespace ErAlerts.Web.Live;

/// <summary>
/// Looks at one stamp in the database every few seconds, once for the whole node, and wakes those who listen when it moved. A stamp in
/// the database sees what other nodes and the command line did, which a signal inside the process would not.
/// </summary>
internal sealed partial class Pulse(ChangesQuery changes, OpeningState opening, ILogger<Pulse> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when anything in the county changed after the call.</summary>
    public Task NextChange
    {
        get
        {
            lock (_gate)
            {
                return _next.Task;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? last = null;
        using var beat = new PeriodicTimer(Beat);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            if (opening.IsOpen && await Look(stoppingToken) is { } now && now != last)
            {
                last = now;
                Wake();
            }
        }
    }

    private async Task<DateTimeOffset?> Look(CancellationToken stop)
    {
        try
        {
            return await changes.Latest(stop);
        }
        catch (Exception world) when (world is not OperationCanceledException)
        {
            Unreachable(log, world);
            return null;
        }
    }

    private void Wake()
    {
        TaskCompletionSource woken;
        lock (_gate)
        {
            (woken, _next) = (_next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        woken.SetResult();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database could not be asked for changes; it is asked again.")]
    private static partial void Unreachable(ILogger log, Exception world);
}
