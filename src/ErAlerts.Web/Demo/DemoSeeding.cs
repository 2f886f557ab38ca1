using ErAlerts.Application.Policies;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Demo;
using ErAlerts.Infrastructure.Queries.Operations;
using ErAlerts.Infrastructure.Registration;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.Web.Hosting;

namespace ErAlerts.Web.Demo;

/// <summary>Fills an empty demo database with the synthetic county, or goes on with the one that is there, then opens the house.</summary>
internal sealed partial class DemoSeeding(
    IServiceProvider parts, SweepGate sweeps, DemoClock clock, OpeningState state, ErAlertsSettings settings, ILogger<DemoSeeding> log) : BackgroundService
{
    private const string What = "the demo county";

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        sweeps.Close();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var county = parts.GetRequiredService<DemoCounty>();
        if (!await county.IsDemo(stoppingToken))
        {
            state.Preparing(What, 0);
            Preparing(log);
            var options = new DemoOptions(parts.GetRequiredService<PolicyCatalogue>().Calendar.LocalDate(clock.GetUtcNow()));
            var outcome = await county.Generate(options, new Lived(state), stoppingToken);
            Report(outcome);
        }
        else if (settings.Clock is null)
        {
            await GoOnFromTheLatestAct(stoppingToken);
        }

        sweeps.Open();
        state.Open();
        Open(log);
    }

    /// <summary>A clock that was moved before the last stop must not stand before what was done since, or the county would show a past that lies ahead.</summary>
    private async Task GoOnFromTheLatestAct(CancellationToken stop)
    {
        if (await parts.GetRequiredService<LatestActQuery>().Run(stop) is { } latest && clock.MoveTo(latest))
        {
            WentOn(log, latest);
        }
    }

    private void Report(Outcome<DemoCounts> outcome)
    {
        switch (outcome)
        {
            case Outcome<DemoCounts>.Done(var counts):
                Prepared(log, counts.Offices, counts.People, counts.Referrals, counts.WithAra);
                break;
            case { Refusal: { } refusal }:
                NotPrepared(log, refusal.Message);
                break;
        }
    }

    /// <summary>Tells the gate at once; the platform's own progress would tell it later, on another thread.</summary>
    private sealed class Lived(OpeningState state) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value) => state.Preparing(What, 100 * value.Days / value.OfDays);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The demo county is being prepared; the pages say how far it is.")]
    private static partial void Preparing(ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Offices} offices, {People} people, {Referrals} referrals; {WithAra} alerts wait for an ARA.")]
    private static partial void Prepared(ILogger log, int offices, int people, int referrals, int withAra);

    [LoggerMessage(Level = LogLevel.Information, Message = "The demo clock goes on from {Latest:u}, when something was last done in the county.")]
    private static partial void WentOn(ILogger log, DateTimeOffset latest);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo county was not prepared: {Why}")]
    private static partial void NotPrepared(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The demo county is open.")]
    private static partial void Open(ILogger log);
}
