using ErAlerts.Infrastructure.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>Healthy when the database answers and has every migration.</summary>
internal sealed class DatabaseHealth(Migrator migrator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await migrator.IsCurrent(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer or lacks migrations.");
}
