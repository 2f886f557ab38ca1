using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Registration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>
/// Holds the database as a running server, so that nothing is restored beneath it. SQLite serves one web process: a second one on the same file is refused at its start. The command line does not ask for this lock; its
/// short transactions take turns with the web's by the database's own.
/// </summary>
internal sealed class SingleNode(CountyContexts contexts, ErAlertsSettings settings, ILogger<SingleNode> log) : IHostedService, IAsyncDisposable
{
    private IAsyncDisposable? _held;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _held = await contexts.TryShare(UpkeepLock.Host, cancellationToken);
        if (contexts.Provider != ErAlertsSettings.Sqlite)
        {
            log.LogInformation("One of several nodes may be this one: the database is a server.");
            return;
        }

        _ = _held ?? throw new InvalidOperationException(
            $"Another ErAlerts web process is working on {settings.Connection}. SQLite serves a single node: stop the other one, or use PostgreSQL for several.");
        log.LogInformation("Single node: this process alone serves {Database}.", settings.Connection);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Given back at the very end, when the jobs have stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_held is not null)
        {
            await _held.DisposeAsync();
        }
    }
}
