using ErAlerts.Application.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>Healthy when the policy files are loaded.</summary>
internal sealed class PolicyHealth(IServiceProvider parts) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var files = parts.GetRequiredService<PolicyCatalogue>().Files.Count;
            return Task.FromResult(HealthCheckResult.Healthy($"{files} policy files."));
        }
        catch (Exception reason)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The policy files are not loaded.", reason));
        }
    }
}
