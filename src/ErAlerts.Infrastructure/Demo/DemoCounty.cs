using ErAlerts.Application.Backlog;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Timers;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using Microsoft.Extensions.Logging;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>
/// Makes up a county and lets it live through its last weeks with the real use cases at simulated instants, so that clocks, reminders,
/// escalations, returns and second cycles are what the process made of them. The same options make the same county.
/// </summary>
public sealed class DemoCounty(ITransactions transactions, PolicyCatalogue policies, ProcessRunner runner, IBacklogFacts facts, ILogger<FireDueTimers> log)
{
    /// <summary>The setting that marks a database as made up: <c>making</c>, then <c>true</c>.</summary>
    public const string Setting = "demo";

    private const string Making = "making";
    private const string Made = "true";

    /// <summary>How long the county has worked with this product, in calendar days.</summary>
    private const int DaysHere = 49;

    /// <summary>Whether the database holds a demo county, wholly made.</summary>
    public Task<bool> IsDemo(CancellationToken stop = default) => transactions.Run(async work => await work.Setting(Setting) == Made, stop);

    /// <summary>Fills the database. Refuses <c>not-empty</c>, <c>half-made</c>, <c>bad-offices</c> and <c>bad-referrals</c>. Progress comes once a simulated day.</summary>
    public async Task<Outcome<DemoCounts>> Generate(DemoOptions options, IProgress<DemoProgress>? progress = null, CancellationToken stop = default)
    {
        if (Unfit(options) is { } refusal)
        {
            return refusal;
        }

        if (await Begin(stop) is { } taken)
        {
            return taken;
        }

        var roster = DemoRoster.Of(options);
        var referrals = new DemoReferrals(options, roster, policies.Calendar).All();
        await TakeRoster(options, roster, stop);
        await Live(options, referrals, progress, stop);
        await new DemoBacklog(transactions, policies, facts, options).Make(stop);
        await End(stop);
        return await Count(options, roster, referrals, stop);
    }

    private static Refusal? Unfit(DemoOptions options)
    {
        if (options.Offices < 1 || options.Offices > DemoOffices.Most)
        {
            return new Refusal("bad-offices", $"A demo county has 1 to {DemoOffices.Most} offices.", "offices");
        }

        return options.Referrals is < 1 or > DemoOptions.MostReferrals
            ? new Refusal("bad-referrals", $"A demo county has 1 to {DemoOptions.MostReferrals} referrals.", "referrals")
            : null;
    }

    private Task<Refusal?> Begin(CancellationToken stop) => transactions.Run(
        async work =>
        {
            if (await work.Setting(Setting) == Making)
            {
                return new Refusal("half-made", "The making of this demo county was broken off; delete the database and begin again.", "database") { Kind = RefusalKind.Conflict };
            }

            if ((await work.OrgChart()).People.Count > 0)
            {
                return new Refusal("not-empty", "The database already holds people; a demo county goes into an empty one.", "database") { Kind = RefusalKind.Conflict };
            }

            await work.Set(Setting, Making);
            return null;
        },
        stop);

    private Task<bool> End(CancellationToken stop) => transactions.Run(
        async work =>
        {
            await work.Set(Setting, Made);
            return true;
        },
        stop);

    private async Task TakeRoster(DemoOptions options, DemoRoster roster, CancellationToken stop)
    {
        var at = policies.Calendar.MorningOf(options.AsOf.AddDays(-DaysHere));
        var outcome = await new ReceivePeople(transactions, policies, new FixedClock(at)).Run(roster.AsFile(), new ReceiveOptions("roster", at), stop);
        if (outcome is not Outcome<ImportResult>.Done { Value.Rejected: 0 })
        {
            throw new InvalidOperationException("The demo county's roster was not taken.");
        }
    }

    private async Task Live(DemoOptions options, IReadOnlyList<DemoReferral> referrals, IProgress<DemoProgress>? progress, CancellationToken stop)
    {
        var opens = options.AsOf.AddDays(-DaysHere);
        var ends = new DemoEnds(policies.Calendar, opens);
        var days = new DemoDays(transactions, policies, runner, log, new DemoHabits(options, policies.Calendar));
        foreach (var referral in referrals.Where(r => !ends.Elsewhere(r)))
        {
            days.Plan(referral);
        }

        var plans = new DemoPlans(transactions, policies, runner, opens);
        for (var day = opens; day < options.AsOf; day = day.AddDays(1))
        {
            await days.Live(day, referrals, stop);
            await plans.Live(day, stop);
            progress?.Report(new DemoProgress(day, day.DayNumber - opens.DayNumber + 1, DaysHere));
        }

        await days.Close(options.AsOf, stop);
    }

    private Task<DemoCounts> Count(DemoOptions options, DemoRoster roster, IReadOnlyList<DemoReferral> referrals, CancellationToken stop)
    {
        var now = policies.Calendar.AtLocal(options.AsOf.ToDateTime(TimeOnly.MinValue)).At;
        return transactions.Run(
            async work =>
            {
                var reviews = (await work.Reviews([.. referrals.Select(r => r.Review).OfType<Review>().Select(r => r.Id)])).Values;
                int In(ReviewState state) => reviews.Count(r => r.State == state);
                return new DemoCounts(
                    options.AsOf, roster.Offices.Count, roster.People.Count, referrals.Count, reviews.Count(), reviews.Count(r => r.FirstDay0 is not null), In(ReviewState.WithAra),
                    reviews.Count(r => r.State == ReviewState.WithAra && r.OverdueAt <= now), In(ReviewState.Returned), In(ReviewState.WithScsw), In(ReviewState.Approved));
            },
            stop);
    }
}
