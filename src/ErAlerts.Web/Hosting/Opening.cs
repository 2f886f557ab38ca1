using ErAlerts.Application.Policies;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Registration;

namespace ErAlerts.Web.Hosting;

/// <summary>
/// Before anything else starts: brings the database to this version and reads the policy files, of which a defective one stops the start. In
/// demo mode the seeding opens the house then, else this does.
/// </summary>
internal sealed class Opening(Migrator migrator, IServiceProvider parts, OpeningState state, ErAlertsSettings settings) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await migrator.Run(cancellationToken);

        // The catalogue hands back stored files too, so it can be made only now that the tables are there.
        _ = parts.GetRequiredService<PolicyCatalogue>();
        if (!settings.Demo)
        {
            state.Open();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
