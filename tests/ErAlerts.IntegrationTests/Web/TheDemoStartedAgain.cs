using System.Globalization;
using System.Net.Http.Json;
using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Demo;
using ErAlerts.Web.Demo;
using ErAlerts.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ErAlerts.IntegrationTests.Web;

/// <summary>A demo whose clock was moved is stopped and started again on the same database.</summary>
public sealed class TheDemoStartedAgain : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("eralerts-again-").FullName;
    private readonly DateTimeOffset _movedTo = TimeProvider.System.GetUtcNow().AddDays(40);

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task It_goes_on_from_what_was_last_done() => Assert.InRange(await ClockOfTheSecond(clock: null), _movedTo, _movedTo.AddMinutes(10));

    [Fact]
    public async Task A_clock_that_the_operator_sets_stands_where_it_is_set()
    {
        var set = new DateTimeOffset(2026, 7, 1, 17, 0, 0, TimeSpan.Zero);
        Assert.InRange(await ClockOfTheSecond(set), set, set.AddMinutes(10));
    }

    private async Task<DateTimeOffset> ClockOfTheSecond(DateTimeOffset? clock)
    {
        await using (var first = new House(_data, seeds: false, clock: null))
        {
            await new SmallCounty(first.Services).Open();
            await first.Services.GetRequiredService<ITransactions>().Run(async work =>
            {
                await work.Set(DemoCounty.Setting, "true");
                return true;
            });
            first.Services.GetRequiredService<OpeningState>().Open();
            var client = first.CreateClient();
            (await client.PostAsJsonAsync("/api/v1/demo/clock", new { now = _movedTo })).EnsureSuccessStatusCode();
            (await client.PostAsJsonAsync("/api/v1/demo/sign-in", new { person = "ARA-1" })).EnsureSuccessStatusCode();
            (await client.GetAsync("/api/v1/reviews")).EnsureSuccessStatusCode();
        }

        await using var second = new House(_data, seeds: true, clock);
        await second.Services.GetServices<IHostedService>().OfType<DemoSeeding>().Single().ExecuteTask!;
        return second.Services.GetRequiredService<TimeProvider>().GetUtcNow();
    }

    private sealed class House(string data, bool seeds, DateTimeOffset? clock) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(Environments.Production);
            builder.UseSetting("ERALERTS:DEMO", "true");
            builder.UseSetting("ERALERTS:DATA", data);
            builder.UseSetting("ERALERTS:CLOCK", clock?.ToString("O", CultureInfo.InvariantCulture));
            if (!seeds)
            {
                builder.ConfigureServices(WebHouse.DoNotSeed);
            }
        }
    }
}
