using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Application.Backlog;
using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Referrals;
using ErAlerts.Application.Retention;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.IntegrationTests.Persistence;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Backlog;

public sealed class SnapshotTests
{
    private static readonly DateOnly Yesterday = new(2026, 7, 6);

    [EveryProvider]
    public async Task The_first_night_is_counted_once_and_missed_nights_are_made_up(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var nightly = Nightly(county);
        await county.Open("2026-06-05", children: 3, contact: "2026-06-07");
        Assert.Equal(new SnapshotsTaken(Yesterday, Yesterday, 1, 0, 0), await nightly.Run());
        Assert.Equal(SnapshotsTaken.None, await nightly.Run());

        county.Clock.Now += TimeSpan.FromDays(9);
        var made = await nightly.Run();
        Assert.Equal((9, 0), (made.Added, made.Changed));
        var days = await Days(county);
        Assert.Equal(Enumerable.Range(0, 10).Select(Yesterday.AddDays), days.Select(d => d.Day));
        Assert.Equal((1, 3, 0, 1), (days[0].Numbers.Over30, days[0].Numbers.Over30Children, days[0].Numbers.SinceContact, days[0].Numbers.TurnedOver30));
        Assert.Equal((1, 0), (days[^1].Numbers.SinceContact, days[^1].Numbers.TurnedOver30));
    }

    [EveryProvider]
    public async Task The_night_ends_at_the_countys_midnight(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        await county.Open("2026-06-05");
        county.Clock.Now = new DateTimeOffset(2026, 7, 7, 6, 59, 0, TimeSpan.Zero);
        Assert.Equal(Yesterday.AddDays(-1), (await Nightly(county).Run()).To);
        county.Clock.Now = new DateTimeOffset(2026, 7, 7, 7, 0, 0, TimeSpan.Zero);
        Assert.Equal(Yesterday, (await Nightly(county).Run()).To);
    }

    [EveryProvider]
    public async Task A_closing_that_an_extract_tells_late_corrects_the_last_nights_and_no_row_is_doubled(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var nightly = Nightly(county);
        var number = await county.Open("2026-06-01");
        await nightly.Run();
        await county.Database.Do(async unit => (await unit.Referral(number))!.Receive(
            Rows.Facts(number) with { ReceivedOn = new DateOnly(2026, 6, 1), ReceivedAt = Rows.Noon.AddDays(-29), Status = ReferralStatus.Closed, ClosedAt = Rows.Noon.AddDays(5), ClosedOn = new DateOnly(2026, 7, 5) },
            Rows.Noon.AddDays(7)));
        county.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal((1, 1), (await nightly.Run()) is { } taken ? (taken.Added, taken.Changed) : default);
        Assert.All(await Days(county), day => Assert.Equal(0, day.Numbers.Over30));
    }

    [EveryProvider]
    public async Task Sensitive_referrals_are_counted_in_a_row_of_their_own(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        await county.Open("2026-06-01", children: 1);
        await county.Open("2026-06-02", children: 4, sensitive: true);
        await Nightly(county).Run();
        Assert.Equal([(false, 1), (true, 4)], (await Days(county)).Select(d => (d.Sensitive, d.Numbers.Over30Children)).Order());
    }

    [Fact]
    public async Task A_range_is_counted_anew_as_of_its_past_dates_and_nonsense_is_refused()
    {
        await using var county = await CountyToQuery.Open("sqlite");
        await county.Open("2026-05-01");
        var snapshots = Snapshots(county);
        Assert.Equal("range-backwards", (await snapshots.Run(Yesterday, Yesterday.AddDays(-1))).Refusal?.Code);
        Assert.Equal("night-not-over", (await snapshots.Run(Yesterday, Yesterday.AddDays(1))).Refusal?.Code);
        Assert.Equal(new SnapshotsTaken(new(2026, 5, 1), Yesterday, 67, 0, 0), Assert.IsType<Outcome<SnapshotsTaken>.Done>(await snapshots.Run(new(2026, 5, 1), Yesterday)).Value);
        Assert.Equal(67, Assert.IsType<Outcome<SnapshotsTaken>.Done>(await snapshots.Run(new(2026, 5, 1), Yesterday)).Value.Unchanged);
        Assert.Equal(new DateOnly(2026, 6, 1), (await Days(county)).First(d => d.Numbers.Over30 == 1).Day);
    }

    [EveryProvider]
    public async Task Forecasts_are_made_again_only_when_a_week_is_new(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        await county.Open("2026-03-02");
        await Snapshots(county).Run(new(2026, 4, 6), Yesterday);
        var forecasts = Forecasts(county);
        Assert.Equal(2, await forecasts.Run());
        Assert.Equal(0, await forecasts.Run());
        var kept = (await county.Database.Ask(work => work.OfficeForecasts())).Single(f => f.Office == "lancaster");
        var content = OfficeForecast.Read(kept.Content);
        Assert.Equal((26, new DateOnly(2026, 6, 29)), (content.Weeks.Length, content.UpTo.Monday));
        Assert.StartsWith("Made from 13 weeks", content.Basis, StringComparison.Ordinal);
        Assert.NotNull(content.Calibration);

        county.Clock.Now += TimeSpan.FromDays(7);
        await Snapshots(county).Run();
        Assert.Equal(2, await forecasts.Run());
    }

    [EveryProvider]
    public async Task The_night_opens_a_plan_once_its_count_is_over_the_threshold_and_sensitive_referrals_stay_out_of_it(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        for (var n = 0; n < 25; n++)
        {
            await county.Open("2026-06-01");
            await county.Open("2026-06-01", sensitive: true);
        }

        await Nightly(county).Run();
        Assert.Empty(await Plans(county));

        await county.Open("2026-06-01");
        county.Clock.Now += TimeSpan.FromDays(1);
        await Nightly(county).Run();
        await Nightly(county).Run();
        Assert.Equal("lancaster", Assert.Single(await Plans(county)).Office);
        Assert.Equal("office=lancaster;over30=26;threshold=25", await county.Database.Sql("SELECT detail FROM audit_entries WHERE act = 'plan-opened'"));
    }

    private static Task<IReadOnlyList<BacklogPlan>> Plans(CountyToQuery county) => county.Database.Ask(work => work.Planning.LivePlans());

    private static async Task<List<OfficeDay>> Days(CountyToQuery county) =>
        [.. (await county.Database.Ask(work => work.OfficeDays(DateOnly.MinValue, DateOnly.MaxValue))).OrderBy(d => d.Day).ThenBy(d => d.Sensitive)];

    private static Nightly Nightly(CountyToQuery county) => new(Snapshots(county), Forecasts(county), Thresholds(county), Part<RemoveExpired>(county));

    private static TakeSnapshots Snapshots(CountyToQuery county) =>
        new(county.Database.Transactions, Part<IBacklogFacts>(county), Part<PolicyCatalogue>(county), county.Clock);

    private static CheckThresholds Thresholds(CountyToQuery county) =>
        new(county.Database.Transactions, Part<PolicyCatalogue>(county), Part<ProcessRunner>(county), county.Clock);

    private static MakeForecasts Forecasts(CountyToQuery county) => new(county.Database.Transactions, Part<IBacklogFacts>(county), county.Clock);

    private static T Part<T>(CountyToQuery county)
        where T : notnull => county.Database.Parts.GetRequiredService<T>();
}
