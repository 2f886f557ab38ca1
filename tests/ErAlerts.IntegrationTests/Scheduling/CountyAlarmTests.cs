using System.Globalization;
using ErAlerts.Infrastructure.Registration;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ErAlerts.IntegrationTests.Scheduling;

/// <summary>When Quartz itself would ring, on the days on which the county's clocks change.</summary>
public sealed class CountyAlarmTests
{
    [Theory]
    [InlineData("nightly-midnight", "2026-03-07T00:00:00Z", "2026-03-07T08:01:00Z", "2026-03-08T08:01:00Z", "2026-03-09T07:01:00Z")]
    [InlineData("nightly-midnight", "2026-10-31T00:00:00Z", "2026-10-31T07:01:00Z", "2026-11-01T07:01:00Z", "2026-11-02T08:01:00Z")]
    [InlineData("morning-come", "2026-03-07T00:00:00Z", "2026-03-07T15:00:00Z", "2026-03-08T14:00:00Z", "2026-03-09T14:00:00Z")]
    [InlineData("morning-come", "2026-10-31T00:00:00Z", "2026-10-31T14:00:00Z", "2026-11-01T15:00:00Z", "2026-11-02T15:00:00Z")]
    public async Task Each_night_and_each_morning_rings_once_at_its_county_time(string alarm, string from, params string[] rings)
    {
        await using var county = await TestDatabase.Open("sqlite");
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "test" });
        builder.Configuration["ERALERTS:DATABASE:CONNECTION"] = county.Connection;
        builder.Configuration["ERALERTS:DATA"] = Path.Combine(Path.GetTempPath(), "eralerts-host-tests");
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddErAlerts(builder.Configuration).AddErAlertsScheduling(ErAlertsSettings.From(builder.Configuration));
        using var host = builder.Build();
        await host.StartAsync();
        var trigger = (await host.Services.GetRequiredKeyedService<IScheduler>(CountyAlarms.Name).GetTrigger(new TriggerKey(alarm)))!;

        var found = new List<string>();
        for (var at = Instant(from); found.Count < rings.Length; found.Add(at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)))
        {
            at = ((ICronTrigger)trigger).GetTriggerBuilder().StartAt(at).Build().GetFireTimeAfter(at)!.Value.ToUniversalTime();
        }

        Assert.Equal(rings, found);
        await host.StopAsync();
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
