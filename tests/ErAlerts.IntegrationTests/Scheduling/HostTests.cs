using System.Diagnostics.Metrics;
using ErAlerts.Infrastructure.Registration;
using ErAlerts.IntegrationTests.Persistence;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ErAlerts.IntegrationTests.Scheduling;

/// <summary>A host with Quartz, as the web has it.</summary>
public sealed class HostTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [EveryProvider]
    public async Task A_host_that_starts_catches_up_at_once_and_is_ready(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await using (var parts = county.StartNode(s => s.AddSingleton<TimeProvider>(new SettableClock(Rows.Noon))))
        {
            await WholeWayTests.AnAlertEntersTheQueue(county, parts);
        }

        using var sweeps = new FiredTimers();
        using var host = Build(county);
        await host.StartAsync();
        await sweeps.Until(async () => Convert.ToInt64(await county.Sql("SELECT count(*) FROM process_timers WHERE fired_at IS NOT NULL"), null) == 4).WaitAsync(Patience);

        Assert.Equal(2L, Convert.ToInt64(await county.Sql("SELECT count(*) FROM escalations"), null));
        var ready = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(c => c.Tags.Contains(SchedulingRegistration.Ready));
        Assert.Equal(["database", "policies", "sweep", "timers"], ready.Entries.Keys.Order());
        Assert.All(ready.Entries.Where(e => e.Key != "sweep"), e => Assert.Equal(HealthStatus.Healthy, e.Value.Status));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_second_web_process_on_a_SQLite_file_is_refused_with_a_clear_message_until_the_first_is_gone()
    {
        await using var county = await TestDatabase.Open("sqlite");
        using (var first = Build(county))
        {
            await first.StartAsync();
            using var second = Build(county);

            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => second.StartAsync());

            Assert.Contains("single node", refused.Message, StringComparison.Ordinal);
            await county.Do(unit => Task.FromResult(Rows.Referral(unit, "1234567890123456789")));
            await first.StopAsync();
        }

        using var third = Build(county);
        await third.StartAsync();
        await third.StopAsync();
    }

    private static IHost Build(TestDatabase county)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "test" });
        builder.Configuration["ERALERTS:DATABASE:PROVIDER"] = county.Provider;
        builder.Configuration["ERALERTS:DATABASE:CONNECTION"] = county.Connection;
        builder.Configuration["ERALERTS:DATA"] = Path.Combine(Path.GetTempPath(), "eralerts-host-tests");
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddErAlerts(builder.Configuration).AddErAlertsScheduling(ErAlertsSettings.From(builder.Configuration));
        return builder.Build();
    }

    /// <summary>Listens to the product's own meter.</summary>
    private sealed class FiredTimers : IDisposable
    {
        private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
        private readonly MeterListener _listener = new();
        private readonly SemaphoreSlim _fired = new(0);

        public FiredTimers()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "eralerts.timers")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, _, _, _) => _fired.Release());
            _listener.Start();
        }

        /// <summary>Ends once it holds, which is looked at whenever timers fire. The meter is that of all hosts in this process, so that a number on it says nothing of this one.</summary>
        public async Task Until(Func<Task<bool>> holds)
        {
            while (!await holds())
            {
                await _fired.WaitAsync(LookAgain);
            }
        }

        public void Dispose()
        {
            _listener.Dispose();
            _fired.Dispose();
        }
    }
}
