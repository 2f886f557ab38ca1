using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>Healthy while the sweep is alive: red once it has shown no sign for longer than a heartbeat and its grace.</summary>
internal sealed class SweepHealth(SweepPulse pulse) : IHealthCheck
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(28);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(pulse.SinceLast switch
    {
        null => HealthCheckResult.Unhealthy("The sweep has not run yet."),
        { } silence when silence > LongestSilence => HealthCheckResult.Unhealthy($"The sweep has shown no sign of life for {silence.TotalSeconds:0} s."),
        _ => HealthCheckResult.Healthy(),
    });
}
