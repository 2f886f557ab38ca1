using ErAlerts.Application.Operations;
using ErAlerts.Application.Timers;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>Degraded while a timer that cannot be read waits for an administrator; the others fire, so requests may be sent here.</summary>
internal sealed class TimerHealth(CountyContexts contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = contexts.Open();
        var broken = await db.Set<Incident>().CountAsync(i => i.ResolvedAt == null && i.Code == UnreadableTimers.Code, cancellationToken);
        return broken == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{broken} timers cannot be read and wait for an administrator.");
    }
}
